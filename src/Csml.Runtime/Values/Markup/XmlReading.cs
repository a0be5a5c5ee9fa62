using System.Text;
using System.Xml;

namespace Csml.Values.Markup;

/// <summary>
/// Reads XML as an object (language reference, part 2, 5.10): the root's name is its only key, attributes are keys with <c>@</c>, the
/// text beside them is <c>$text</c>, equal children are an array. Where there is text, child elements are dropped; empty elements are
/// dropped everywhere.
/// </summary>
internal readonly struct XmlReading
{
    private const string Declarations = "http://www.w3.org/2000/xmlns/";
    private const string TextKey = "$text";

    /// <summary>Nothing is fetched and no entity of a document type is known.</summary>
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly XmlReader _reader;

    private XmlReading(XmlReader reader) => _reader = reader;

    /// <summary>Reads a document; false if it is no XML. One that nests too deep is a HARD error as a value.</summary>
    internal static bool TryRead(string text, out CsmlValue value)
    {
        value = default;
        if (!text.AsSpan().TrimStart().StartsWith("<")) return false;
        try
        {
            using var source = new StringReader(text);
            using var reader = XmlReader.Create(source, Settings);
            reader.MoveToContent();
            var name = reader.LocalName;
            var root = new XmlReading(reader).ReadElement(depth: 1);
            while (!root.IsFailed && reader.Read()) { }
            value = root.IsFailed ? root : CsmlValue.Object((name, root.OrNull()));
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>The value of an element, Unset if it is empty. Stops at its last node.</summary>
    private CsmlValue ReadElement(int depth)
    {
        if (depth >= ValueLimits.MaxDepth) return CsmlValue.Failure(ValueLimits.TooDeep);
        var isEmpty = _reader.IsEmptyElement;
        var entries = ReadAttributes();
        var hasAttributes = entries.Count > 0;
        var text = new StringBuilder();
        while (!isEmpty && _reader.Read() && _reader.NodeType != XmlNodeType.EndElement)
        {
            if (_reader.NodeType != XmlNodeType.Element)
            {
                text.Append(_reader.Value);
                continue;
            }

            var name = _reader.LocalName;
            var child = ReadElement(depth + 1);
            if (child.IsFailed) return child;
            if (!child.IsUnset) entries.Add(name, child);
        }

        if (text.ToString().Trim() is not { Length: > 0 } trimmed) return entries.Count == 0 ? default : entries.Build();
        if (!hasAttributes) return Typed(trimmed);
        return entries.BuildAttributes(TextKey, Typed(trimmed));
    }

    private XmlEntries ReadAttributes()
    {
        var entries = new XmlEntries();
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.NamespaceURI != Declarations) entries.AddAttribute("@" + _reader.Name, Typed(_reader.Value.Trim()));
        }

        _reader.MoveToElement();
        return entries;
    }

    /// <summary>
    /// What a text means: digits are an int, and anything else that reads as a number is a float, <c>-5</c> included; numbers that
    /// begin with a needless zero stay texts.
    /// </summary>
    private static CsmlValue Typed(string text)
    {
        var number = NumericText.Read(text);
        if (number.IsUnset) return text switch { "true" => CsmlValue.True, "false" => CsmlValue.False, _ => text };
        var isInt = number.TryGetInt(out var whole);
        if (text.Length > 1 && text[0] == '0' && text[1] != '.') return text;
        if (isInt && text[0] != '-') return whole;
        return number.TryGetNumber(out var value) && double.IsFinite(value) ? value : text;
    }
}
