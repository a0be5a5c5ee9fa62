using System.Buffers;

namespace Csml.Values;

/// <summary>
/// Values as JSON text in the way of the reference (language reference, part 2, 1.5): compact, in insertion order, floats always with
/// a point or exponent, nothing escaped that need not be, components inside wrapped with their content type.
/// </summary>
internal static class JsonText
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(static control => (char)control)]);

    internal static void AppendArray(TextBuilder builder, CsmlArray array)
    {
        builder.Append('[');
        var isFirst = true;
        foreach (ref readonly var item in array.AsSpan())
        {
            if (!isFirst) builder.Append(',');
            isFirst = false;
            Append(builder, item);
        }

        builder.Append(']');
    }

    internal static void AppendObject(TextBuilder builder, CsmlObject entries)
    {
        builder.Append('{');
        var isFirst = true;
        foreach (var (key, value) in entries)
        {
            if (!isFirst) builder.Append(',');
            isFirst = false;
            AppendString(builder, key);
            builder.Append(':');
            Append(builder, value);
        }

        builder.Append('}');
    }

    internal static void AppendString(TextBuilder builder, ReadOnlySpan<char> text)
    {
        builder.Append('"');
        while (text.IndexOfAny(Escaped) is var index and >= 0)
        {
            builder.Append(text[..index]);
            AppendEscape(builder, text[index]);
            text = text[(index + 1)..];
        }

        builder.Append(text);
        builder.Append('"');
    }

    /// <summary>A value as it stands inside an array or object.</summary>
    internal static void Append(TextBuilder builder, in CsmlValue value)
    {
        switch (value.Kind)
        {
            case CsmlValueKind.Bool: builder.Append(value.IntBits != 0 ? "true" : "false"); break;
            case CsmlValueKind.Int: builder.Append(value.IntBits); break;
            case CsmlValueKind.Float: FloatText.AppendJson(builder, value.FloatBits); break;
            case CsmlValueKind.String: AppendString(builder, (string)value.Target!); break;
            case CsmlValueKind.Array: AppendArray(builder, (CsmlArray)value.Target!); break;
            case CsmlValueKind.Object: AppendWrapped(builder, (CsmlObject)value.Target!); break;
            default: builder.Append("null"); break;
        }
    }

    private static void AppendWrapped(TextBuilder builder, CsmlObject entries)
    {
        if (entries.IsPlain)
        {
            AppendObject(builder, entries);
            return;
        }

        builder.Append("{\"content_type\":");
        AppendString(builder, entries.Tag);
        builder.Append(",\"content\":");
        AppendObject(builder, entries);
        builder.Append('}');
    }

    private static void AppendEscape(TextBuilder builder, char character)
    {
        const string HexDigits = "0123456789abcdef";
        builder.Append('\\');
        switch (character)
        {
            case '"' or '\\': builder.Append(character); break;
            case '\n': builder.Append('n'); break;
            case '\r': builder.Append('r'); break;
            case '\t': builder.Append('t'); break;
            case '\b': builder.Append('b'); break;
            case '\f': builder.Append('f'); break;
            default:
                builder.Append("u00");
                builder.Append(HexDigits[character >> 4]);
                builder.Append(HexDigits[character & 0xF]);
                break;
        }
    }
}
