using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>The rules about what this release does not compile.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor UnsupportedFeature = new(
        id: "CSML0100",
        title: "Unsupported feature",
        messageFormat: "'{0}' is part of CSML, but this release does not compile it yet",
        category: DiagnosticCategories.Project,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML0100"),
        customTags: DiagnosticTags.Blocking);
}
