using Csml.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Pipeline;

/// <summary>The analyzer reports everything, in the right file, and the generator only where analyzers are off.</summary>
public sealed class CsmlAnalyzerTests
{
    private const string Functions = """
        using Csml;

        namespace Shop;

        internal static class Functions
        {
            [CsmlFunction("order_status")]
            public static string OrderStatus(long number) => "sent";
        }
        """;

    [Fact]
    public async Task Findings_of_syntax_binding_voice_and_the_bot_are_in_their_files()
    {
        var project = TestProject.WithFlows(
            ("Default", "start:\n  say Image(\"u\")\n  goto mneu\n\nmenu:\n  goto flow Other\n"),
            ("Other", "start:\n  say \"a\n"),
            ("Third", "start:\n  goto again\n\nagain:\n  goto start\n"));

        var findings = await project.AnalyzeAsync();

        findings.Select(finding => finding.Describe()).ShouldBe(
            [
                "/bot/Default.csml:2:7 CSML4001",
                "/bot/Default.csml:3:8 CSML2003",
                "/bot/Default.csml:5:1 CSML3008",
                "/bot/Other.csml:2:7 CSML1001",
                "/bot/Third.csml:4:1 CSML3006",
            ],
            ignoreOrder: true);
        findings.First(finding => finding.Id == "CSML2003").GetMessage().ShouldBe(
            "Step 'mneu' does not exist in flow 'Default'; did you mean 'menu'?");
    }

    [Fact]
    public async Task A_project_without_flows_has_no_finding() =>
        (await TestProject.Create().AnalyzeAsync()).ShouldBeEmpty();

    [Fact]
    public async Task Files_that_are_no_flows_are_left_alone()
    {
        var project = TestProject.WithFlows(("Default", "start:\n  hold\n"));

        (await project.WithFile("notes.txt", "say what?").AnalyzeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comment_disables_a_finding_and_not_one_that_blocks()
    {
        var project = TestProject.WithFlows(("Default", """
            start:
              // csml-disable-next-line CSML4001 the caller is told what it shows
              say Image("u")
              // csml-disable-next-line CSML0100 not allowed
              say Component.Map(1)
              // csml-disable-next-line CSML4001 another rule
              goto nowhere
            // csml-disable-next-line CSML3008 reached by a command
            again:
              hold
            """));

        (await project.AnalyzeAsync()).Select(finding => finding.Id).ShouldBe(["CSML0100", "CSML2003"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_severity_is_the_users_to_set_where_nothing_blocks()
    {
        var project = TestProject.WithFlows(("Default", "start:\n  say Image(\"u\")\n  say Component.Map(1)\n"));
        var severities = new Dictionary<string, ReportDiagnostic>
        {
            ["CSML4001"] = ReportDiagnostic.Info,
            ["CSML0100"] = ReportDiagnostic.Suppress,
        };

        var findings = await project.WithSeverities(severities).AnalyzeAsync();

        findings.Select(finding => (finding.Id, finding.Severity)).ShouldBe(
            [("CSML4001", DiagnosticSeverity.Info), ("CSML0100", DiagnosticSeverity.Error)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("order_status", "number", "")]
    [InlineData("order_state", "number", "CSML2102")]
    [InlineData("order_status", "numbr", "CSML2111")]
    public async Task Functions_of_the_project_are_known(string function, string argument, string expected)
    {
        var project = TestProject
            .WithFlows(("Default", $"start:\n  say App(\"{function}\", {argument}=event)\n"))
            .WithCSharp("Functions.cs", Functions);

        string.Join(' ', (await project.AnalyzeAsync()).Select(finding => finding.Id)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("[CsmlFunction(\"f\")]")]
    [InlineData("[CsmlFunctionAttribute(\"f\")]")]
    [InlineData("[Csml.CsmlFunction(\"f\")]")]
    [InlineData("[global::Csml.CsmlFunctionAttribute(\"f\")]")]
    [InlineData("[Voice(\"f\")]")]
    [InlineData("[System.Obsolete, CsmlFunction(\"f\")]")]
    public async Task Every_way_to_write_the_attribute_is_found(string attribute)
    {
        var project = TestProject
            .WithFlows(("Default", "start:\n  say App(\"f\")\n"))
            .WithCSharp("Alias.cs", "global using Voice = Csml.CsmlFunctionAttribute;")
            .WithCSharp("Functions.cs", $$"""
                using Csml;
                namespace Shop { internal static class Functions { {{attribute}} public static string F() => ""; } }
                """);

        (await project.AnalyzeAsync()).ShouldBeEmpty();
        project.Run().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public async Task Functions_that_a_referenced_assembly_offers_are_known()
    {
        var library = TestProject.Create("Library")
            .WithCSharp("Offer.cs", "[assembly: Csml.CsmlFunctions]")
            .WithCSharp("Functions.cs", Functions.Replace("internal", "public", StringComparison.Ordinal));
        using var image = new MemoryStream();
        library.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue();
        var project = TestProject
            .WithFlows(("Default", "start:\n  say App(\"order_status\", number=1)\n  say App(\"nosuch\")\n"))
            .WithReference(MetadataReference.CreateFromImage(image.ToArray()));

        (await project.AnalyzeAsync()).ShouldHaveSingleItem().Id.ShouldBe("CSML2102");
        (await project.WithReference(library.Compilation.ToMetadataReference()).AnalyzeAsync())
            .ShouldHaveSingleItem().Id.ShouldBe("CSML2102");
    }

    [Theory]
    [InlineData("private static string F() => \"\";", "CSML0201 CSML2102")]
    [InlineData("public static string F<T>() => \"\";", "CSML0201 CSML2102")]
    [InlineData("public static string F(ref int n) => \"\";", "CSML0201 CSML2102")]
    [InlineData("public static System.Uri F() => null!;", "CSML0201 CSML2102")]
    [InlineData("public static string F() => \"\"; [CsmlFunction(\"f\")] public static string G() => \"\";", "CSML0202")]
    public async Task A_method_that_flows_cannot_call_is_an_error_where_it_stands(string method, string expected)
    {
        var project = TestProject
            .WithFlows(("Default", "start:\n  say App(\"f\")\n"))
            .WithCSharp("Functions.cs", "using Csml; class Functions { [CsmlFunction(\"f\")] " + method + " }");

        var findings = await project.AnalyzeAsync();

        string.Join(' ', findings.Select(finding => finding.Id).Order()).ShouldBe(expected);
        findings.First(finding => finding.Id.StartsWith("CSML02", StringComparison.Ordinal))
            .Location.SourceTree!.FilePath.ShouldBe("Functions.cs");
    }

    [Fact]
    public async Task The_limit_and_the_kinds_of_channels_are_read_from_the_project()
    {
        var project = TestProject.WithFlows(("Default", "start:\n  say \"0123456789.\"\n  say Image(\"u\")\n"));

        (await project.WithProperty("CsmlMaxSpokenCharacters", "10").AnalyzeAsync())
            .Select(finding => finding.Id).ShouldBe(["CSML4002", "CSML4001"], ignoreOrder: true);
        (await project.WithProperty("CsmlChannelKinds", "webchat").AnalyzeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public void The_generator_reports_nothing_of_its_own() =>
        Broken.Run().Diagnostics.ShouldBeEmpty();

    [Fact]
    public async Task Where_analyzers_are_skipped_the_generator_reports_the_errors()
    {
        var expected = (await Broken.AnalyzeAsync()).Where(finding => finding.Severity is DiagnosticSeverity.Error);

        var findings = Broken.WithProperty("CsmlAnalyzersSkipped", "true").Run().Diagnostics;

        findings.Select(finding => finding.Describe()).ShouldBe(expected.Select(finding => finding.Describe()), ignoreOrder: true);
        findings.Select(finding => finding.Id).ShouldBe(["CSML2003", "CSML3004"], ignoreOrder: true);
    }

    private static TestProject Broken => TestProject.WithFlows(
        ("Default", "start:\n  do x = 1\n  goto nowhere\n"), ("Other", "begin:\n  hold\n"));
}
