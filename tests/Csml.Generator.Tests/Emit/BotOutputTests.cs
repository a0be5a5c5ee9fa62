using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Emit;

/// <summary>The files beside the flows: the bot, its memory, what is imported.</summary>
public sealed class BotOutputTests
{
    private const string Flow = "start:\n  say \"Hello\"\n";

    [Fact]
    public void A_project_without_flows_gets_nothing()
    {
        var run = TestProject.Create().WithCSharp("F.cs", "public static class F { [Csml.CsmlFunction(\"f\")] public static void M() { } }").Run();

        run.GeneratedSources.ShouldBeEmpty();
        run.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void The_namespace_is_imported_for_the_whole_project_where_usings_are_implicit()
    {
        var project = TestProject.WithFlows(("Default", Flow)).WithProperty("ImplicitUsings", "enable").WithCSharp("Program.cs", "internal static class P { private static readonly Bot Bot = new(); }");

        Source(project, "Bot.g.cs").ShouldContain("global using global::Shop;");
        CompiledProject.Create(project.WithCSharp("Program.cs", "internal static class P { internal static readonly Bot Bot = new(); }"));
    }

    [Fact]
    public void A_project_named_Bot_has_a_CsmlBot()
    {
        var project = TestProject.WithFlows(("Default", Flow)).WithProperty("RootNamespace", "My.Bot");

        CompiledProject.Create(project).Bot.GetType().FullName.ShouldBe("My.Bot.CsmlBot");
    }

    [Fact]
    public void A_project_without_a_namespace_compiles_all_the_same()
    {
        var project = TestProject.WithFlows(("Default", "start:\n  remember x = App(\"f\")\n  say x\n"))
            .WithProperty("RootNamespace", "")
            .WithCSharp("F.cs", "public static class F { [Csml.CsmlFunction(\"f\")] public static int M() => 1; }");

        CompiledProject.Create(project).Bot.GetType().FullName.ShouldBe("Bot");
    }

    [Fact]
    public void Flows_are_listed_by_name_and_their_names_are_constants()
    {
        var bot = CompiledProject.Create(TestProject.WithFlows(("b-flow", Flow), ("Default", Flow), ("été", Flow))).Bot;

        bot.Flows.Select(static flow => flow.Name).ShouldBe(["Default", "b-flow", "été"]);
        Constants(bot.GetType().GetNestedType("Flows")!).ShouldBe([("Default", "Default"), ("b_flow", "b-flow"), ("été", "été")]);
    }

    [Fact]
    public void What_is_remembered_is_listed_with_the_flows_that_do()
    {
        var project = TestProject.WithFlows(
            ("Default", "start:\n  remember name = \"x\"\n  remember first-visit = true\n"), ("Other", "start:\n  remember name = \"y\"\n"));

        Source(project, "BotMemory.g.cs").ShouldContain("""
                /// <summary>Remembered as <c>first-visit</c> by <c>Default</c>.</summary>
                public bool? first_visit => _values.Flag("first-visit");

                /// <summary>Remembered as <c>name</c> by <c>Default</c>, <c>Other</c>.</summary>
                public string? name => _values.Text("name");
            """);
    }

    [Theory]
    [InlineData("remember x = \"a\"", "string? x")]
    [InlineData("remember x = \"a {{event}}\"", "string? x")]
    [InlineData("remember x = event", "string? x")]
    [InlineData("remember x = event remember x = null", "string? x")]
    [InlineData("remember x = UUID()", "string? x")]
    [InlineData("remember x = 1 + 2", "long? x")]
    [InlineData("remember x = NUMBER", "long? x")]
    [InlineData("remember x = Length(\"abc\")", "long? x")]
    [InlineData("remember x = 1.5", "double? x")]
    [InlineData("remember x = -(1.5)", "double? x")]
    [InlineData("remember x = 1 if (event) remember x = 1.5", "double? x")]
    [InlineData("remember x = 1 < 2", "bool? x")]
    [InlineData("remember 1 as x", "long? x")]
    [InlineData("remember x = [1]", "CsmlValue? x")]
    [InlineData("remember x = 1 remember x = \"a\"", "CsmlValue? x")]
    [InlineData("do y = 1 remember x = y", "CsmlValue? x")]
    [InlineData("remember TryGet = 1", "long? TryGet_2")]
    [InlineData("remember Names = 1", "long? Names_2")]
    [InlineData("remember class = 1", "long? @class")]
    [InlineData("remember a-b = 1 remember a_b = 2", "long? a_b_2")]
    public void A_member_of_the_memory_has_the_type_of_what_is_remembered(string statements, string member)
    {
        var project = TestProject.WithFlows(("Default", $"const NUMBER = 7\nstart:\n  {statements}\n"));

        Source(project, "BotMemory.g.cs").ShouldContain($"    public {member} => ");
        CompiledProject.Create(project);
    }

    [Fact]
    public void Steps_and_functions_are_constants_too()
    {
        var project = TestProject
            .WithFlows(
                ("Default", "insert ask from Questions\nstart:\n  goto ask\nDefault:\n  say App(\"order status\")\n"),
                ("Questions", "ask:\n  say \"Name?\"\n  hold\nstart:\n  goto ask\n"))
            .WithCSharp("Functions.cs", "public static class F { [Csml.CsmlFunction(\"order status\")] public static string M() => \"\"; }");

        var bot = CompiledProject.Create(project).Bot.GetType();

        Constants(bot.GetNestedType("Steps")!.GetNestedType("Default")!)
            .ShouldBe([("start", "start"), ("Default_2", "Default"), ("ask", "ask")]);
        Constants(bot.GetNestedType("Functions")!).ShouldBe([("order_status", "order status")]);
    }

    [Fact]
    public void Of_two_files_with_one_name_the_first_is_the_flow()
    {
        var project = TestProject.WithFlows(("a/Menu", "start:\n  say \"a\"\n"), ("b/Menu", "start:\n  say \"b\"\n"), ("Default", Flow));

        var bot = CompiledProject.Create(project).Bot;

        bot.Flows.Select(static flow => flow.Name).ShouldBe(["Default", "Menu"]);
        project.WithProperty("CsmlAnalyzersSkipped", "true").Run().Diagnostics.ShouldHaveSingleItem();
    }

    [Fact]
    public void Flows_that_differ_in_letter_case_have_files_of_their_own()
    {
        var project = TestProject.WithFlows(("Menu", Flow), ("menu", Flow), ("Default", Flow));

        CompiledProject.Create(project).Bot.Flows.Select(static flow => flow.Name).ShouldBe(["Default", "Menu", "menu"]);
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("", 0)]
    public void The_generator_reports_errors_only_where_analyzers_are_skipped(string skipped, int errors)
    {
        var run = TestProject.WithFlows(("Default", "start:\n  goto nowhere\n")).WithProperty("CsmlAnalyzersSkipped", skipped).Run();

        run.Diagnostics.Length.ShouldBe(errors);
        run.Diagnostics.ShouldAllBe(static error => error.Location.GetLineSpan().Path == "/bot/Default.csml");
    }

    private static IEnumerable<(string, string)> Constants(Type type) =>
        type.GetFields().Select(static field => (field.Name, (string)field.GetRawConstantValue()!));

    private static string Source(TestProject project, string hintName) =>
        project.Run().GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();
}
