namespace Csml.Values;

/// <summary>
/// Checks the arguments of a method against its signature: the SOFT error to give, or null and the arguments. Every method of CSML
/// insists on the exact number of arguments unless its description says otherwise.
/// </summary>
internal static class Arguments
{
    internal static MethodOutcome? None(ReadOnlySpan<CsmlValue> args, string signature) =>
        args.IsEmpty ? null : MethodErrors.Usage(signature);

    internal static MethodOutcome? One(ReadOnlySpan<CsmlValue> args, string signature, out CsmlValue value)
    {
        value = args.Length == 1 ? args[0].OrNull() : CsmlValue.Null;
        return args.Length == 1 ? null : MethodErrors.Usage(signature);
    }

    internal static MethodOutcome? Text(ReadOnlySpan<CsmlValue> args, string signature, out string text)
    {
        text = args.Length == 1 && args[0].TryGetString(out var given) ? given : "";
        return args.Length == 1 && args[0].Kind == CsmlValueKind.String ? null : MethodErrors.Usage(signature);
    }

    internal static MethodOutcome? Texts(ReadOnlySpan<CsmlValue> args, string signature, out string first, out string second)
    {
        first = second = "";
        if (args.Length != 2 || !args[0].TryGetString(out var one) || !args[1].TryGetString(out var two)) return MethodErrors.Usage(signature);
        (first, second) = (one, two);
        return null;
    }

    internal static MethodOutcome? Int(ReadOnlySpan<CsmlValue> args, string signature, out long number)
    {
        number = 0;
        return args.Length == 1 && args[0].TryGetInt(out number) ? null : MethodErrors.Usage(signature);
    }

    /// <summary>
    /// The bounds of a slice of something of this length. Negative positions count from the end; the start must be inside, the end
    /// not behind the length nor before the start.
    /// </summary>
    internal static MethodOutcome? Slice(ReadOnlySpan<CsmlValue> args, string signature, int length, out int start, out int end)
    {
        (start, end) = (0, length);
        if (args.Length is not (1 or 2) || !args[0].TryGetInt(out var from)) return MethodErrors.Usage(signature);
        long to = length;
        if (args.Length == 2 && !args[1].TryGetInt(out to)) return MethodErrors.Usage(signature);
        if (from < 0) from += length;
        if (to < 0) to += length;
        if (from < 0 || from >= length || to > length || to < from)
            return MethodOutcome.Soft($"[slice] start must be lower than {length}, end at most {length} and not lower than start");
        (start, end) = ((int)from, (int)to);
        return null;
    }
}
