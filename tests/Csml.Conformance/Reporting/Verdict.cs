using Csml.Conformance.Cases;
using Csml.Conformance.Playing;

namespace Csml.Conformance.Reporting;

/// <summary>What a played case comes to: it passes, it differs, or it says nothing of this release.</summary>
/// <param name="SkipReason">Why it says nothing, if so.</param>
/// <param name="Differences">The differences; none where it passes.</param>
internal sealed record Verdict(string? SkipReason, IReadOnlyList<string> Differences)
{
    public static Verdict Of(ConformanceCase played, CaseOutcome outcome)
    {
        if (Rulings.Find(played.Id) is { } ruling) return new($"ruled otherwise: {ruling}", []);
        if (outcome.Answer is not { } answer) return new(SkipReason: null, [$"crashed: {outcome.Crash}"]);

        if (played.Expected is null) return new("nothing is expected", []);

        return new(SkipReason: null, CaseComparison.Compare(played.Expected, answer));
    }
}
