using System.Text.Json;

namespace Csml.Values;

/// <content>Reading the stored form.</content>
public static partial class ValueSerializer
{
    /// <summary>The value of a document that <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">The document is damaged, or of a version that this library does not know.</exception>
    public static CsmlValue Deserialize(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document, ReaderOptions);
        if (Next(ref reader) != JsonTokenType.StartArray) throw Damaged();
        if (Next(ref reader) != JsonTokenType.Number || !reader.TryGetInt32(out var version)) throw Damaged();
        if (version != Version) throw new JsonException($"The value was stored in version {version}; known is version {Version}.");
        Next(ref reader);
        var value = Read(ref reader);
        return Next(ref reader) == JsonTokenType.EndArray ? value : throw Damaged();
    }

    /// <summary>Reads the value at which a reader stands, and stops at its last token.</summary>
    /// <exception cref="JsonException">The value is damaged.</exception>
    public static CsmlValue Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => CsmlConvert.FromJson(ref reader),
    };

    private static CsmlValue ReadArray(ref Utf8JsonReader reader)
    {
        var items = new List<CsmlValue>();
        while (Next(ref reader) != JsonTokenType.EndArray) items.Add(Read(ref reader));
        return CsmlArray.Owning([.. items]);
    }

    private static CsmlValue ReadObject(ref Utf8JsonReader reader)
    {
        if (Next(ref reader) == JsonTokenType.EndObject) return CsmlObject.Empty;
        var key = CsmlConvert.ReadText(ref reader);
        if (!IsMark(key)) return ReadEntries(ref reader).Build();
        Next(ref reader);
        var value = key switch
        {
            UnsetKey => default,
            FloatKey => ReadFloat(ref reader),
            TagKey => ReadTagged(ref reader),
            ClosureKey => ReadClosure(ref reader),
            InfoKey => ReadWithInfo(ref reader),
            _ => throw new JsonException($"The value has an unknown mark, '{key}'."),
        };
        return Next(ref reader) == JsonTokenType.EndObject ? value : throw Damaged();
    }

    /// <summary>Whether a key is one of ours: keys of flows begin with two marks or with none.</summary>
    private static bool IsMark(string key) => key.StartsWith(Mark) && !(key.Length > 1 && key[1] == Mark);

    /// <summary>Reads entries from their first key on.</summary>
    private static CsmlObject.Builder ReadEntries(ref Utf8JsonReader reader)
    {
        var entries = new CsmlObject.Builder();
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            var key = CsmlConvert.ReadText(ref reader);
            Next(ref reader);
            entries.Set(key.StartsWith(Mark) ? key[1..] : key, Read(ref reader));
            Next(ref reader);
        }

        return entries;
    }

    private static CsmlObject ReadEntriesOf(ref Utf8JsonReader reader, string tag)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw Damaged();
        Next(ref reader);
        return ReadEntries(ref reader).Build(tag);
    }

    private static CsmlValue ReadFloat(ref Utf8JsonReader reader) => CsmlConvert.ReadText(ref reader) switch
    {
        "nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => throw Damaged(),
    };

    private static CsmlValue ReadTagged(ref Utf8JsonReader reader)
    {
        var tag = CsmlConvert.ReadText(ref reader);
        SkipTo(ref reader, ValueKey);
        return ReadEntriesOf(ref reader, tag);
    }

    private static CsmlValue ReadClosure(ref Utf8JsonReader reader)
    {
        var id = CsmlConvert.ReadText(ref reader);
        SkipTo(ref reader, ValueKey);
        return new CsmlClosure(id, ReadEntriesOf(ref reader, CsmlObject.PlainTag));
    }

    private static CsmlValue ReadWithInfo(ref Utf8JsonReader reader)
    {
        var info = ReadEntriesOf(ref reader, CsmlObject.PlainTag);
        SkipTo(ref reader, ValueKey);
        return Read(ref reader).WithInfo(info);
    }

    private static void SkipTo(ref Utf8JsonReader reader, string key)
    {
        if (Next(ref reader) != JsonTokenType.PropertyName || !reader.ValueTextEquals(key)) throw Damaged();
        Next(ref reader);
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader) => reader.Read() ? reader.TokenType : throw Damaged();

    private static JsonException Damaged() => new("The stored value is damaged.");
}
