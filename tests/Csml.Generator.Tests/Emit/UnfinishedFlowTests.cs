using Csml.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Emit;

/// <summary>Flows in the middle of being typed: an error, and C# that compiles all the same.</summary>
public sealed class UnfinishedFlowTests
{
    /// <summary>Statements that lack something at their end.</summary>
    private static readonly string[] Statements =
    [
        "say", "say \"a\" +", "say f(", "say [1,", "say x.", "say {\"k\":", "say -(", "say !", "say 1 as", "do", "do x =", "do x +=", "do x.y =", "remember", "remember x =",
        "forget", "goto", "goto step", "goto $", "previous", "if", "if (", "if (a", "if (a)", "if (a) {", "if (a) say 1 else", "if (a) { say 1 } else if", "foreach",
        "foreach (x", "foreach (x) in", "foreach (x) in [1]", "while", "while (a)", "debug", "log", "log info", "use", "use 1", "use 1 as", "do f = (a", "do f = (a) {",
        "do f = (a) { return", "say \"{{", "say \"{{a +}}\"", "return", "say Button(", "say Question(\"a\", buttons=",
    ];

    /// <summary>What comes next in the file: the error may be told at its first word.</summary>
    private static readonly string[] Followers = ["", "\n", "\n\n", "\nb:", "\nb:\n  say 1\n", "\nstart:\n", "\nfn f(a) { return a }\n", "\nconst K = 1\n", "\nimport g from Other\n", "\n// end\n"];

    [Fact]
    public void Whatever_follows_an_unfinished_statement_there_is_an_error_and_CSharp()
    {
        var flows = Statements
            .SelectMany(statement => Followers, (statement, follower) => $"start:\n  say 0\n  {statement}{follower}")
            .Concat(Statements.Select(statement => $"fn f(a):\n  {statement}\nstart:\n  say 0\n"))
            .Concat(Statements.Select(statement => $"start:\n  say 0\n  if\nfn f() {{\n  {statement}\nstart:\n}}\n"))
            .Concat(Statements.Select(statement => $"const K = [(a) {{ {statement}\nstart:\n  say 0\n"))
            .Concat(Statements.Select(statement => $"start:\n  if (a) {{\n    {statement}\n  }}\nb:\n  say 0\n"))
            .Select((text, index) => (Name: FormattableString.Invariant($"F{index}"), Text: text))
            .ToArray();
        var project = TestProject.WithFlows(flows).WithProperty("CsmlAnalyzersSkipped", "true");

        var run = project.Run();

        run.Exception.ShouldBeNull();
        var broken = run.Diagnostics.Select(found => Path.GetFileNameWithoutExtension(found.Location.GetLineSpan().Path)).ToHashSet();
        flows.Where(flow => !broken.Contains(flow.Name)).Select(flow => flow.Text).ShouldBeEmpty();
        project.Compilation.AddSyntaxTrees(run.GeneratedSources.Select(source => source.SyntaxTree))
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(found => found.Severity == DiagnosticSeverity.Error)
            .ShouldBeEmpty();
    }
}
