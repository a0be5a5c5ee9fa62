using System.Text.Json;

namespace Csml.Values;

/// <content>Values to JSON.</content>
public static partial class CsmlConvert
{
    /// <summary>
    /// The value as compact JSON; see <see cref="WriteJson"/>. Only what JSON must escape is escaped, as the reference does, so no
    /// character outside the BMP is, either: the output is not meant for HTML.
    /// </summary>
    public static string ToJson(CsmlValue value)
    {
        using var builder = new TextBuilder();
        JsonText.Append(builder, value);
        return builder.ToString();
    }

    /// <summary>
    /// Writes a value as an element of JSON: components are wrapped as <c>{"content_type": tag, "content": {…}}</c>, numbers that
    /// JSON does not know and closures are <c>null</c>.
    /// </summary>
    public static void WriteJson(Utf8JsonWriter writer, CsmlValue value)
    {
        switch (value.Kind)
        {
            case CsmlValueKind.Bool: writer.WriteBooleanValue(value.IsTrue); break;
            case CsmlValueKind.Int: writer.WriteNumberValue(value.IntBits); break;
            case CsmlValueKind.Float: WriteFloat(writer, value.FloatBits); break;
            case CsmlValueKind.String: writer.WriteStringValue((string)value.Target!); break;
            case CsmlValueKind.Array: WriteArray(writer, (CsmlArray)value.Target!); break;
            case CsmlValueKind.Object: WriteWrapped(writer, (CsmlObject)value.Target!); break;
            default: writer.WriteNullValue(); break;
        }
    }

    /// <summary>
    /// Writes a value as the content of a message (language reference, part 3, 1.4): a component, and each component directly in an
    /// array, by its entries alone; deeper ones are wrapped.
    /// </summary>
    public static void WriteContent(Utf8JsonWriter writer, CsmlValue value)
    {
        if (value.TryGetObject(out var entries))
        {
            WriteEntries(writer, entries);
        }
        else if (value.TryGetArray(out var array))
        {
            writer.WriteStartArray();
            foreach (ref readonly var item in array.AsSpan())
            {
                if (item.TryGetObject(out var component)) WriteEntries(writer, component);
                else WriteJson(writer, item);
            }

            writer.WriteEndArray();
        }
        else
        {
            WriteJson(writer, value);
        }
    }

    /// <summary>Writes a float so that it reads back as one; not-a-number and the infinities are <c>null</c>.</summary>
    internal static void WriteFloat(Utf8JsonWriter writer, double number)
    {
        using var text = new TextBuilder();
        FloatText.AppendJson(text, number);
        writer.WriteRawValue(text.WrittenSpan, skipInputValidation: true);
    }

    private static void WriteArray(Utf8JsonWriter writer, CsmlArray array)
    {
        writer.WriteStartArray();
        foreach (ref readonly var item in array.AsSpan()) WriteJson(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteWrapped(Utf8JsonWriter writer, CsmlObject entries)
    {
        if (entries.IsPlain)
        {
            WriteEntries(writer, entries);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("content_type"u8, entries.Tag);
        writer.WritePropertyName("content"u8);
        WriteEntries(writer, entries);
        writer.WriteEndObject();
    }

    private static void WriteEntries(Utf8JsonWriter writer, CsmlObject entries)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in entries)
        {
            writer.WritePropertyName(key);
            WriteJson(writer, value);
        }

        writer.WriteEndObject();
    }
}
