using System.Globalization;
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

    private static bool AreEqualNumbers(JsonValue a, JsonValue b)
    {
        // What a value was made of (a line of JSON, a long, a double) decides what it can be read as; its text does not.
        var (left, right) = (a.ToJsonString(), b.ToJsonString());
        return long.TryParse(left, CultureInfo.InvariantCulture, out var one) && long.TryParse(right, CultureInfo.InvariantCulture, out var other)
            ? one == other
            : double.Parse(left, CultureInfo.InvariantCulture).Equals(double.Parse(right, CultureInfo.InvariantCulture));
    }
}
