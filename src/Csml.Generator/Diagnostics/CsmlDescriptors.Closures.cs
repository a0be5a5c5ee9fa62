using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>The rules about closures.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor ClosureOutOfReach = new(
        id: "CSML2124",
        title: "Call of what is no variable",
        messageFormat: "'{0}' is {1}, and only a variable can be called; assign it to one before the call",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2124"));

    public static readonly DiagnosticDescriptor ClosureCallsItself = new(
        id: "CSML2125",
        title: "Closure that calls itself",
        messageFormat: "'{0}' has no value when this closure is made, so that it cannot call itself; write a 'fn {0}(…)'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2125"));
}
