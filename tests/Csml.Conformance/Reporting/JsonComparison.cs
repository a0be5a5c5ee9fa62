using System.Text.Json;
using System.Text.Json.Nodes;

namespace Csml.Conformance.Reporting;

/// <summary>Equality of JSON as the corpus defines it: numbers by value, objects without regard to the order of their keys.</summary>
internal static class JsonComparison
{
    public static bool AreEqual(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (null, null) => true,
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => AreEqual(pair.First, pair.Second)),
        (JsonObject a, JsonObject b) => a.Count == b.Count
            && a.All(entry => b.TryGetPropertyValue(entry.Key, out var other) && AreEqual(entry.Value, other)),
        (JsonValue a, JsonValue b) => a.GetValueKind() == JsonValueKind.Number
            ? b.GetValueKind() == JsonValueKind.Number && AreEqualNumbers(a, b)
            : JsonNode.DeepEquals(a, b),
        _ => false,
    };

    private static bool AreEqualNumbers(JsonValue a, JsonValue b) =>
        a.TryGetValue<long>(out var left) && b.TryGetValue<long>(out var right)
            ? left == right
            : a.GetValue<double>().Equals(b.GetValue<double>());
}
