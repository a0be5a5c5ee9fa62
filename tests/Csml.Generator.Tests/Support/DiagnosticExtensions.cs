using Csml.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Support;

/// <summary>What tests ask of a finding.</summary>
internal static class DiagnosticExtensions
{
    public static bool IsError(this CsmlDiagnostic diagnostic) =>
        CsmlDescriptors.Get(diagnostic.Id).DefaultSeverity is DiagnosticSeverity.Error;

    /// <summary>The line it is on, from 1.</summary>
    public static int Line(this CsmlDiagnostic diagnostic) => diagnostic.LineSpan.Start.Line + 1;
}
