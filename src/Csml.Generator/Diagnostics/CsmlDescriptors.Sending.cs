using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>The rules about requests and mails.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor DroppedRequestArgument = new(
        id: "CSML2126",
        title: "Argument that a request drops",
        messageFormat: "'HTTP' drops its argument '{0}'; {1}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2126"));

    public static readonly DiagnosticDescriptor UnusedBuilder = new(
        id: "CSML2127",
        title: "Changed copy that nothing uses",
        messageFormat: "'{0}' gives a changed copy, which nothing uses; assign it, or go on with '.send(…)'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2127"));

    public static readonly DiagnosticDescriptor ArgumentOfIsEmpty = new(
        id: "CSML2128",
        title: "Argument that is_empty ignores",
        messageFormat: "'is_empty' takes no argument: a text ignores it, and of anything else the call fails",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2128"));
}
