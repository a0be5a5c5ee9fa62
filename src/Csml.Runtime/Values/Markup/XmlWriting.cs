using System.Text;
using System.Xml;

namespace Csml.Values.Markup;

/// <summary>
/// Writes an object as XML (language reference, part 2, 5.10): <c>&lt;key&gt;value&lt;/key&gt;</c> for each entry, without a root. Text is
/// escaped, which the reference engine forgets (ruling Q39); arrays have no form.
/// </summary>
internal static class XmlWriting
{
    internal const string NoArrays = "[to_xml] arrays have no form in XML";

    /// <summary>Writes the entries; the text of the problem if one cannot be written.</summary>
    internal static string? TryWrite(StringBuilder builder, CsmlObject entries)
    {
        foreach (var (key, value) in entries)
        {
            if (!IsName(key)) return $"[to_xml] the key [{key}] can not be the name of an element";
            builder.Append('<').Append(key).Append('>');
            if (TryWrite(builder, value) is { } problem) return problem;
            builder.Append("</").Append(key).Append('>');
            if (ValueLimits.IsTooLong(builder.Length)) return ValueLimits.TooLong;
        }

        return null;
    }

    private static string? TryWrite(StringBuilder builder, CsmlValue value)
    {
        if (value.TryGetArray(out _)) return NoArrays;
        if (value.TryGetObject(out var entries)) return TryWrite(builder, entries.Wrapped());
        if (value.Kind is CsmlValueKind.Null or CsmlValueKind.Closure) return null;
        if (value.TryGetFloat(out var number) && !double.IsFinite(number)) return null;
        foreach (var character in value.ToDisplayString()) builder.Append(Escaped(character));
        return null;
    }

    private static string Escaped(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\r' => "&#13;",
        _ when XmlConvert.IsXmlChar(character) || char.IsSurrogate(character) => character.ToString(),
        _ => "\uFFFD",
    };

    private static bool IsName(string key) =>
        key.Length > 0 && XmlConvert.IsStartNCNameChar(key[0]) && key.All(XmlConvert.IsNCNameChar);
}
