using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Csml.Values;

namespace Csml.Conformance.Playing;

/// <summary>Values of flows to JSON and back.</summary>
internal static class JsonValues
{
    public static CsmlValue ToCsml(JsonNode? node) => node switch
    {
        null => CsmlValue.Null,
        JsonArray array => CsmlValue.Array([.. array.Select(ToCsml)]),
        JsonObject entries => ToObject(entries),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => value.GetValue<string>(),
            _ => ToNumber(value),
        },
        _ => throw new JsonException($"unexpected {node.GetValueKind()}"),
    };

    public static CsmlObject ToObject(JsonObject entries) =>
        CsmlObject.Create([.. entries.Select(entry => (entry.Key, ToCsml(entry.Value)))]);

    /// <summary>A value as the content of a message, in which components deeper down are wrapped with their type.</summary>
    public static JsonNode? ToContent(CsmlValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) CsmlConvert.WriteContent(writer, value);
        return JsonNode.Parse(buffer.WrittenSpan, documentOptions: new() { MaxDepth = 1_024 });
    }

    /// <summary>A value as it is remembered: tagged objects count by their plain content.</summary>
    public static JsonNode? ToJson(CsmlValue value)
    {
        if (value.TryGetString(out var text)) return text;
        if (value.TryGetInt(out var number)) return number;
        if (value.TryGetFloat(out var real)) return double.IsFinite(real) ? real : null;
        if (value.TryGetBool(out var flag)) return flag;
        if (value.TryGetArray(out var items)) return new JsonArray([.. items.Select(ToJson)]);
        if (!value.TryGetObject(out var entries)) return null;

        var json = new JsonObject();
        foreach (var (key, entry) in entries)
        {
            json[key] = ToJson(entry);
        }

        return json;
    }

    private static CsmlValue ToNumber(JsonValue value)
    {
        if (!IsWrittenAsFloat(value) && value.TryGetValue<long>(out var number)) return number;
        return value.GetValue<double>();
    }

    private static bool IsWrittenAsFloat(JsonValue value) => value.ToJsonString().AsSpan().ContainsAny(".eE");
}
