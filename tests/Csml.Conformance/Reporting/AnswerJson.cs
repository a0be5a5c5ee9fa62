using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Csml.Conformance.Cases;
using Csml.Conformance.Playing;

namespace Csml.Conformance.Reporting;

/// <summary>Our answers in the form of the corpus, one line per case.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1_024 };

    public static string Line(ConformanceCase played, CaseOutcome outcome)
    {
        var line = new JsonObject { ["id"] = played.Id };
        if (outcome.Crash is not null) line["crashed"] = true;
        if (outcome.Answer is { } answer) line["expect"] = Answer(answer);
        return Text(line);
    }

    /// <summary>JSON as a person reads it.</summary>
    public static string Text(JsonNode? node) => node?.ToJsonString(Readable) ?? "null";

    /// <summary>What is expected, or what we answered.</summary>
    public static JsonObject Answer(CaseAnswer answer)
    {
        var json = new JsonObject
        {
            ["valid"] = answer.IsValid,
            ["error_lines"] = new JsonArray([.. answer.ErrorLines.Select(line => (JsonNode)line)]),
        };
        if (answer.IsValid) json["turns"] = new JsonArray([.. answer.Turns.Select(Turn)]);
        return json;
    }

    private static JsonObject Turn(CaseTurn turn)
    {
        var json = new JsonObject
        {
            ["messages"] = new JsonArray([.. turn.Messages.Select(message => (JsonNode)new JsonObject
            {
                ["content_type"] = message.ContentType,
                ["content"] = message.Content?.DeepClone(),
            })]),
            ["status"] = turn.Status,
            ["memory"] = turn.Memory.DeepClone(),
        };
        if (turn.Flow is not null) json["flow"] = turn.Flow;
        if (turn.Step is not null) json["step"] = turn.Step;
        return json;
    }
}
