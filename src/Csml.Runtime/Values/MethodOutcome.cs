namespace Csml.Values;

/// <summary>What a method of a value, or a function of the standard library, did.</summary>
public readonly struct MethodOutcome
{
    private MethodOutcome(CsmlValue result, CsmlValue newReceiver, string? softError)
    {
        Result = result;
        NewReceiver = newReceiver;
        SoftError = softError;
    }

    /// <summary>
    /// The value of the call. After a SOFT error it is <c>null</c> with error info; a HARD error in an argument is passed on.
    /// </summary>
    public CsmlValue Result { get; }

    /// <summary>What the receiver became, to be stored where it came from; Unset if the method changed nothing.</summary>
    public CsmlValue NewReceiver { get; }

    /// <summary>The text of the SOFT error to report; null if the call went well.</summary>
    public string? SoftError { get; }

    /// <summary>A call that changed nothing.</summary>
    public static implicit operator MethodOutcome(CsmlValue result) => Of(result);

    /// <summary>A call that changed nothing.</summary>
    internal static MethodOutcome Of(CsmlValue result) => new(result, newReceiver: default, softError: null);

    /// <summary>A call that changed its receiver; too large a receiver is a SOFT error, and nothing is changed.</summary>
    internal static MethodOutcome Changed(CsmlValue result, CsmlValue newReceiver) =>
        newReceiver.FailureText is { } text ? Soft(text) : new(result, newReceiver, softError: null);

    /// <summary>A SOFT error.</summary>
    internal static MethodOutcome Soft(string text) => new(CsmlValue.ErrorNull(text), newReceiver: default, text);

    /// <summary>The same outcome, its values secure.</summary>
    internal MethodOutcome AsSecure() => new(Result.AsSecure(), NewReceiver.AsSecure(), SoftError);
}
