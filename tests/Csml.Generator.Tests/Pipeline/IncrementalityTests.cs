using Csml.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Pipeline;

/// <summary>What an edit makes the generator do again: each test is one kind of edit with the reasons of all steps.</summary>
public sealed class IncrementalityTests
{
    private const string Menu = "start:\n  say \"Menu\"\n  goto hours@Hours\n";

    private static readonly TestProject Project = TestProject
        .WithFlows(
            ("Default", "start:\n  say \"Hello\"\n  remember seen = true\n  goto flow Menu\n"),
            ("Hours", "hours:\n  say App(\"hours\", day=event)\nstart:\n  goto hours\n"),
            ("Menu", Menu))
        .WithCSharp("Functions.cs", """
            namespace Shop;

            public static class Functions
            {
                [Csml.CsmlFunction("hours")]
                public static string Hours(string day) => "nine to five";
            }
            """)
        .WithCSharp("Program.cs", "namespace Shop; internal static class Program { private static void Main() { } }");

    [Fact]
    public void Untouched() => StepsAfter(Project.Cloned()).ShouldBe([
        "Options: Cached",
        "Parse: Cached, Cached, Cached",
        "Functions: Cached",
        "Components: Cached",
        "Interface: Cached, Cached, Cached",
        "Bot: Cached",
        "Compile: Cached, Cached, Cached",
        "Output: Cached, Cached, Cached",
        "BotOutput: Cached",
        "MemoryOutput: Cached",
        "FunctionsOutput: Cached",
        "ComponentsOutput: Cached",
    ]);

    [Fact]
    public void Same_text_in_a_new_object_stops_before_Parse() => StepsAfter(Project.WithFlow("Menu", Menu)).ShouldBe([
        "Options: Cached",
        "Parse: Cached, Cached, Cached",
        "Functions: Cached",
        "Components: Cached",
        "Interface: Cached, Cached, Cached",
        "Bot: Cached",
        "Compile: Cached, Cached, Cached",
        "Output: Cached, Cached, Cached",
        "BotOutput: Cached",
        "MemoryOutput: Cached",
        "FunctionsOutput: Cached",
        "ComponentsOutput: Cached",
    ]);

    /// <summary>An edit inside of a body: that file alone is compiled and written again.</summary>
    [Fact]
    public void OwnBody() => StepsAfter(Project.WithFlow("Menu", Menu.Replace("Menu", "The menu", StringComparison.Ordinal))).ShouldBe([
        "Options: Cached",
        "Parse: Modified, Cached, Cached",
        "Functions: Cached",
        "Components: Cached",
        "Interface: Unchanged, Cached, Cached",
        "Bot: Cached",
        "Compile: Modified, Cached, Cached",
        "Output: Modified, Cached, Cached",
        "BotOutput: Cached",
        "MemoryOutput: Cached",
        "FunctionsOutput: Cached",
        "ComponentsOutput: Cached",
    ]);

    /// <summary>The same edit, seen from the files that were not edited: nothing of theirs runs.</summary>
    [Fact]
    public void OtherFileBody()
    {
        var run = RunAfter(Project.WithFlow("Menu", Menu.Replace("Menu", "The menu", StringComparison.Ordinal)));

        var written = run.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs)
            .Count(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        written.ShouldBe(1);
    }

    /// <summary>An edit that moves lines only: the C# points to other lines, so this file is written, and no other.</summary>
    [Fact]
    public void OwnBody_with_lines_that_only_move() => StepsAfter(Project.WithFlow("Menu", "\n\n" + Menu)).ShouldBe([
        "Options: Cached",
        "Parse: Modified, Cached, Cached",
        "Functions: Cached",
        "Components: Cached",
        "Interface: Unchanged, Cached, Cached",
        "Bot: Cached",
        "Compile: Modified, Cached, Cached",
        "Output: Modified, Cached, Cached",
        "BotOutput: Cached",
        "MemoryOutput: Cached",
        "FunctionsOutput: Cached",
        "ComponentsOutput: Cached",
    ]);

    /// <summary>Another step in one flow: all files are bound again, and only that one has new C#.</summary>
    [Fact]
    public void OwnInterface() => StepsAfter(Project.WithFlow("Menu", Menu + "more:\n  say \"More\"\n")).ShouldBe([
        "Options: Cached",
        "Parse: Modified, Cached, Cached",
        "Functions: Cached",
        "Components: Cached",
        "Interface: Modified, Cached, Cached",
        "Bot: Modified",
        "Compile: Modified, Unchanged, Unchanged",
        "Output: Modified, Cached, Cached",
        "BotOutput: Modified",
        "MemoryOutput: Unchanged",
        "FunctionsOutput: Unchanged",
        "ComponentsOutput: Unchanged",
    ]);

    /// <summary>Another value that is remembered under the same name: nothing but the flow's own file is other.</summary>
    [Fact]
    public void Remembered_value_of_the_same_kind() => StepsAfter(Default("remember seen = false")).ShouldBe([
        "Options: Cached",
        "Parse: Modified, Cached, Cached",
        "Functions: Cached",
        "Components: Cached",
        "Interface: Unchanged, Cached, Cached",
        "Bot: Cached",
        "Compile: Modified, Cached, Cached",
        "Output: Modified, Cached, Cached",
        "BotOutput: Cached",
        "MemoryOutput: Cached",
        "FunctionsOutput: Cached",
        "ComponentsOutput: Cached",
    ]);

    /// <summary>A value of another kind: the memory's file is written again, the bot's and the functions' are not.</summary>
    [Fact]
    public void Remembered_value_of_another_kind() => StepsAfter(Default("remember seen = 1")).ShouldBe([
        "Options: Cached",
        "Parse: Modified, Cached, Cached",
        "Functions: Cached",
        "Components: Cached",
        "Interface: Modified, Cached, Cached",
        "Bot: Modified",
        "Compile: Modified, Unchanged, Unchanged",
        "Output: Modified, Cached, Cached",
        "BotOutput: Unchanged",
        "MemoryOutput: Modified",
        "FunctionsOutput: Unchanged",
        "ComponentsOutput: Unchanged",
    ]);

    [Fact]
    public void OptionsChanged() => StepsAfter(Project.WithProperty("CsmlNamespace", "Store")).ShouldBe([
        "Options: Modified",
        "Parse: Cached, Cached, Cached",
        "Functions: Cached",
        "Components: Cached",
        "Interface: Cached, Cached, Cached",
        "Bot: Cached",
        "Compile: Modified, Modified, Modified",
        "Output: Modified, Modified, Modified",
        "BotOutput: Modified",
        "MemoryOutput: Modified",
        "FunctionsOutput: Modified",
        "ComponentsOutput: Unchanged",
    ]);

    [Fact]
    public void Options_that_say_the_same_stop_at_Options() => StepsAfter(Project.WithProperty("CsmlMaxSpokenCharacters", "300")).ShouldBe([
        "Options: Unchanged",
        "Parse: Cached, Cached, Cached",
        "Functions: Cached",
        "Components: Cached",
        "Interface: Cached, Cached, Cached",
        "Bot: Cached",
        "Compile: Cached, Cached, Cached",
        "Output: Cached, Cached, Cached",
        "BotOutput: Cached",
        "MemoryOutput: Cached",
        "FunctionsOutput: Cached",
        "ComponentsOutput: Cached",
    ]);

    [Fact]
    public void CSharpEdit()
    {
        var edited = Project.WithCSharp("Program.cs", "namespace Shop; internal static class Program { private static void Main() => Main(); }");

        StepsAfter(edited).ShouldBe(StepsAfter(Project.Cloned()));
    }

    /// <summary>An edit in the body of a C# function: its signature is read again and found to be the same.</summary>
    [Fact]
    public void CSharpFunctionBody()
    {
        var edited = Project.WithCSharp("Functions.cs", FunctionsFile().Replace("nine", "ten", StringComparison.Ordinal));

        StepsAfter(edited).ShouldBe(StepsAfter(Project.Cloned()));
    }

    /// <summary>An edit of the signature: flows are bound again, and those whose call is another are written.</summary>
    [Fact]
    public void CSharpFunctionEdit()
    {
        var edited = Project.WithCSharp("Functions.cs", FunctionsFile().Replace("string Hours(", "async System.Threading.Tasks.Task<string> Hours(", StringComparison.Ordinal));

        StepsAfter(edited).ShouldBe([
            "Options: Cached",
            "Parse: Cached, Cached, Cached",
            "Functions: Modified",
            "Components: Cached",
            "Interface: Cached, Cached, Cached",
            "Bot: Cached",
            "Compile: Modified, Unchanged, Unchanged",
            "Output: Modified, Cached, Cached",
            "BotOutput: Unchanged",
            "MemoryOutput: Cached",
            "FunctionsOutput: Modified",
            "ComponentsOutput: Cached",
        ]);
    }

    /// <summary>A host takes the text of the flow that it inserts from; nobody else does.</summary>
    [Fact]
    public void Edit_of_an_inserted_flow()
    {
        const string Questions = "ask:\n  say \"Name?\"\n  hold\nstart:\n  goto ask\n";
        var project = Project
            .WithFlow("Questions", Questions)
            .WithFlow("Menu", "insert ask from Questions\nstart:\n  goto ask\n");

        StepsAfter(project.WithFlow("Questions", Questions.Replace("Name", "First name", StringComparison.Ordinal)), project).ShouldBe([
            "Options: Cached",
            "Parse: Modified, Cached, Cached, Cached",
            "Functions: Cached",
            "Components: Cached",
            "Interface: Unchanged, Cached, Cached, Cached",
            "Bot: Cached",
            "Compile: Modified, Modified, Cached, Cached",
            "Output: Modified, Modified, Cached, Cached",
            "BotOutput: Cached",
            "MemoryOutput: Cached",
            "FunctionsOutput: Cached",
            "ComponentsOutput: Cached",
        ]);
    }

    private static TestProject Default(string remember) =>
        Project.WithFlow("Default", "start:\n  say \"Hello\"\n  " + remember + "\n  goto flow Menu\n");

    private static string FunctionsFile() =>
        Project.Compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Functions.cs").ToString();

    private static string[] StepsAfter(TestProject edited, TestProject? original = null) =>
        StepReasons.Describe(RunAfter(edited, original));

    private static GeneratorRunResult RunAfter(TestProject edited, TestProject? original = null)
    {
        var driver = (original ?? Project).CreateDriver().RunGenerators((original ?? Project).Compilation, TestContext.Current.CancellationToken);
        return edited.Update(driver).RunGenerators(edited.Compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
    }
}
