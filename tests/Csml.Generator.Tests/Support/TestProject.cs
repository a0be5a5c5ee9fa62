using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Csml.Generator.Tests.Support;

/// <summary>
/// A project as the compiler is given it: flows, C# files and MSBuild properties. Immutable; an edit makes another one
/// that shares everything else, as an editor does.
/// </summary>
internal sealed record TestProject
{
    /// <summary>The folder that the files are said to be in.</summary>
    public const string Directory = "/bot/";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    private TestProject(CSharpCompilation compilation) => Compilation = compilation;

    public CSharpCompilation Compilation { get; private init; }

    public ImmutableArray<AdditionalText> Files { get; private init; } = [];

    /// <summary>Gets the options that the compiler would read from the project.</summary>
    public AnalyzerConfigOptionsProvider Options { get; private init; } = TestOptionsProvider.Empty;

    /// <summary>A web project named Shop without files.</summary>
    public static TestProject Create(string assemblyName = "Shop") =>
        new TestProject(CSharpCompilation.Create(
            assemblyName,
            references: TestReferences.All,
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Debug)))
            .WithProperty("RootNamespace", "Shop")
            .WithProperty("ProjectDir", Directory);

    /// <summary>A project with these flows: name and text.</summary>
    public static TestProject WithFlows(params ReadOnlySpan<(string Name, string Text)> flows)
    {
        var project = Create();
        foreach (var (name, text) in flows)
            project = project.WithFlow(name, text);

        return project;
    }

    /// <summary>Adds a flow, or replaces the one of this name.</summary>
    public TestProject WithFlow(string name, string text) => WithFile(name + ".csml", text);

    /// <summary>Adds a flow of a module, as a referenced project exports it.</summary>
    public TestProject WithModuleFlow(string module, string name, string text)
    {
        var path = $"/modules/{module}/{name}.csml";
        return this with
        {
            Files = Files.RemoveAll(file => file.Path == path).Add(new TestAdditionalText(path, text)),
            Options = ((TestOptionsProvider)Options).WithModule(path, module),
        };
    }

    /// <summary>Adds an additional file, or replaces the one of this name.</summary>
    public TestProject WithFile(string name, string text)
    {
        var file = new TestAdditionalText(Directory + name, text);
        var existing = Files.FirstOrDefault(candidate => candidate.Path == file.Path);
        return this with { Files = existing is null ? Files.Add(file) : Files.Replace(existing, file) };
    }

    public TestProject WithProperty(string name, string value) =>
        this with { Options = ((TestOptionsProvider)Options).With(name, value) };

    /// <summary>Adds a C# file, or replaces the one of this path.</summary>
    public TestProject WithCSharp(string path, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, ParseOptions, path, System.Text.Encoding.UTF8);
        var existing = Compilation.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == path);
        return this with
        {
            Compilation = existing is null ? Compilation.AddSyntaxTrees(tree) : Compilation.ReplaceSyntaxTree(existing, tree),
        };
    }

    /// <summary>Sets severities of rules, as a <c>.globalconfig</c> does.</summary>
    public TestProject WithSeverities(IReadOnlyDictionary<string, ReportDiagnostic> severities) => this with
    {
        Compilation = Compilation.WithOptions(Compilation.Options.WithSpecificDiagnosticOptions(severities)),
    };

    public TestProject WithReference(MetadataReference reference) => this with { Compilation = Compilation.AddReferences(reference) };

    /// <summary>The same project as new objects: nothing of it was edited.</summary>
    public TestProject Cloned() => this with { Compilation = Compilation.Clone() };

    /// <summary>A driver that has not run yet.</summary>
    public GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new Generator.Pipeline.CsmlGenerator().AsSourceGenerator()],
        Files,
        ParseOptions,
        Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Tells a driver that ran on an earlier version of the project what is other now, as an editor does.</summary>
    public GeneratorDriver Update(GeneratorDriver driver) =>
        driver.ReplaceAdditionalTexts(Files).WithUpdatedAnalyzerConfigOptions(Options);

    /// <summary>Runs the generator once.</summary>
    public GeneratorRunResult Run() =>
        CreateDriver().RunGenerators(Compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();

    private sealed class TestOptionsProvider(
        ImmutableDictionary<string, string> properties, ImmutableDictionary<string, string> modules) : AnalyzerConfigOptionsProvider
    {
        private const string Property = "build_property.";
        private const string Module = "build_metadata.AdditionalFiles.CsmlModule";

        public static readonly TestOptionsProvider Empty = new(
            ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new TestOptions(
            properties.ToImmutableDictionary(static property => Property + property.Key, static property => property.Value));

        public TestOptionsProvider With(string name, string value) => new(properties.SetItem(name, value), modules);

        public TestOptionsProvider WithModule(string path, string module) => new(properties, modules.SetItem(path, module));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        // The compiler gives an empty text for metadata that an item does not have.
        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new TestOptions(
            ImmutableDictionary<string, string>.Empty.Add(Module, modules.GetValueOrDefault(textFile.Path, "")));
    }

    private sealed class TestOptions(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = values.GetValueOrDefault(key)!;
            return value is not null;
        }
    }
}
