using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <summary>The custom tags of descriptors.</summary>
internal static class DiagnosticTags
{
    /// <summary>
    /// Marks a rule that blocks: nothing sensible can be emitted for what it reports, so it can be neither
    /// suppressed nor configured away.
    /// </summary>
    public static readonly string[] Blocking = [WellKnownDiagnosticTags.NotConfigurable];
}
