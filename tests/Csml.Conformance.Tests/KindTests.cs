using Csml.Conformance.Playing;
using Csml.Conformance.Reporting;

namespace Csml.Conformance.Tests;

/// <summary>
/// With kinds inferred and without, every program of the corpus does the same. Only where the C# differs it is compiled and
/// played, both ways.
/// </summary>
public sealed class KindTests
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Inference_of_kinds_changes_no_answer()
    {
        var typed = Corpus.Cases.Values.AsParallel()
            .Where(played => CompiledCase.CSharpOf(played, infersKinds: true, TestContext.Current.CancellationToken)
                != CompiledCase.CSharpOf(played, infersKinds: false, TestContext.Current.CancellationToken))
            .OrderBy(played => played.Id, StringComparer.Ordinal)
            .ToList();
        typed.ShouldNotBeEmpty();

        var different = new List<string>();
        foreach (var played in typed)
        {
            var inferred = AnswerJson.Line(played, await CaseRunner.RunAsync(played, TimeLimit));
            var plain = AnswerJson.Line(played, await CaseRunner.RunAsync(played, TimeLimit, infersKinds: false));
            if (inferred != plain) different.Add($"inferred: {inferred}\nplain:    {plain}");
        }

        different.ShouldBeEmpty();
    }
}
