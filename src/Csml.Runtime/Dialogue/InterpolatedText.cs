using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// A text with holes, as the compiler writes it: <c>$"Hello {name}"</c>. A hole that is secure makes the text secure, and one
/// that failed makes it fail (language reference, part 1, 1.7).
/// </summary>
/// <remarks>Not a ref struct, so that a hole may await a C# function.</remarks>
[InterpolatedStringHandler]
public struct InterpolatedText
{
    /// <summary>What a hole is expected to add.</summary>
    private const int ExpectedHoleLength = 16;

    private readonly TextBuilder _builder;
    private bool _isSecure;
    private CsmlValue _failure;

    /// <summary>Begins a text of so many literal characters and holes.</summary>
    public InterpolatedText(int literalLength, int formattedCount) =>
        _builder = new TextBuilder(literalLength + (formattedCount * ExpectedHoleLength));

    /// <summary>Adds literal text.</summary>
    public readonly void AppendLiteral(string value) => _builder.Append(value);

    /// <summary>Adds the text form of a value.</summary>
    public void AppendFormatted(CsmlValue value)
    {
        if (value.IsFailed)
        {
            if (_failure.IsUnset) _failure = value;
            return;
        }

        _isSecure |= value.IsSecure;
        if (!ValueLimits.IsTooLong(_builder.Length)) value.WriteDisplay(_builder);
    }

    /// <summary>Adds a text.</summary>
    public readonly void AppendFormatted(string value) => _builder.Append(value);

    /// <summary>Adds an int.</summary>
    public readonly void AppendFormatted(long value) => _builder.Append(value);

    /// <summary>The text as a value; its storage is given back, so this is the last call.</summary>
    internal readonly CsmlValue ToValue()
    {
        CsmlValue value = !_failure.IsUnset ? _failure
            : ValueLimits.IsTooLong(_builder.Length) ? CsmlValue.Failure(ValueLimits.TooLong)
            : _builder.ToString();
        _builder.Dispose();
        return value.AsSecureIf(_isSecure);
    }
}
