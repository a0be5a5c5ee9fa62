using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Syntax;

/// <summary>The parser over every flow of the conformance corpus.</summary>
public sealed class CorpusTests
{
    /// <summary>Cases whose fault is one of meaning: the parser finds nothing, the binder does.</summary>
    private static readonly HashSet<string> FaultsOfMeaning =
    [
        "builtins/39-unknown-builtin",
        "invalid/36-break-outside",
        "invalid/37-continue-outside",
        "invalid/40-goto-in-fn",
        "invalid/49-unknown-functions-two",
        "invalid/50-unknown-function-argument",
        "invalid/51-unknown-component",
        "invalid/52-import-missing-fn",
        "invalid/53-import-missing-flow",
        "invalid/54-import-missing-anywhere",
        "invalid/55-import-clash",
        "invalid/56-insert-missing-step",
        "invalid/58-duplicate-step",
        "invalid/60-duplicate-fn",
        "invalid/61-missing-start",
        "invalid/63-const-compound",
        "invalid/81-lint-several",
    ];

    public static TheoryData<string> Valid => [.. ConformanceCase.All.Where(c => c.IsValid).Select(c => c.Id)];

    public static TheoryData<string> Invalid => [.. ConformanceCase.All.Where(c => !c.IsValid).Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_flow_has_no_syntax_error(string id)
    {
        foreach (var (_, text) in Find(id).Flows)
        {
            var parsed = ParsedText.Of(text);

            parsed.Diagnostics.ShouldBeEmpty(parsed.Describe());
            parsed.Flow.ToFullString().ShouldBe(text);
        }
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_syntax_error_is_reported_on_its_line(string id)
    {
        var @case = Find(id);
        var lines = new List<int>();
        foreach (var (_, text) in @case.Flows)
        {
            var parsed = ParsedText.Of(text);
            lines.AddRange(parsed.Lines);
            parsed.Flow.ToFullString().ShouldBe(text);
        }

        if (FaultsOfMeaning.Contains(id))
            lines.ShouldBeEmpty();
        else if (@case.ErrorLines.Count == 0)
            lines.ShouldNotBeEmpty();
        else
            lines.Intersect(@case.ErrorLines).ShouldNotBeEmpty($"reported on {string.Join(", ", lines)}");
    }

    private static ConformanceCase Find(string id) => ConformanceCase.All.Single(c => c.Id == id);
}
