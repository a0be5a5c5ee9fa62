using Csml.Conformance.Cases;

namespace Csml.Conformance.Reporting;

/// <summary>Finds where our answer to a case differs from the expected one, in words that a person can act on.</summary>
internal static class CaseComparison
{
    /// <summary>The differences; none where the case passes.</summary>
    public static IReadOnlyList<string> Compare(CaseAnswer expected, CaseAnswer actual)
    {
        if (!expected.IsValid) return CompareErrors(expected.ErrorLines, actual.ErrorLines);
        if (!actual.IsValid) return [$"expected to run, but refused with errors on {Lines(actual.ErrorLines)}"];

        var differences = new List<string>();
        for (var turn = 0; turn < expected.Turns.Count && differences.Count == 0; turn++)
        {
            if (turn == actual.Turns.Count) differences.Add($"turn {turn + 1} is missing");
            else CompareTurns(differences, $"turn {turn + 1}", expected.Turns[turn], actual.Turns[turn]);
        }

        return differences;
    }

    private static string[] CompareErrors(IReadOnlyList<int> expected, IReadOnlyList<int> actual)
    {
        if (actual.Count == 0) return [$"expected errors on {Lines(expected)}, but none was reported"];

        // The reference gives line 0 to what it finds wrong with a flow as a whole.
        return !expected.Any(line => line > 0) || expected.Intersect(actual).Any()
            ? []
            : [$"expected errors on {Lines(expected)}, but they are on {Lines(actual)}"];
    }

    private static void CompareTurns(List<string> differences, string where, CaseTurn expected, CaseTurn actual)
    {
        for (var at = 0; at < Math.Max(expected.Messages.Count, actual.Messages.Count); at++)
        {
            var (left, right) = (expected.Messages.ElementAtOrDefault(at), actual.Messages.ElementAtOrDefault(at));
            if (AreEqual(left, right)) continue;
            differences.Add($"{where}, message {at + 1}:\n  expected {Show(left)}\n  got      {Show(right)}");
            break;
        }

        Check("status", expected.Status, actual.Status);
        if (expected.Status == actual.Status)
        {
            Check("flow", expected.Flow, actual.Flow);
            Check("step", expected.Step, actual.Step);
        }

        if (!JsonComparison.AreEqual(expected.Memory, actual.Memory))
            Check("memory", AnswerJson.Text(expected.Memory), AnswerJson.Text(actual.Memory));

        void Check(string what, string? wanted, string? got)
        {
            if (wanted != got) differences.Add($"{where}, {what}:\n  expected {wanted ?? "none"}\n  got      {got ?? "none"}");
        }
    }

    private static bool AreEqual(CaseMessage? left, CaseMessage? right) =>
        left?.ContentType == right?.ContentType
        && (left?.ContentType == CaseMessage.Error || JsonComparison.AreEqual(left?.Content, right?.Content));

    private static string Show(CaseMessage? message) =>
        message is null ? "nothing" : $"{message.ContentType} {AnswerJson.Text(message.Content)}";

    private static string Lines(IReadOnlyList<int> lines) => lines.Count switch
    {
        0 => "some line",
        1 => $"line {lines[0]}",
        _ => $"lines {string.Join(", ", lines)}",
    };
}
