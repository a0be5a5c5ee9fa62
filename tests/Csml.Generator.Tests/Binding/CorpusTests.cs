using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Binding;

/// <summary>The conformance corpus, bound: verdicts agree with the reference's.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> ValidCases => [.. ConformanceCase.All.Where(item => item.IsValid).Select(item => item.Id)];

    public static TheoryData<string> InvalidCases =>
        [.. ConformanceCase.All.Where(item => !item.IsValid).Select(item => item.Id)];

    [Theory]
    [MemberData(nameof(ValidCases))]
    public void What_the_reference_runs_is_emitted(string id)
    {
        var bot = Bind(id, out _);

        bot.Diagnostics
            .Where(diagnostic => diagnostic.IsBlocking)
            .ShouldBeEmpty(string.Join("\n", bot.Describe()));
    }

    [Theory]
    [MemberData(nameof(InvalidCases))]
    public void What_the_reference_refuses_is_an_error_where_it_says(string id)
    {
        var bot = Bind(id, out var lines);

        bot.Errors.ShouldNotBeEmpty();
        if (lines.Any(line => line > 0))
            bot.Errors.Select(error => error.Line()).Intersect(lines).ShouldNotBeEmpty(string.Join("\n", bot.Describe()));
    }

    private static BoundBot Bind(string id, out IReadOnlyList<int> errorLines)
    {
        var item = ConformanceCase.All.Single(item => item.Id == id);
        errorLines = item.ErrorLines;
        return BoundBot.Of([.. item.Flows]);
    }
}
