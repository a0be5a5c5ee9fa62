namespace Csml.Values;

/// <content>The two invisible companions of a value (language reference, part 2, 1.7).</content>
public readonly partial struct CsmlValue
{
    /// <summary>The key of <see cref="Info"/> that makes a value an error.</summary>
    public const string ErrorKey = "error";

    /// <summary>
    /// Whether the value comes from a secure event: it may be compared and computed with, but never said, stored or logged.
    /// Everything derived from it is secure, too.
    /// </summary>
    public bool IsSecure => _reference is ValueMark { IsSecure: true };

    /// <summary>Whether the value stands for something that went wrong: what <c>is_error()</c> and <c>Or</c> ask.</summary>
    public bool IsError => _reference is ValueMark { Info: { } info } && info.ContainsKey(ErrorKey);

    /// <summary>The info map, what <c>get_info()</c> reads; null if there is none.</summary>
    public CsmlObject? Info => (_reference as ValueMark)?.Info;

    /// <summary>The same value with another info map, or with none.</summary>
    public CsmlValue WithInfo(CsmlObject? info) => Marked(info, IsSecure);

    /// <summary>The same value, secure.</summary>
    public CsmlValue AsSecure() => IsSecure || IsUnset || IsFailed ? this : Marked(Info, isSecure: true);

    /// <summary>The same value, secure if asked: what every operator and method does with its result.</summary>
    internal CsmlValue AsSecureIf(bool isSecure) => isSecure ? AsSecure() : this;

    /// <summary>No value is <c>null</c> where a value is needed.</summary>
    internal CsmlValue OrNull() => _reference is null ? Null : this;

    private CsmlValue Marked(CsmlObject? info, bool isSecure)
    {
        var kind = Kind;
        if (kind is CsmlValueKind.Unset or CsmlValueKind.Failed) return this;
        if (info is not null || isSecure) return new(new ValueMark(kind, Target, info, isSecure), _reference is ValueMark ? _bits : 0);
        return ValueMark.OfScalar(kind) is { } scalar ? new(scalar, _bits) : new(Target!, kind);
    }
}
