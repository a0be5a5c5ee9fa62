using Csml.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>Functions that flows import from modules: flows that a referenced project or package exports.</summary>
public sealed class ModuleTests
{
    private const string Importing = """
        import greet from modules/manners
        start:
          say greet("Ada")
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_function_of_a_module_is_called() =>
        (await TalkTo(TestProject.WithFlows(("Default", Importing))
            .WithModuleFlow("manners", "Manners", "fn greet(name): return \"Hello {{name}}\"\n")).SendAsync("hi"))
            .ShouldBe(["Hello Ada", "(End)"]);

    [Fact]
    public async Task A_flow_of_a_module_sees_its_own_constants_and_the_other_flows_of_the_module()
    {
        // The bot has a flow, a function and a constant of the same names.
        var project = TestProject
            .WithFlows(
                ("Default", """
                    import greet from modules/good-manners
                    const WORD = "Mine"
                    const Modules = 1
                    start:
                      say "{{greet(\"Ada\")}}"
                    """),
                ("Endings", "fn ending(): return \" (the bot's)\"\n"))
            .WithModuleFlow("good-manners", "Default", """
                import ending from Endings
                import dots
                const WORD = "Hello"
                fn greet(name): return "{{WORD}} {{name}}{{ending()}}{{dots()}}"
                """)
            .WithModuleFlow("good-manners", "Endings", "fn ending(): return \"!\"\nfn dots(): return \"..\"\n");

        (await TalkTo(project).SendAsync("hi")).ShouldBe(["Hello Ada!..", "(End)"]);
    }

    [Fact]
    public async Task A_module_may_import_from_another_module()
    {
        var project = TestProject.WithFlows(("Default", Importing))
            .WithModuleFlow("manners", "Manners", """
                import shout from modules/Modules
                fn greet(name): return shout("Hello {{name}}")
                """)
            .WithModuleFlow("Modules", "Shout", "fn shout(text): return text.to_uppercase()\n");

        (await TalkTo(project).SendAsync("hi")).ShouldBe(["HELLO ADA", "(End)"]);
    }

    [Fact]
    public async Task A_closure_that_a_module_returns_works_behind_a_hold()
    {
        var project = TestProject
            .WithFlows(("Default", """
                import adder from modules/numbers
                start:
                  do add = adder(2)
                  hold
                  say "{{add(3)}}"
                """))
            .WithModuleFlow("numbers", "Numbers", "fn adder(n) { return (m) { return n + m } }\n");
        var call = TalkTo(project);

        await call.SendAsync("hi");
        (await call.SendAsync("go on")).ShouldBe(["5", "(End)"]);
    }

    [Fact]
    public async Task A_module_calls_the_functions_in_CSharp_that_the_project_has()
    {
        var project = TestProject.WithFlows(("Default", Importing))
            .WithModuleFlow("manners", "Manners", "fn greet(name): return App(\"greeting\", of=name)\n");
        var complete = project.WithCSharp("Functions.cs", """
            namespace Shop;
            public static class Functions
            {
                [Csml.CsmlFunction("greeting")]
                public static async System.Threading.Tasks.Task<string> Greeting(string of) { await System.Threading.Tasks.Task.Yield(); return "Hail " + of; }
            }
            """);

        (await TalkTo(complete).SendAsync("hi")).ShouldBe(["Hail Ada", "(End)"]);
        (await TalkTo(complete.WithModuleFlow("manners", "Manners", "fn greet(name) {\n  do app = \"greeting\"\n  return App(app, of=name)\n}\n"))
            .SendAsync("hi")).ShouldBe(["Hail Ada", "(End)"]);
        (await project.AnalyzeAsync()).Select(AnalyzedProject.Describe).ShouldBe(["/modules/manners/Manners.csml:1:28 CSML2102"]);
    }

    /// <summary>The project that a module comes from is built with the same compiler: it has said all of this.</summary>
    [Theory]
    [InlineData("fn greet(name): do name = 1 do unused = 1 return name")]
    [InlineData("fn greet(name): return name\nstart:\n  say Image(\"u\")\n  goto nowhere\n")]
    [InlineData("fn greet(name): return name\nfn other(): return nothing()\n", "CSML2101")]
    public async Task What_is_wrong_with_a_module_is_told_only_where_it_breaks_the_build(string text, params string[] expected)
    {
        var project = TestProject.WithFlows(("Default", Importing)).WithModuleFlow("manners", "Manners", text);

        (await project.AnalyzeAsync()).Select(static finding => finding.Id).ShouldBe(expected);
    }

    [Fact]
    public async Task A_module_that_nothing_is_imported_from_is_not_looked_at()
    {
        var project = TestProject.WithFlows(("Default", "start:\n  say \"Hello\"\n"))
            .WithModuleFlow("broken", "Broken", "fn f(: return\n");

        (await project.AnalyzeAsync()).ShouldBeEmpty();
        project.Run().GeneratedSources.ShouldNotContain(static source => source.HintName.Contains("Broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_that_has_only_modules_gets_no_output_and_no_finding()
    {
        var project = TestProject.Create().WithModuleFlow("manners", "Manners", "fn greet(: return\n");

        (await project.AnalyzeAsync()).ShouldBeEmpty();
        project.Run().GeneratedSources.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("goto flow Manners", "CSML2004")]
    [InlineData("goto hello@Manners", "CSML2004")]
    public async Task No_jump_leads_into_a_module(string jump, string id)
    {
        var project = TestProject.WithFlows(("Default", $"import greet from modules/manners\nstart:\n  say greet(1)\n  {jump}\n"))
            .WithModuleFlow("manners", "Manners", "fn greet(name): return name\nstart:\n  goto hello\nhello:\n  hold\n");

        (await project.AnalyzeAsync()).Select(static finding => finding.Id).ShouldBe([id]);
        CompiledProject.Create(project).Bot.Flows.Select(static flow => flow.Name).ShouldBe(["Default"]);
    }

    [Fact]
    public void An_edit_in_a_module_writes_that_flow_again_and_no_other()
    {
        var project = TestProject.WithFlows(("Default", Importing))
            .WithModuleFlow("manners", "Manners", "fn greet(name): return \"Hello {{name}}\"\n");
        var driver = project.CreateDriver().RunGenerators(project.Compilation, Token);
        var edited = project.WithModuleFlow("manners", "Manners", "fn greet(name): return \"Hi {{name}}\"\n");

        var run = edited.Update(driver).RunGenerators(edited.Compilation, Token).GetRunResult().Results.Single();

        run.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs)
            .Count(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .ShouldBe(1);
    }

    private static Conversation TalkTo(TestProject project) => new(CompiledProject.Create(project).Bot);
}
