using System.Globalization;

namespace Csml.Values;

/// <content>The value as text (language reference, part 2, 1.5).</content>
public readonly partial struct CsmlValue : ISpanFormattable
{
    /// <summary>
    /// The text that <c>"{{x}}"</c>, <c>to_string()</c> and <c>say</c> make of the value: <c>Null</c>, <c>true</c>, digits, the
    /// text itself, or compact JSON. Of a HARD error, its text.
    /// </summary>
    public string ToDisplayString()
    {
        if (Target is string text) return text;
        switch (Kind)
        {
            case CsmlValueKind.Bool: return _bits != 0 ? "true" : "false";
            case CsmlValueKind.Int: return _bits.ToString(CultureInfo.InvariantCulture);
            case CsmlValueKind.Unset or CsmlValueKind.Null or CsmlValueKind.Closure: return "Null";
        }

        using var builder = new TextBuilder();
        WriteDisplay(builder);
        return builder.ToString();
    }

    /// <summary>The display text, except that a secure value is not shown: what logs and debuggers see.</summary>
    public override string ToString() => IsSecure ? "(secure)" : ToDisplayString();

    /// <summary>As <see cref="ToString()"/>; CSML knows neither formats nor cultures.</summary>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>As <see cref="ToString()"/>; CSML knows neither formats nor cultures.</summary>
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        if (IsPlainInt) return _bits.TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);
        using var builder = new TextBuilder();
        if (IsSecure) builder.Append(ToString());
        else WriteDisplay(builder);
        charsWritten = builder.Length;
        if (builder.WrittenSpan.TryCopyTo(destination)) return true;
        charsWritten = 0;
        return false;
    }

    /// <summary>Appends the display text.</summary>
    internal void WriteDisplay(TextBuilder builder)
    {
        switch (Kind)
        {
            case CsmlValueKind.Bool: builder.Append(_bits != 0 ? "true" : "false"); break;
            case CsmlValueKind.Int: builder.Append(_bits); break;
            case CsmlValueKind.Float: FloatText.AppendDisplay(builder, FloatBits); break;
            case CsmlValueKind.String or CsmlValueKind.Failed: builder.Append((string)Target!); break;
            case CsmlValueKind.Array: JsonText.AppendArray(builder, (CsmlArray)Target!); break;
            case CsmlValueKind.Object: JsonText.AppendObject(builder, (CsmlObject)Target!); break;
            default: builder.Append("Null"); break;
        }
    }
}
