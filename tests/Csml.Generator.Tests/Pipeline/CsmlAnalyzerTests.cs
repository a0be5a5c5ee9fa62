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
              // csml-disable-next-line CSML3011 not allowed
              if (event) { goto start in other }
              // csml-disable-next-line CSML4001 another rule
              goto nowhere
            // csml-disable-next-line CSML3008 reached by a command
            again:
              hold
            """));

        (await project.AnalyzeAsync()).Select(finding => finding.Id).ShouldBe(["CSML3011", "CSML2003"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_severity_is_the_users_to_set_where_nothing_blocks()
    {
        var project = TestProject.WithFlows(("Default", "start:\n  say Image(\"u\")\n  goto start in other\n"));
        var severities = new Dictionary<string, ReportDiagnostic>
        {
            ["CSML4001"] = ReportDiagnostic.Info,
            ["CSML3011"] = ReportDiagnostic.Suppress,
        };

        var findings = await project.WithSeverities(severities).AnalyzeAsync();

        findings.Select(finding => (finding.Id, finding.Severity)).ShouldBe(
            [("CSML4001", DiagnosticSeverity.Info), ("CSML3011", DiagnosticSeverity.Error)], ignoreOrder: true);
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
    [InlineData("public static System.IO.Stream F() => null!;", "CSML0201 CSML2102")]
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

    [Theory]
    [InlineData("object value", "a value of CSML cannot become 'object', which its parameter 'value' is; take 'CsmlValue'")]
    [InlineData("System.DateTime value", "a value of CSML cannot become 'System.DateTime', which its parameter 'value' is, for it does not say in which time zone; take 'DateTimeOffset'")]
    [InlineData("char value", "a value of CSML cannot become 'char', which its parameter 'value' is; take 'string'")]
    [InlineData("(string A, int B) value", "a value of CSML cannot become '(string A, int B)', which its parameter 'value' is; take a record, whose members have names")]
    [InlineData("System.Collections.Generic.Dictionary<int, string> value", "a value of CSML cannot become 'System.Collections.Generic.Dictionary<int, string>', which its parameter 'value' is")]
    [InlineData("System.IO.Stream[] value", "a value of CSML cannot become 'System.IO.Stream', which its parameter 'value' is")]
    [InlineData("System.Func<int> value", "a value of CSML cannot become 'System.Func<int>', which its parameter 'value' is")]
    [InlineData("Outer value", "a value of CSML cannot become 'System.IO.Stream', which 'Inner.File' of its parameter 'value' is")]
    [InlineData("Several value", "a value of CSML cannot become 'Several', which its parameter 'value' is, which has several constructors; mark one with [JsonConstructor]")]
    [InlineData("Hidden value", "a value of CSML cannot become 'Hidden', which its parameter 'value' is, which has no constructor that generated code can call")]
    [InlineData("Abstract value", "a value of CSML cannot become 'Abstract', which its parameter 'value' is, which is abstract")]
    [InlineData("Functions.Private value", "a value of CSML cannot become 'Functions.Private', which its parameter 'value' is, to which generated code has no access")]
    [InlineData("Twice value", "a value of CSML cannot become 'Twice', which its parameter 'value' is, two of whose members have the key 'name'")]
    [InlineData("WithField value", "a value of CSML cannot become 'WithField', which its parameter 'value' is, whose required 'Name' is a field; make it a property")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>? value", "a value of CSML cannot become 'System.Collections.Immutable.ImmutableArray<int>?', which its parameter 'value' is; take the array without '?'")]
    public async Task A_type_that_cannot_cross_is_named_with_what_to_do(string parameter, string problem) =>
        (await UncallableAsync($"internal static string F({parameter}) => \"\";")).ShouldBe($"Flows cannot call 'F': {problem}");

    [Theory]
    [InlineData("System.IO.Stream", "CSML has no value for its result, 'System.IO.Stream'")]
    [InlineData("System.Threading.Tasks.Task<object>", "CSML has no value for its result, 'object'; take 'CsmlValue'")]
    [InlineData("System.Threading.Tasks.ValueTask<Outer[]>", "CSML has no value for 'Inner.File' of its result, 'System.IO.Stream'")]
    public async Task A_result_that_cannot_cross_is_named(string type, string problem) =>
        (await UncallableAsync($"internal static {type} F() => default!;")).ShouldBe($"Flows cannot call 'F': {problem}");

    /// <summary>A generic type that holds itself with other arguments would have no end.</summary>
    [Fact]
    public async Task A_type_that_grows_with_every_member_is_refused() =>
        (await UncallableAsync("internal static string F(Growing<int> value) => \"\";")).ShouldContain("one type too many: it leads to more and more of them");

    [Theory]
    [InlineData("\"lagre\"", "Parameter 'size' of the C# function 'f' takes 'Small' or 'Large', and 'lagre' is none of them; did you mean 'Large'?")]
    [InlineData("\"\"", "Parameter 'size' of the C# function 'f' takes 'Small' or 'Large', and '' is none of them")]
    [InlineData("1", "Parameter 'size' of the C# function 'f' is a text, which cannot be made of a whole number")]
    public async Task A_name_that_an_enum_does_not_have_is_an_error_of_the_flow(string given, string message)
    {
        var project = TestProject
            .WithFlows(("Default", $"start:\n  say App(\"f\", size={given})\n"))
            .WithCSharp("Functions.cs", "enum Size { Small, Large } class Functions { [Csml.CsmlFunction(\"f\")] internal static string F(Size size) => \"\"; }");

        var finding = (await project.AnalyzeAsync()).ShouldHaveSingleItem();

        finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(message);
        finding.Location.GetLineSpan().StartLinePosition.Character.ShouldBe(20);
    }

    private static async Task<string> UncallableAsync(string method)
    {
        var project = TestProject
            .WithFlows(("Default", "start:\n  say \"hello\"\n"))
            .WithCSharp("Functions.cs", $$"""
                using System.Collections.Generic;
                record Inner(System.IO.Stream File);
                record Outer(List<Inner> Inner);
                class Several { public Several(int a) { } public Several(string b) { } }
                class Hidden { private Hidden() { } }
                abstract class Abstract;
                record Twice(string Name) { public string NAME { get; set; } = ""; [System.Text.Json.Serialization.JsonPropertyName("name")] public string Other { get; set; } = ""; }
                class WithField { public required string Name; }
                record Growing<T>(Growing<List<T>>? Next);
                class Functions { [Csml.CsmlFunction("f")] {{method}} private class Private; }
                """);
        var finding = (await project.AnalyzeAsync()).Single(static finding => finding.Id == "CSML0201");
        finding.Location.SourceTree!.FilePath.ShouldBe("Functions.cs");
        return finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
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
