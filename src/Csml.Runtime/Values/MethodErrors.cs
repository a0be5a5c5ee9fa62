namespace Csml.Values;

/// <summary>The SOFT errors that methods share (language reference, part 2, 3.5).</summary>
internal static class MethodErrors
{
    internal static MethodOutcome Unknown(in CsmlValue receiver, string method) =>
        MethodOutcome.Misuse(receiver.Kind == CsmlValueKind.Closure
            ? $"[{method}] Closure don't have methods"
            : $"[{method}] is not a method of {ValueNames.Owner(receiver)}");

    /// <summary>The number or the types of the arguments are wrong.</summary>
    internal static MethodOutcome Usage(string signature) => MethodOutcome.Misuse("usage: " + signature);

    /// <summary>A method of numbers on a text that is none.</summary>
    internal static MethodOutcome NotNumeric(string method) =>
        MethodOutcome.Misuse($"[{method}] the string must be of numeric type, \"15\" or \"1.5\" for example");
}
