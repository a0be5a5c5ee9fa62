using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>A mistake in a flow fails the build, on the right characters of the <c>.csml</c> file, however the build is made.</summary>
public sealed class BrokenFlowTests(PackageFeed feed)
{
    [Fact]
    public async Task A_visual_component_fails_the_build_on_its_line_and_column()
    {
        var project = await CreateBotAsync("Visual");
        (await project.BuildAsync()).SucceededWithoutWarnings();

        project.Replace("Flows/Default.csml", """
              say "I put you through."
            """, """
              say "I put you through."
              say Image("https://example.com/map.png")
            """);

        var build = (await project.BuildAsync()).Failed();
        build.Output.ShouldMatch(@"Flows/Default\.csml\(28,7\): error CSML4\d{3}: .*Image");
    }

    [Theory]
    [InlineData("-p:RunAnalyzers=false")]
    [InlineData("-p:RunAnalyzersDuringBuild=false")]
    [InlineData("-p:IsImplicitlyTriggeredBuild=true")]
    public async Task A_build_that_skips_analyzers_fails_all_the_same(string option)
    {
        var project = await CreateBotAsync("Skipping");
        project.Replace("Flows/Default.csml", "goto questions@Survey", "goto qestions@Survey");

        var build = (await project.BuildAsync(option)).Failed();
        build.Output.ShouldMatch(@"Flows/Default\.csml\(21,32\): error CSML2\d{3}: .*'qestions'.*'questions'");
    }

    private async Task<WebProject> CreateBotAsync(string name)
    {
        var project = await WebProject.CreateAsync(feed, name);
        project.Write("Program.cs", WebProject.BotProgram);
        project.AddFlow("Default.csml");
        project.AddFlow("Survey.csml");
        return project;
    }
}
