using System.Text.Json;
using System.Text.Json.Nodes;

namespace Csml.Conformance.Cases;

/// <summary>Reads cases from files of JSON lines.</summary>
internal static class CaseReader
{
    public static IEnumerable<ConformanceCase> ReadFile(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(ReadCase);

    private static ConformanceCase ReadCase(string line)
    {
        var node = JsonNode.Parse(line)!.AsObject();
        return new ConformanceCase(
            Text(node, "id"),
            node["about"]?.GetValue<string>() ?? "",
            [.. Items(node, "flows").Select(ReadFlow)],
            Text(node, "default_flow"),
            node["memory"]?.AsObject(),
            node["metadata"],
            node["env"],
            node["step_limit"]?.GetValue<int>(),
            [.. Items(node, "events").Select(item => new CaseEvent(Text(item, "content_type"), item["content"]!.AsObject()))],
            ReadAnswer(node["expect"] as JsonObject ?? throw new JsonException("a case without 'expect'")));
    }

    private static CaseFlow ReadFlow(JsonObject node) =>
        new(Text(node, "name"), Text(node, "content"), [.. (node["commands"] as JsonArray ?? []).Select(word => word!.GetValue<string>())]);

    private static CaseAnswer ReadAnswer(JsonObject node) => new(
        node["valid"]!.GetValue<bool>(),
        [.. (node["error_lines"] as JsonArray ?? []).Select(line => line!.GetValue<int>())],
        [.. Items(node, "turns").Select(ReadTurn)]);

    private static CaseTurn ReadTurn(JsonObject node) => new(
        [.. Items(node, "messages").Select(item => new CaseMessage(Text(item, "content_type"), item["content"]))],
        Text(node, "status"),
        node["flow"]?.GetValue<string>(),
        node["step"]?.GetValue<string>(),
        node["memory"]?.AsObject() ?? []);

    private static IEnumerable<JsonObject> Items(JsonObject node, string name) =>
        (node[name] as JsonArray ?? []).Select(item => item!.AsObject());

    private static string Text(JsonObject node, string name) =>
        node[name]?.GetValue<string>() ?? throw new JsonException($"a case without '{name}'");
}
