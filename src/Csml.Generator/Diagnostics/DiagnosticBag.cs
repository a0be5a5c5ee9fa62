using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <summary>
/// Collects the findings of one file. Each rule has a method with typed parameters, one partial file per category;
/// nothing else in the compiler words a message.
/// </summary>
internal sealed partial class DiagnosticBag(SourceFile file)
{
    private readonly List<CsmlDiagnostic> _diagnostics = [];

    public int Count => _diagnostics.Count;

    /// <summary>Whether something that blocks was reported within a span, such as that of a step.</summary>
    public bool HasBlockingIn(TextSpan span) =>
        _diagnostics.Any(diagnostic => span.IntersectsWith(diagnostic.Span) && diagnostic.IsBlocking);

    /// <summary>The findings in the order of the text.</summary>
    public EquatableArray<CsmlDiagnostic> ToSorted() => new(
    [
        .. _diagnostics
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Id, System.StringComparer.Ordinal),
    ]);

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        _diagnostics.Add(new CsmlDiagnostic(
            descriptor.Id,
            file.Path,
            span,
            file.Text.Lines.GetLinePositionSpan(span),
            new EquatableArray<string>(ImmutableArray.Create(arguments))));
}
