using Csml.Generator.Tests.Support;
namespace Csml.Generator.Tests.Behaviour;
public sealed class TmpTests
{
    [Fact]
    public void Look()
    {
        var project = TestProject.WithFlows(("Default", File.ReadAllText("/tmp/look.csml")));
        var run = project.Run();
        if (run.Exception is not null) throw new Exception(run.Exception.ToString());
        File.WriteAllText("/tmp/look.cs", string.Join("\n", run.GeneratedSources.Select(s => "==== " + s.HintName + "\n" + s.SourceText)) + string.Join("\n", run.Diagnostics));
        CompiledProject.Create(project);
    }
}
