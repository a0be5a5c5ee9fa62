using System.Collections.Immutable;
using System.Globalization;
using Csml.Dialogue;
using Csml.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Csml.Benchmarks.Building;

/// <summary>
/// A web project with so many flows and a hundred C# files, one of which has a function that flows can call; as the compiler is
/// given it. An edit makes another one that shares everything else, as an editor does.
/// </summary>
internal sealed record FlowProject
{
    /// <summary>Where the project is said to be.</summary>
    public const string Directory = "/hotline/";

    private const int Classes = 100;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)))
            .Append(typeof(IBot).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private FlowProject(CSharpCompilation compilation, ImmutableArray<AdditionalText> files) => (Compilation, Files) = (compilation, files);

    public CSharpCompilation Compilation { get; private init; }

    public ImmutableArray<AdditionalText> Files { get; private init; }

    private static ProjectOptions Options { get; } = new();

    /// <summary>A project. Another edition has other texts in all flows, so that nothing of it was compiled before.</summary>
    public static FlowProject Create(int flows, int edition)
    {
        var classes = Enumerable.Range(0, Classes).Select(number => ClassTree(number, edition: 0)).Append(FunctionTree());
        var compilation = CSharpCompilation.Create(
            "Hotline", classes, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return new(compilation, [.. Enumerable.Range(0, flows).Select(flow => FileOf(flow, flows, edition))]);
    }

    /// <summary>Another text in one C# file, within a method.</summary>
    public FlowProject WithEditedClass(int edition) => this with
    {
        Compilation = Compilation.ReplaceSyntaxTree(
            Compilation.SyntaxTrees.First(tree => tree.FilePath == PathOfClass(0)), ClassTree(0, edition)),
    };

    /// <summary>Another text in one flow, within a step.</summary>
    public FlowProject WithEditedFlow(int edition) => this with { Files = Files.SetItem(0, FileOf(0, Files.Length, edition)) };

    /// <summary>A driver that has not run.</summary>
    public GeneratorDriver CreateDriver(bool tracksSteps) => CSharpGeneratorDriver.Create(
        [new CsmlGenerator().AsSourceGenerator()],
        Files,
        ParseOptions,
        Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>The analyzer on this project, as the compiler runs it.</summary>
    public CompilationWithAnalyzers Analyze() => new(
        Compilation,
        [new CsmlAnalyzer()],
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(Files, Options),
            (exception, _, _) => throw new InvalidOperationException("The analyzer threw.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: true));

    private static FlowFile FileOf(int flow, int flows, int edition) =>
        new($"{Directory}Flows/Flow{flow.ToString(CultureInfo.InvariantCulture)}.csml", FlowTexts.Write(flow, flows, edition));

    private static string PathOfClass(int number) => $"{Directory}Class{number.ToString(CultureInfo.InvariantCulture)}.cs";

    private static SyntaxTree FunctionTree() => CSharpSyntaxTree.ParseText(
        """
        using Csml;

        namespace Hotline;

        public static class Tickets
        {
            [CsmlFunction("ticket")]
            public static string Find(string number) => "open: " + number;
        }
        """,
        ParseOptions,
        Directory + "Tickets.cs");

    private static SyntaxTree ClassTree(int number, int edition)
    {
        var methods = Enumerable.Range(0, 12).Select(method => FormattableString.Invariant($$"""
                public int Add{{method}}(int first, int second)
                {
                    var sum = first + second + {{edition}};
                    Console.WriteLine(sum);
                    return sum;
                }
            """));
        return CSharpSyntaxTree.ParseText(
            FormattableString.Invariant($$"""
                using System;

                namespace Hotline;

                public sealed class Class{{number}}
                {
                {{string.Join("\n\n", methods)}}
                }
                """),
            ParseOptions,
            PathOfClass(number));
    }
}
