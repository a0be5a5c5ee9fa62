using System.Collections.Immutable;
using System.Globalization;
using Csml.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Csml.Generator.Tests.Support;

/// <summary>What the analyzer reports in a project, as the compiler would.</summary>
internal static class AnalyzedProject
{
    /// <summary>Runs the analyzer; an exception in it is a failure of the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(this TestProject project)
    {
        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(project.Files, project.Options),
            (exception, _, _) => failures.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var analysis = new CompilationWithAnalyzers(project.Compilation, [new CsmlAnalyzer()], options);
        var findings = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        failures.ShouldBeEmpty();
        return findings;
    }

    /// <summary>A finding as <c>path:line:column id</c>, counted from 1.</summary>
    public static string Describe(this Diagnostic finding)
    {
        var place = finding.Location.GetLineSpan();
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0}:{1}:{2} {3}",
            place.Path,
            place.StartLinePosition.Line + 1,
            place.StartLinePosition.Character + 1,
            finding.Id);
    }
}
