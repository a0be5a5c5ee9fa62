using System.Runtime.Loader;
using Csml.Conformance.Cases;
using Csml.Dialogue;
using Csml.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Csml.Conformance.Playing;

/// <summary>The flows of a case compiled with the real generator and loaded, or what stands in the way of that.</summary>
internal sealed class CompiledCase : IDisposable
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(file) is "netstandard.dll" or "Csml.Runtime.dll")
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private readonly AssemblyLoadContext _assemblies = new(name: null, isCollectible: true);
    private readonly Diagnostic[] _errors;
    private readonly IBot? _bot;

    private CompiledCase(Diagnostic[] errors, Compilation compilation, CancellationToken cancellationToken)
    {
        _errors = errors;
        if (!IsBlocked) _bot = Load(compilation, cancellationToken);
    }

    public IBot Bot => _bot ?? throw new InvalidOperationException("the case was not compiled");

    /// <summary>Whether nothing sensible could be emitted for a part of the flows.</summary>
    public bool IsBlocked => _errors.Any(error => error.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));

    /// <summary>The lines with errors, whether they block or not, counted from 1.</summary>
    public IReadOnlyList<int> ErrorLines =>
        [.. _errors.Select(error => error.Location.GetLineSpan().StartLinePosition.Line + 1).Distinct().Order()];

    public static CompiledCase Compile(ConformanceCase played, CancellationToken cancellationToken, bool infersKinds = true)
    {
        var (generated, diagnostics) = Generate(played, infersKinds, cancellationToken);
        return new([.. diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)], generated, cancellationToken);
    }

    /// <summary>The C# of a case, all files in one.</summary>
    public static string CSharpOf(ConformanceCase played, bool infersKinds, CancellationToken cancellationToken) =>
        string.Concat(Generate(played, infersKinds, cancellationToken).Compilation.SyntaxTrees.Select(tree => tree.ToString()));

    public void Dispose() => _assemblies.Unload();

    private static (Compilation Compilation, IEnumerable<Diagnostic> Diagnostics) Generate(
        ConformanceCase played, bool infersKinds, CancellationToken cancellationToken)
    {
        var compilation = CSharpCompilation.Create(
            assemblyName: $"Case{Guid.NewGuid():N}",
            references: References,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

        CSharpGeneratorDriver
            .Create(
                generators: [new CsmlGenerator().AsSourceGenerator()],
                additionalTexts: [.. played.Flows.Select(flow => new FlowText(flow))],
                optionsProvider: new CaseOptions(infersKinds))
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics, cancellationToken);

        // A generator that throws is reported as a warning, and the build goes on without what it makes.
        if (diagnostics.FirstOrDefault(found => found.Id is "CS8784" or "CS8785") is { } thrown)
            throw new InvalidOperationException(thrown.ToString());

        return (generated, diagnostics);
    }

    private IBot Load(Compilation compilation, CancellationToken cancellationToken)
    {
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly, cancellationToken: cancellationToken);
        if (!emitted.Success)
            throw new InvalidOperationException("The C# does not compile:\n" + string.Join('\n', emitted.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)));

        assembly.Position = 0;
        var bot = _assemblies.LoadFromStream(assembly).GetTypes().Single(type => typeof(IBot).IsAssignableFrom(type));
        return (IBot)Activator.CreateInstance(bot)!;
    }
}
