using Csml.Generator.Diagnostics;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Diagnostics;

/// <summary>Every rule has a page that says the truth: its examples are compiled.</summary>
public sealed class RuleDocsTests
{
    private static readonly string[] ReleaseRows = File.ReadAllLines(
        Path.Combine(RepositoryFiles.Root, "src", "Csml.Generator", "AnalyzerReleases.Unshipped.md"));

    /// <summary>
    /// Limits whose examples would fill pages are abridged, and a file that is no flow takes no marks: these have tests of
    /// their own.
    /// </summary>
    private static readonly string[] Abridged = ["CSML0203", "CSML1040", "CSML1041", "CSML1042"];

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
    public async Task The_example_of_a_page_has_the_findings_that_it_marks(string id)
    {
        var page = RulePage.Read(id);
        var marks = RulePage.MarksIn([.. page.FlowsOf("Example"), .. page.CSharpOf("Example")]).ToList();
        var findings = await FindingsAsync(page, "Example");

        marks.ShouldContain(mark => mark.EndsWith(id, StringComparison.Ordinal));
        findings.Where(finding => !IsSyntax(id) || IsSyntax(finding)).ShouldBe(marks, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_fix_of_a_page_has_no_finding(string id) =>
        (await FindingsAsync(RulePage.Read(id), "Fix")).ShouldBeEmpty();

    /// <summary>What cannot be read leads to other findings, which the pages about syntax do not mark.</summary>
    private static bool IsSyntax(string finding) => finding.Contains("CSML1", StringComparison.Ordinal);

    private static async Task<IEnumerable<string>> FindingsAsync(RulePage page, string section)
    {
        var flows = page.FlowsOf(section);
        var files = page.CSharpOf(section);
        if (files.Length == 0)
            return BoundBot.OfFiles(flows).Diagnostics.Select(finding => $"{finding.Path}:{finding.Line()} {finding.Id}");

        var project = TestProject.WithFlows([.. flows.Select(flow => (Path.GetFileNameWithoutExtension(flow.Path), flow.Text))]);
        foreach (var (path, text) in files)
            project = project.WithCSharp(path, text);

        return (await project.AnalyzeAsync()).Select(finding =>
            $"{finding.Location.GetLineSpan().Path}:{finding.Location.GetLineSpan().StartLinePosition.Line + 1} {finding.Id}");
    }
}
