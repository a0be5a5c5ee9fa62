using System.Text.Encodings.Web;
using System.Text.Json;

namespace Csml.Values;

/// <summary>
/// The stored form of values, for frames and memory: JSON that loses nothing. What JSON has no word for is an object whose first key
/// begins with <c>$</c>; keys of flows that begin with <c>$</c> get another one.
/// </summary>
/// <remarks>
/// <para>A secure value is never written: it reads back as <c>null</c> with error info. A HARD error is no value to be kept. A closure
/// is the id of its code and what it captured.</para>
/// <para>Documents say their version, so that a later one can still read them: <c>[1, value]</c>.</para>
/// </remarks>
public static partial class ValueSerializer
{
    /// <summary>The version that <see cref="Serialize"/> writes.</summary>
    public const int Version = 1;

    internal const string SecureText = "Secure variable can not be stored";

    private const string UnsetKey = "$unset";
    private const string FloatKey = "$float";
    private const string TagKey = "$tag";
    private const string ClosureKey = "$closure";
    private const string InfoKey = "$info";
    private const string ValueKey = "$value";
    private const char Mark = '$';

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The options for a reader of documents that hold values: deep enough for every value and its marks.</summary>
    public static JsonReaderOptions ReaderOptions { get; } = new() { MaxDepth = 8 * ValueLimits.MaxDepth };

    /// <summary>A value as a document of its own.</summary>
    public static byte[] Serialize(CsmlValue value)
    {
        var buffer = ScratchBuffer.Take();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(Version);
            Write(writer, value);
            writer.WriteEndArray();
        }

        return ScratchBuffer.CopyAndReturn(buffer);
    }

    /// <summary>Writes a value into a larger document, whose version is that document's business.</summary>
    /// <exception cref="ArgumentException">The value is a HARD error.</exception>
    public static void Write(Utf8JsonWriter writer, CsmlValue value)
    {
        if (value.IsFailed) throw new ArgumentException(value.FailureText, nameof(value));
        if (value.IsSecure) value = CsmlValue.ErrorNull(SecureText);
        if (value.Info is { } info)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(InfoKey);
            WriteEntries(writer, info);
            writer.WritePropertyName(ValueKey);
            WriteUnmarked(writer, value);
            writer.WriteEndObject();
        }
        else
        {
            WriteUnmarked(writer, value);
        }
    }

    private static void WriteUnmarked(Utf8JsonWriter writer, in CsmlValue value)
    {
        switch (value.Kind)
        {
            case CsmlValueKind.Unset: WriteWord(writer, UnsetKey, ""); break;
            case CsmlValueKind.Bool: writer.WriteBooleanValue(value.IsTrue); break;
            case CsmlValueKind.Int: writer.WriteNumberValue(value.IntBits); break;
            case CsmlValueKind.Float: WriteFloat(writer, value.FloatBits); break;
            case CsmlValueKind.String: writer.WriteStringValue((string)value.Target!); break;
            case CsmlValueKind.Array: WriteArray(writer, (CsmlArray)value.Target!); break;
            case CsmlValueKind.Object: WriteObject(writer, (CsmlObject)value.Target!); break;
            case CsmlValueKind.Closure: WriteClosure(writer, (CsmlClosure)value.Target!); break;
            default: writer.WriteNullValue(); break;
        }
    }

    private static void WriteFloat(Utf8JsonWriter writer, double number)
    {
        if (double.IsFinite(number)) CsmlConvert.WriteFloat(writer, number);
        else WriteWord(writer, FloatKey, double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf");
    }

    private static void WriteWord(Utf8JsonWriter writer, string key, string word)
    {
        writer.WriteStartObject();
        writer.WriteString(key, word);
        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, CsmlArray array)
    {
        writer.WriteStartArray();
        foreach (ref readonly var item in array.AsSpan()) Write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, CsmlObject entries)
    {
        if (entries.IsPlain)
        {
            WriteEntries(writer, entries);
            return;
        }

        WriteNamed(writer, TagKey, entries.Tag, entries);
    }

    private static void WriteClosure(Utf8JsonWriter writer, CsmlClosure closure) =>
        WriteNamed(writer, ClosureKey, closure.Id, closure.Captured);

    private static void WriteNamed(Utf8JsonWriter writer, string key, string name, CsmlObject entries)
    {
        writer.WriteStartObject();
        writer.WriteString(key, name);
        writer.WritePropertyName(ValueKey);
        WriteEntries(writer, entries);
        writer.WriteEndObject();
    }

    private static void WriteEntries(Utf8JsonWriter writer, CsmlObject entries)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in entries)
        {
            writer.WritePropertyName(key.StartsWith(Mark) ? Mark + key : key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
