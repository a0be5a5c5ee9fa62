using Csml.Generator.Diagnostics;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Diagnostics;

/// <summary>Every rule has a page that says the truth: its examples are compiled.</summary>
public sealed class RuleDocsTests
{
    private static readonly string[] ReleaseRows = File.ReadAllLines(
        Path.Combine(RepositoryFiles.Root, "src", "Csml.Generator", "AnalyzerReleases.Unshipped.md"));

    /// <summary>Limits whose examples would fill pages: theirs are abridged, and the limits have tests of their own.</summary>
    private static readonly string[] Abridged = ["CSML1040", "CSML1041", "CSML1042"];

    public static TheoryData<string> Rules => [.. CsmlDescriptors.All.Select(rule => rule.Id)];

    public static TheoryData<string> RulesWithExamples =>
        [.. CsmlDescriptors.All.Select(rule => rule.Id).Except(Abridged)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_page_of_its_title_and_severity(string id)
    {
        var rule = CsmlDescriptors.Get(id);
        var page = RulePage.Read(id);

        page.Heading.ShouldBe($"# {id}: {rule.Title}");
        page.Facts.ShouldBe(
            [rule.DefaultSeverity.ToString(), rule.Category, CsmlDescriptors.IsBlocking(rule) ? "yes" : "no", "0.1.0"]);
        page.Sections.ShouldBe(["## Cause", "## Example", "## Fix", "## How to change the severity"]);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_help_link_and_a_release_row(string id)
    {
        var rule = CsmlDescriptors.Get(id);

        rule.HelpLinkUri.ShouldEndWith($"docs/diagnostics/{id}.md");
        ReleaseRows.ShouldContain($"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}");
    }

    [Theory]
    [MemberData(nameof(RulesWithExamples))]
    public void The_example_of_a_page_has_the_findings_that_it_marks(string id)
    {
        var flows = RulePage.Read(id).FlowsOf("Example");
        var marks = RulePage.MarksIn(flows).ToList();

        marks.ShouldContain(mark => mark.EndsWith(id, StringComparison.Ordinal));
        Findings(flows).Where(finding => !IsSyntax(id) || IsSyntax(finding)).ShouldBe(marks, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_fix_of_a_page_has_no_finding(string id) =>
        Findings(RulePage.Read(id).FlowsOf("Fix")).ShouldBeEmpty();

    /// <summary>What cannot be read leads to other findings, which the pages about syntax do not mark.</summary>
    private static bool IsSyntax(string finding) => finding.Contains("CSML1", StringComparison.Ordinal);

    private static IEnumerable<string> Findings((string Path, string Text)[] flows) =>
        BoundBot.OfFiles(flows).Diagnostics.Select(finding => $"{finding.Path}:{finding.Line()} {finding.Id}");
}
