namespace Csml.Values;

/// <summary>What a method of a value, or a function of the standard library, did.</summary>
public readonly struct MethodOutcome
{
    /// <summary>What is said in place of an error that may quote a secure value.</summary>
    internal const string Unshown = "the call failed; why is not shown, because a value in it is secure";

    private readonly bool _mayQuote;

    private MethodOutcome(CsmlValue result, CsmlValue newReceiver, string? softError, bool mayQuote = false)
    {
        Result = result;
        NewReceiver = newReceiver;
        SoftError = softError;
        _mayQuote = mayQuote;
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

    /// <summary>A SOFT error whose text may tell something of the values.</summary>
    internal static MethodOutcome Soft(string text) => new(CsmlValue.ErrorNull(text), newReceiver: default, text, mayQuote: true);

    /// <summary>A SOFT error whose text tells how the method is called, and nothing of the values.</summary>
    internal static MethodOutcome Misuse(string text) => new(CsmlValue.ErrorNull(text), newReceiver: default, text);

    /// <summary>The same outcome, its values secure if asked, and an error that tells nothing of them.</summary>
    internal MethodOutcome AsSecureIf(bool isSecure) =>
        !isSecure ? this
        : _mayQuote ? Misuse(Unshown).AsSecureIf(isSecure)
        : new(Result.AsSecure(), NewReceiver.AsSecure(), SoftError);
}
