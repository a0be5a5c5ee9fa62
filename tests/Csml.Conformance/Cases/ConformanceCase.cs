using System.Text.Json.Nodes;

namespace Csml.Conformance.Cases;

/// <summary>A small bot, what happens to it, and what the reference engine answered. The form is described in <c>corpus/README.md</c>.</summary>
/// <remarks>Nothing is expected of a case that only asks. Its JSON is as it was read, on one line.</remarks>
internal sealed record ConformanceCase(
    string Id,
    string About,
    IReadOnlyList<CaseFlow> Flows,
    string DefaultFlow,
    JsonObject? Memory,
    JsonNode? Metadata,
    JsonNode? Env,
    int? StepLimit,
    IReadOnlyList<CaseEvent> Events,
    CaseAnswer? Expected,
    string Json);

/// <summary>A flow of a case, and the words that start it wherever the conversation is. Triggers may name it by its id, too.</summary>
internal sealed record CaseFlow(string Name, string Content, IReadOnlyList<string> Commands, string? Id);

/// <summary>What a user did.</summary>
internal sealed record CaseEvent(string ContentType, JsonObject Content, bool IsSecure);

/// <summary>What an engine made of a case: refused it, with errors on some lines, or played it.</summary>
internal sealed record CaseAnswer(bool IsValid, IReadOnlyList<int> ErrorLines, IReadOnlyList<CaseTurn> Turns);

/// <summary>What an engine answered to one event.</summary>
internal sealed record CaseTurn(IReadOnlyList<CaseMessage> Messages, string Status, string? Flow, string? Step, JsonObject Memory);

/// <summary>One message of a turn.</summary>
internal sealed record CaseMessage(string ContentType, JsonNode? Content)
{
    /// <summary>The content type of run-time errors, which are compared by it alone: how they are worded is each engine's own.</summary>
    public const string Error = "error";
}
