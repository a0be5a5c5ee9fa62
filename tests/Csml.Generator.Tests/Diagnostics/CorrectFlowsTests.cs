using System.Text.RegularExpressions;
using Csml.Generator.Diagnostics;
using Csml.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Diagnostics;

/// <summary>
/// A correct flow has no warning: neither the sample, nor what the docs show, nor the conformance corpus but for the
/// cases that are about what the warning is about.
/// </summary>
public sealed partial class CorrectFlowsTests
{
    /// <summary>What the SDK writes for a web project, as far as functions need it.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.Logging;
        """;

    /// <summary>The warnings of the corpus, each of them deserved.</summary>
    private static readonly string[] DeservedWarnings =
    [
        "functions/19-step-vars-unseen CSML2025",
        "functions/20-step-vars-unseen-said CSML2025",
        "functions/21-memory-seen CSML2025",
        "functions/32-too-many-args CSML2109",
        "closures/09-too-many-arguments CSML2109",
        "say/53-positional-after-named CSML2106",
        "lexical/43-object-duplicate-key CSML2117",
        "objects/38-duplicate-keys CSML2117",
        "objects/14-length-args CSML2128",
        "assign/04-do-as CSML2118",
        "assign/07-as-in-expression CSML2118",
        "goto/03-end CSML3005",
        "goto/33-previous-flow-none CSML3005",
        "hold/28-secure-interpolated CSML5001",

        // These make up metadata of their own.
        "dialogue/21-consent CSML4009",
        "dialogue/23-quiz CSML4009",
        "memory/38-metadata-read CSML4009",
        "memory/39-metadata-missing CSML4009",
    ];

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md").Append(
            Path.Combine(RepositoryFiles.Root, "README.md")).Select(path => Path.GetRelativePath(RepositoryFiles.Root, path))];

    [Fact]
    public void The_corpus_has_no_warning_that_it_does_not_deserve()
    {
        var warnings =
            from item in ConformanceCase.All
            where item.IsValid
            from finding in BoundBot.Of([.. item.Flows]).Diagnostics
            where CsmlDescriptors.Get(finding.Id) is
            { DefaultSeverity: DiagnosticSeverity.Warning, Category: not DiagnosticCategories.Syntax }
            select $"{item.Id} {finding.Id}";

        warnings.Distinct().ShouldBe(DeservedWarnings, ignoreOrder: true);
    }

    [Fact]
    public async Task The_sample_has_no_finding()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "samples", "HotlineBot");
        var project = TestProject.Create("HotlineBot").WithCSharp("Usings.cs", ImplicitUsings);
        foreach (var path in Directory.EnumerateFiles(folder, "*.csml", SearchOption.AllDirectories))
            project = project.WithFlow(Path.GetFileNameWithoutExtension(path), await ReadAsync(path));
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "Functions"), "*.cs"))
            project = project.WithCSharp(path, await ReadAsync(path));

        project.Files.ShouldNotBeEmpty();
        (await project.AnalyzeAsync()).Select(finding => finding.ToString()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_flow_that_a_page_shows_has_no_finding_of_its_own(string page)
    {
        var text = await ReadAsync(Path.Combine(RepositoryFiles.Root, page));
        foreach (var flow in Block().Matches(text).Select(block => block.Groups[1].Value).Where(IsWholeFlow))
        {
            // What is in other files of the reader's project is not there.
            BoundBot.Of(flow).Diagnostics
                .Where(finding => finding.Id is not ("CSML2102" or "CSML2006" or "CSML2004"))
                .Select(finding => finding.Message)
                .ShouldBeEmpty(flow);
        }
    }

    private static bool IsWholeFlow(string text) => text.Split('\n').Any(line => line.TrimEnd() == "start:");

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

    [GeneratedRegex("""^```csml[^\n]*\n(.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
