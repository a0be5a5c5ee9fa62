using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Csml.Conformance.Playing;

/// <summary>
/// The build settings of a case: those of a build that skips analyzers, in which the generator reports the errors itself.
/// </summary>
/// <param name="infersKinds">Whether variables of a known kind are of a C# type of their own.</param>
internal sealed class CaseOptions(bool infersKinds) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new()
    {
        ["build_property.RootNamespace"] = "Corpus",
        ["build_property.ProjectDir"] = "/flows/",
        ["build_property.CsmlAnalyzersSkipped"] = "true",
        ["build_property.CsmlInferKinds"] = infersKinds ? "true" : "false",
    });

    private static Options OfFlows { get; } = new(new() { ["build_metadata.AdditionalFiles.CsmlFile"] = "true" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OfFlows;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
