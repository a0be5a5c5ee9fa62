using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Pipeline;

/// <summary>Small steps of the pipeline, and the way from a finding to what the compiler reports.</summary>
internal static class PipelineExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null).Select(static (value, _) => value!);

    /// <summary>Gets the findings that break the build.</summary>
    public static IEnumerable<CsmlDiagnostic> Errors(this IEnumerable<CsmlDiagnostic> findings) => findings
        .Where(static finding => CsmlDescriptors.Get(finding.Id).DefaultSeverity is DiagnosticSeverity.Error);

    /// <summary>Turns a finding into a diagnostic in the <c>.csml</c> file.</summary>
    public static Diagnostic ToDiagnostic(this CsmlDiagnostic finding) => Diagnostic.Create(
        CsmlDescriptors.Get(finding.Id),
        Location.Create(finding.Path, finding.Span, finding.LineSpan),
        [.. finding.Arguments]);
}
