using System.Text.RegularExpressions;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests;

/// <summary>Which folder may use which: read off the <c>using</c> lines and the names of the sources.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Generator = Path.Combine(RepositoryFiles.Root, "src", "Csml.Generator");
    private static readonly string Runtime = Path.Combine(RepositoryFiles.Root, "src", "Csml.Runtime");

    /// <summary>Names of the compiler's that only the pipeline may know.</summary>
    private static readonly string[] PipelineOnly = ["Compilation", "AdditionalText", "Location", "SourceProductionContext"];

    /// <summary>The reader of C# functions, and the analyzers, see symbols; nobody else does.</summary>
    private static readonly string[] SeeSymbols = ["FunctionReader.cs", "FunctionProvider.cs", "ReferencedFunctions.cs", "FunctionFinder.cs", "TypeReader.cs", "TypeReader.Objects.cs", "DefaultValue.cs"];

    [Theory]
    [InlineData("Text", "")]
    [InlineData("Diagnostics", "Text Model")]
    [InlineData("Syntax", "Text Diagnostics")]
    [InlineData("Model", "")]
    [InlineData("Binding", "Syntax Text Diagnostics Model")]
    [InlineData("Lowering", "Binding Syntax Text Model")]
    [InlineData("Emit", "Model Text")]
    [InlineData("Pipeline", "Text Diagnostics Syntax Model Binding Lowering Emit")]
    public void A_folder_of_the_generator_uses_only_those_below_it(string folder, string allowed) =>
        Violations(Generator, "Csml.Generator", folder, allowed).ShouldBeEmpty();

    [Theory]
    [InlineData("Values", "")]
    [InlineData("Dialogue", "Values")]
    [InlineData("Storage", "Dialogue Values")]
    [InlineData("Voice", "Dialogue Values")]
    [InlineData("Outbound", "Dialogue Values")]
    [InlineData("Calls", "Dialogue Values Voice Storage")]
    public void A_folder_of_the_runtime_uses_only_those_below_it(string folder, string allowed) =>
        Violations(Runtime, "Csml", folder, allowed).ShouldBeEmpty();

    [Theory]
    [InlineData("Values")]
    [InlineData("Dialogue")]
    [InlineData("Storage")]
    [InlineData("Voice")]
    [InlineData("Outbound")]
    [InlineData("Calls")]
    public void Flow_code_and_what_runs_it_know_nothing_of_HTTP(string folder) =>
        Sources(Runtime, folder)
            .Where(static file => File.ReadAllText(file).Contains("Microsoft.AspNetCore", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Only_the_pipeline_knows_what_a_compilation_is()
    {
        var outside = Directory.GetDirectories(Generator)
            .Select(static folder => Path.GetFileName(folder))
            .Where(static folder => folder is not ("Pipeline" or "bin" or "obj" or "build"));

        foreach (var file in outside.SelectMany(static folder => Sources(Generator, folder)))
        {
            foreach (var name in PipelineOnly)
                Code(file).ShouldNotMatch($@"(?<![.\w]){name}\b(?! of)(?!</)", $"{file} names {name}");
        }
    }

    [Fact]
    public void Only_the_readers_of_functions_see_a_symbol()
    {
        foreach (var file in Sources(Generator, "Pipeline").Where(static file => !SeeSymbols.Contains(Path.GetFileName(file))))
            Code(file).ShouldNotMatch(@"\bI\w*Symbol\b", file);
    }

    [Fact]
    public void A_file_declares_the_namespace_of_its_folder()
    {
        foreach (var (root, name) in (ReadOnlySpan<(string, string)>)[(Generator, "Csml.Generator"), (Runtime, "Csml")])
        {
            foreach (var file in Directory.GetDirectories(root).Select(static folder => Path.GetFileName(folder)).SelectMany(folder => Sources(root, folder)))
            {
                var expected = $"{name}.{Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.')}";
                var declared = NamespaceLine().Match(File.ReadAllText(file)).Groups[1].Value;

                // Extension methods live where their users look for them.
                if (!declared.StartsWith("Microsoft.", StringComparison.Ordinal))
                    declared.ShouldBe(expected, file);
            }
        }
    }

    private static IEnumerable<string> Violations(string root, string ns, string folder, string allowed)
    {
        var known = Directory.GetDirectories(root).Select(static path => Path.GetFileName(path)).ToHashSet();
        var permitted = allowed.Split(' ').Append(folder).ToHashSet();
        return
            from file in Sources(root, folder)
            from Match use in Regex.Matches(File.ReadAllText(file), $@"\b{Regex.Escape(ns)}\.(\w+)")
            let used = use.Groups[1].Value
            where known.Contains(used) && !permitted.Contains(used)
            select $"{Path.GetRelativePath(RepositoryFiles.Root, file)} uses {used}";
    }

    private static IEnumerable<string> Sources(string root, string folder) =>
        folder is "bin" or "obj"
            ? []
            : Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories);

    private static string Code(string file) => Comment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"//[^\n]*|""(?:\\.|[^""\\])*""")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
