using Csml.Conformance.Cases;
using Csml.Conformance.Playing;

namespace Csml.Conformance.Reporting;

/// <summary>Prints what failed and why, what could not be played yet, and the totals.</summary>
internal static class Report
{
    /// <summary>Prints the report and returns the exit code: 0 where no case failed.</summary>
    public static int Print(TextWriter output, IReadOnlyList<ConformanceCase> cases, IReadOnlyList<CaseOutcome> outcomes)
    {
        int passed = 0, failed = 0;
        var skipped = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (played, outcome) in cases.Zip(outcomes))
        {
            var verdict = Verdict.Of(played, outcome);
            if (verdict.SkipReason is { } reason)
            {
                Add(skipped, reason, played.Id);
            }
            else if (verdict.Differences.Count == 0)
            {
                passed++;
            }
            else
            {
                failed++;
                output.WriteLine($"FAILED {played.Id}: {played.About}");
                foreach (var difference in verdict.Differences) output.WriteLine("    " + difference.ReplaceLineEndings("\n    "));
            }
        }

        foreach (var (reason, ids) in skipped.OrderByDescending(entry => entry.Value.Count))
            output.WriteLine($"skipped {ids.Count} ({ids[0]}{(ids.Count > 1 ? ", …" : "")}): {reason}");

        output.WriteLine($"{passed} passed, {failed} failed{(skipped.Count > 0 ? $", {skipped.Values.Sum(ids => ids.Count)} skipped" : "")}");
        return failed == 0 ? 0 : 1;
    }

    private static void Add(Dictionary<string, List<string>> skipped, string reason, string id)
    {
        if (!skipped.TryGetValue(reason, out var ids)) skipped[reason] = ids = [];
        ids.Add(id);
    }
}
