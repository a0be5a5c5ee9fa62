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
    public AnalyzerConfigOptionsProvider Options { get; private init; } = new TestOptionsProvider(ImmutableDictionary<string, string>.Empty);

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

    private sealed class TestOptionsProvider(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new TestOptions(properties);

        public TestOptionsProvider With(string name, string value) => new(properties.SetItem(name, value));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class TestOptions(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptions
    {
        private const string Prefix = "build_property.";

        public override bool TryGetValue(string key, out string value)
        {
            value = key.StartsWith(Prefix, StringComparison.Ordinal) ? properties.GetValueOrDefault(key[Prefix.Length..])! : null!;
            return value is not null;
        }
    }
}
