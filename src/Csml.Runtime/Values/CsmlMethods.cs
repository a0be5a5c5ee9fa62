namespace Csml.Values;

/// <summary>The methods of values: <c>value.method(arguments)</c> (language reference, part 2, section 4).</summary>
public static class CsmlMethods
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
        if (outcome.Result.FailureText is { } text) outcome = MethodOutcome.Soft(text);
        return outcome.AsSecureIf(isSecure);
    }

    /// <summary>Whether the method would change this receiver: on a constant that is a SOFT error.</summary>
    public static bool IsMutator(CsmlValue receiver, string method) => receiver.Kind switch
    {
        CsmlValueKind.Array => ArrayMethods.IsMutator(method),
        CsmlValueKind.Object => IsMutatorOf(((CsmlObject)receiver.Target!).Tag, method),
        _ => false,
    };

    private static bool IsMutatorOf(string tag, string method) => tag switch
    {
        TimeMethods.Tag => TimeMethods.IsMutator(method),
        CodecMethods.Base64Tag or CodecMethods.HexTag or CryptoMethods.Tag or JwtMethods.Tag or MailServerMethods.Tag => false,
        _ => ObjectMethods.IsMutator(method),
    };

    private static MethodOutcome InvokeFamily(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args, ValueContext context) =>
        receiver.Kind switch
        {
            CsmlValueKind.String => StringMethods.Invoke(receiver, method, args),
            CsmlValueKind.Int or CsmlValueKind.Float => NumberMethods.Invoke(receiver, method, args),
            CsmlValueKind.Array => ArrayMethods.Invoke(receiver, method, args, context),
            CsmlValueKind.Object => InvokeTagged(receiver, method, args, context),
            _ => MethodErrors.Unknown(receiver, method),
        };

    /// <summary>Some tags have a family of their own and nothing of what objects can do.</summary>
    private static MethodOutcome InvokeTagged(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args, ValueContext context) =>
        ((CsmlObject)receiver.Target!).Tag switch
        {
            CodecMethods.Base64Tag or CodecMethods.HexTag => CodecMethods.Invoke(receiver, method),
            TimeMethods.Tag => TimeMethods.Invoke(receiver, method, args),
            CryptoMethods.Tag => CryptoMethods.Invoke(receiver, method, args),
            JwtMethods.Tag => JwtMethods.Invoke(receiver, method, args, context),
            RequestMethods.Tag => RequestMethods.Invoke(receiver, method, args),
            MailServerMethods.Tag => MailServerMethods.Invoke(receiver, method, args),
            _ => ObjectMethods.Invoke(receiver, method, args),
        };
}
