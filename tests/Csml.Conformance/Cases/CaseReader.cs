using System.Text.Json;
using System.Text.Json.Nodes;

namespace Csml.Conformance.Cases;

/// <summary>Reads cases from files of JSON lines. Members that it does not know are passed over.</summary>
internal static class CaseReader
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_024 };

    /// <summary>The cases of a file; blank lines are none.</summary>
    /// <exception cref="CaseFormatException">A line is no case.</exception>
    public static IEnumerable<ConformanceCase> ReadFile(string file) =>
        File.ReadLines(file)
            .Select((text, index) => (Text: text, Number: index + 1))
            .Where(line => !string.IsNullOrWhiteSpace(line.Text))
            .Select(line => ReadLine(file, line.Number, line.Text));

    /// <summary>The case of one line.</summary>
    /// <exception cref="JsonException">It is not in the form of a case.</exception>
    public static ConformanceCase Read(string json)
    {
        var node = Parse(json);
        var flows = Items(node, "flows").Select(ReadFlow).ToArray();
        if (flows.Length == 0) throw new JsonException("'flows' has no flow");
        return new ConformanceCase(
            Text(node, "id"),
            Optional<string>(node, "about") ?? "",
            flows,
            DefaultFlow(node, flows),
            Optional<JsonObject>(node, "memory"),
            node["metadata"],
            node["env"],
            node["step_limit"] is null ? null : Optional<int>(node, "step_limit"),
            [.. Items(node, "events").Select(ReadEvent)],
            Optional<JsonObject>(node, "expect") is { } expected ? ReadAnswer(expected) : null,
            json);
    }

    /// <summary>An answer, as cases expect it and as workers give it.</summary>
    public static CaseAnswer ReadAnswer(JsonObject node) => new(
        node["valid"] is JsonValue valid && valid.TryGetValue<bool>(out var isValid) ? isValid : throw new JsonException("'valid' is neither true nor false"),
        [.. (Optional<JsonArray>(node, "error_lines") ?? []).Select(line => As<int>(line, "error_lines"))],
        [.. Items(node, "turns").Select(ReadTurn)]);

    /// <summary>A JSON object, however deep.</summary>
    public static JsonObject Parse(string json) =>
        JsonNode.Parse(json, documentOptions: Deep) as JsonObject ?? throw new JsonException("it is no JSON object");

    private static ConformanceCase ReadLine(string file, int number, string text)
    {
        try
        {
            return Read(text);
        }
        catch (JsonException problem)
        {
            throw new CaseFormatException(file, number, problem.Message);
        }
        catch (ArgumentException problem)
        {
            // A member that is there twice is found out when the object is first looked at.
            throw new CaseFormatException(file, number, problem.Message);
        }
    }

    private static CaseFlow ReadFlow(JsonObject node) => new(
        Text(node, "name"),
        Text(node, "content"),
        [.. (Optional<JsonArray>(node, "commands") ?? []).Select(word => As<string>(word, "commands"))],
        Optional<string>(node, "id"));

    /// <summary>A bot's default flow is given by name or by id; without either it is the first.</summary>
    private static string DefaultFlow(JsonObject node, CaseFlow[] flows)
    {
        var given = Optional<string>(node, "default_flow") ?? flows[0].Name;
        return flows.Any(flow => flow.Name == given) ? given : flows.FirstOrDefault(flow => flow.Id == given)?.Name ?? given;
    }

    private static CaseEvent ReadEvent(JsonObject node) => new(
        Text(node, "content_type"),
        Optional<JsonObject>(node, "content") ?? [],
        node["secure"] is JsonValue secure && secure.TryGetValue<bool>(out var isSecure) && isSecure);

    private static CaseTurn ReadTurn(JsonObject node) => new(
        [.. Items(node, "messages").Select(item => new CaseMessage(Text(item, "content_type"), item["content"]))],
        Text(node, "status"),
        Optional<string>(node, "flow"),
        Optional<string>(node, "step"),
        Optional<JsonObject>(node, "memory") ?? []);

    private static IEnumerable<JsonObject> Items(JsonObject node, string name) =>
        (Optional<JsonArray>(node, name) ?? []).Select(item => As<JsonObject>(item, name));

    private static string Text(JsonObject node, string name) =>
        Optional<string>(node, name) ?? throw new JsonException($"'{name}' is missing");

    private static T? Optional<T>(JsonObject node, string name) => node[name] is { } member ? As<T>(member, name) : default;

    private static T As<T>(JsonNode? node, string name) => node switch
    {
        T wanted => wanted,
        JsonValue value when value.TryGetValue<T>(out var wanted) => wanted,
        _ => throw new JsonException($"'{name}' is or holds {node?.GetValueKind().ToString() ?? "null"} where {typeof(T).Name} is due"),
    };
}
