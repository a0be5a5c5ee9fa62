using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Csml.Values;

/// <summary>
/// Values from JSON and to JSON (language reference, part 2, 5.10). Numbers keep their kind: digits alone are an int, a point or an
/// exponent makes a float, and a float is always written with one of them. Objects keep the order of their keys.
/// </summary>
public static partial class CsmlConvert
{
    /// <summary>Reads a JSON document.</summary>
    /// <exception cref="JsonException">It is no JSON, or has an integer above 64 bits.</exception>
    public static CsmlValue FromJson(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = ValueLimits.MaxDepth });
        if (!reader.Read()) throw new JsonException("There is no JSON value.");
        var value = FromJson(ref reader);
        return reader.Read() ? throw new JsonException("There is more than one JSON value.") : value;
    }

    /// <summary>Reads a JSON document.</summary>
    /// <exception cref="JsonException">It is no JSON, or has an integer above 64 bits.</exception>
    public static CsmlValue FromJson(string json)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return FromJson(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Converts an element of a <see cref="JsonDocument"/>.</summary>
    /// <exception cref="JsonException">It has an integer above 64 bits.</exception>
    public static CsmlValue FromJson(JsonElement element) => FromJson(element.GetRawText());

    /// <summary>Reads a JSON document, without exceptions for what is none.</summary>
    public static bool TryParseJson(string json, out CsmlValue value, out string? problem)
    {
        try
        {
            value = FromJson(json);
            problem = value.FailureText;
            return problem is null;
        }
        catch (JsonException exception)
        {
            value = default;
            problem = exception.Message;
            return false;
        }
    }

    /// <summary>Reads the value at which a reader stands, and stops at its last token.</summary>
    /// <exception cref="JsonException">It is no JSON, or has an integer above 64 bits.</exception>
    public static CsmlValue FromJson(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => CsmlValue.True,
        JsonTokenType.False => CsmlValue.False,
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.String or JsonTokenType.PropertyName => ReadText(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => CsmlValue.Null,
    };

    /// <summary>Reads a string, refusing the halves of surrogate pairs.</summary>
    internal static string ReadText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A string is not valid Unicode.", exception);
        }
    }

    /// <summary>Reads a number: an int if it is written like one, but <c>-0</c> and what is below the int range are floats.</summary>
    internal static CsmlValue ReadNumber(ref Utf8JsonReader reader)
    {
        var digits = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        var isInt = !digits.ContainsAny("."u8[0], "e"u8[0], "E"u8[0]) && !digits.SequenceEqual("-0"u8);
        if (isInt && reader.TryGetInt64(out var whole)) return whole;
        if (isInt && digits[0] != '-') throw new JsonException("An integer is too large: the highest is 9223372036854775807.");
        return reader.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new JsonException("A number is out of range.");
    }

    private static CsmlValue ReadArray(ref Utf8JsonReader reader)
    {
        var items = new List<CsmlValue>();
        while (ReadNext(ref reader) != JsonTokenType.EndArray)
        {
            var item = FromJson(ref reader);
            if (item.IsFailed) throw new JsonException(item.FailureText);
            items.Add(item);
        }

        return items.Count == 0 ? CsmlArray.Empty : CsmlArray.Owning([.. items]);
    }

    private static CsmlValue ReadObject(ref Utf8JsonReader reader)
    {
        var entries = new CsmlObject.Builder();
        while (ReadNext(ref reader) != JsonTokenType.EndObject)
        {
            var key = ReadText(ref reader);
            ReadNext(ref reader);
            var value = FromJson(ref reader);
            if (value.IsFailed) throw new JsonException(value.FailureText);
            entries.Set(key, value);
        }

        return entries.Build();
    }

    private static JsonTokenType ReadNext(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw new JsonException("The JSON value is incomplete.");
}
