using System.Runtime.Loader;
using Csml.Dialogue;
using Csml.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Fuzzing;

/// <summary>Flows that nobody wrote, compiled in one project: whatever is wrong with them, there is C# that compiles.</summary>
internal sealed class FuzzedFlows
{
    private readonly byte[] _assembly;

    private FuzzedFlows(byte[] assembly, IReadOnlyList<Diagnostic> findings)
    {
        _assembly = assembly;
        Findings = findings;
    }

    /// <summary>What our compiler reports.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Compiles them; an exception or an error of the C# compiler is a failure of the test, told with its flow.</summary>
    public static FuzzedFlows Compile(int seed, params (string Name, string Text)[] flows) => Compile(seed, infersKinds: true, flows);

    public static FuzzedFlows Compile(int seed, bool infersKinds, (string Name, string Text)[] flows)
    {
        var project = TestProject.WithFlows(flows)
            .WithProperty("CsmlAnalyzersSkipped", "true")
            .WithProperty("CsmlInferKinds", infersKinds ? "true" : "false");
        var run = project.Run();
        if (run.Exception is not null) run.Exception.ShouldBeNull($"seed {seed}:\n{FindCulprit(flows)}");

        var compilation = project.Compilation.AddSyntaxTrees(run.GeneratedSources.Select(source => source.SyntaxTree));
        using var assembly = new MemoryStream();
        var errors = compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken)
            .Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)
            .ToList();
        errors.ShouldBeEmpty(Explain(seed, errors, flows));
        return new FuzzedFlows(assembly.ToArray(), run.Diagnostics);
    }

    /// <summary>The bot of these flows.</summary>
    public IBot Load()
    {
        using var assembly = new MemoryStream(_assembly);
        var bot = new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(assembly).GetTypes()
            .Single(type => type.IsAssignableTo(typeof(IBot)) && !type.IsAbstract);
        return (IBot)Activator.CreateInstance(bot)!;
    }

    /// <summary>The flow that the compiler throws for, without the lines that it throws for without.</summary>
    private static string FindCulprit((string Name, string Text)[] flows)
    {
        if (Array.Find(flows, flow => Throws(flow.Text)).Text is not { } text) return "(none of the flows alone)";
        var lines = text.Split('\n').ToList();
        for (var index = lines.Count - 1; index >= 0; index--)
        {
            var line = lines[index];
            lines.RemoveAt(index);
            if (!Throws(string.Join('\n', lines))) lines.Insert(index, line);
        }

        return string.Join('\n', lines);
    }

    private static bool Throws(string text) => TestProject.WithFlows(("Default", text)).Run().Exception is not null;

    /// <summary>The first error with the flow that it is in.</summary>
    private static string Explain(int seed, List<Diagnostic> errors, (string Name, string Text)[] flows)
    {
        if (errors.Count == 0) return "";
        var file = Path.GetFileName(errors[0].Location.SourceTree!.FilePath);
        var flow = flows.FirstOrDefault(candidate => file.Contains($".{candidate.Name}.", StringComparison.Ordinal));
        return $"seed {seed}: {errors[0]}\nin the C# of this flow:\n{flow.Text}\n\n{errors[0].Location.SourceTree}";
    }
}
