using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>Syntax: what the language allows, and means otherwise than it looks; none of it blocks.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor BackslashInKey = new(
        id: "CSML1101",
        title: "Backslash in a key",
        messageFormat: "The key '{0}' keeps its backslash, for keys have no escapes; remove the backslash",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1101"));

    public static readonly DiagnosticDescriptor LoneComma = new(
        id: "CSML1102",
        title: "Comma without values",
        messageFormat: "This comma stands between no values; remove it",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1102"));

    public static readonly DiagnosticDescriptor RawQuotesOutsideOfBraces = new(
        id: "CSML1103",
        title: "Escaped quotes outside of braces",
        messageFormat: "This string keeps its backslashes and braces as they are, for its quotes are escaped; "
            + "write '\"…\"' without backslashes before the quotes",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1103"));

    public static readonly DiagnosticDescriptor InOnNewLine = new(
        id: "CSML1104",
        title: "In on a line of its own",
        messageFormat: "'in' belongs to the 'goto' on the line before it and names a bot; write both on one line",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1104"));

    public static readonly DiagnosticDescriptor TargetWithoutAt = new(
        id: "CSML1105",
        title: "Target without @",
        messageFormat: "'$' begins the flow of the target here; write '@' before it",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1105"));
}
