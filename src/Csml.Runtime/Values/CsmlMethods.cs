namespace Csml.Values;

/// <summary>The methods of values: <c>value.method(arguments)</c> (language reference, part 2, section 4).</summary>
public static partial class CsmlMethods
{
    /// <summary>
    /// Calls a method. The family is chosen by what the receiver is, never by where it came from. Arguments are positional. The
    /// context is where <c>shuffle</c>, <c>one_of</c> and the like take their randomness from.
    /// </summary>
    public static MethodOutcome Invoke(CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args, ValueContext context)
    {
        if (receiver.IsFailed) return receiver;
        var isSecure = receiver.IsSecure;
        foreach (ref readonly var arg in args)
        {
            if (arg.IsFailed) return arg;
            isSecure |= arg.IsSecure;
        }

        var outcome = GenericMethods.Invoke(receiver, method, args) ?? InvokeFamily(receiver, method, args, context);
        return isSecure ? outcome.AsSecure() : outcome;
    }

    private static MethodOutcome InvokeFamily(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args, ValueContext context) =>
        MethodErrors.Unknown(receiver, method);
}
