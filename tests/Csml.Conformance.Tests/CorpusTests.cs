using Csml.Conformance.Playing;
using Csml.Conformance.Reporting;

namespace Csml.Conformance.Tests;

/// <summary>Every case of the corpus, and of the rulings that differ from it, compiled by the real generator and played.</summary>
public sealed class CorpusTests
{
    // For flows that never end; how quick a case is depends on what else the machine does.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Ids { get; } = [.. Corpus.Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_case_is_answered_as_written(string id)
    {
        var verdict = Verdict.Of(Corpus.Cases[id], await CaseRunner.RunAsync(Corpus.Cases[id], TimeLimit));

        if (verdict.SkipReason is { } reason) Assert.Skip(reason);
        verdict.Differences.ShouldBeEmpty(Corpus.Cases[id].About);
    }
}
