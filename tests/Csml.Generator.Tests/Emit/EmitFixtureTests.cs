using Csml.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Emit;

/// <summary>
/// Whole projects against the C# that was read and approved for them. Each compiles without a warning, and running the
/// generator again on the same project does nothing.
/// </summary>
public sealed class EmitFixtureTests
{
    public static TheoryData<string> Cases => [.. Directory.GetDirectories(EmitFixture.Folder).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_generated_code_is_what_was_approved(string name)
    {
        var run = EmitFixture.Project(name).Run();

        run.Exception.ShouldBeNull();
        foreach (var source in run.GeneratedSources)
            Baseline.Check(BaselinePath(name, source.HintName), source.SourceText.ToString());

        run.GeneratedSources.Select(source => Path.GetFileName(BaselinePath(name, source.HintName)))
            .ShouldBe(Directory.GetFiles(Path.Combine(EmitFixture.Folder, name), "*.g.verified.cs").Select(Path.GetFileName), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_the_cases_about_errors_have_one(string name)
    {
        var errors = EmitFixture.Project(name).WithProperty("CsmlAnalyzersSkipped", "true").Run().Diagnostics;

        errors.Any().ShouldBe(name is "NotCompiled" or "Constants", string.Join("\n", errors));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_generated_code_compiles_without_a_warning(string name) => CompiledProject.Create(EmitFixture.Project(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_generated_code_compiles_without_line_directives(string name)
    {
        var project = EmitFixture.Project(name).WithProperty("CsmlEmitLineDirectives", "false");

        CompiledProject.Create(project).Run.GeneratedSources.ShouldAllBe(source => !source.SourceText.ToString().Contains("#line"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_second_run_on_the_same_project_does_nothing(string name)
    {
        var project = EmitFixture.Project(name);
        var driver = project.CreateDriver().RunGenerators(project.Compilation, TestContext.Current.CancellationToken);

        var run = driver.RunGenerators(project.Cloned().Compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();

        foreach (var (step, runs) in run.TrackedSteps.Where(static step => StepReasons.Ours.Contains(step.Key)))
        {
            runs.SelectMany(static step => step.Outputs).Select(static output => output.Reason).ShouldAllBe(
                reason => reason == IncrementalStepRunReason.Cached || reason == IncrementalStepRunReason.Unchanged, step);
        }
    }

    private static string BaselinePath(string name, string hintName) =>
        Path.Combine(EmitFixture.Folder, name, hintName.Replace(".g.cs", ".g.verified.cs", StringComparison.Ordinal));
}
