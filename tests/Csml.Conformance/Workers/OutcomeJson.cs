using System.Text.Json.Nodes;
using Csml.Conformance.Cases;
using Csml.Conformance.Playing;
using Csml.Conformance.Reporting;

namespace Csml.Conformance.Workers;

/// <summary>An outcome on the way from a worker to the run, as one line.</summary>
internal static class OutcomeJson
{
    public static string Write(CaseOutcome outcome)
    {
        var line = new JsonObject { ["crash"] = outcome.Crash };
        if (outcome.Answer is { } answer) line["answer"] = AnswerJson.Answer(answer);
        return AnswerJson.Text(line);
    }

    public static CaseOutcome Read(string line)
    {
        var node = CaseReader.Parse(line);
        return new(
            node["answer"] is JsonObject answer ? CaseReader.ReadAnswer(answer) : null,
            node["crash"]?.GetValue<string>());
    }
}
