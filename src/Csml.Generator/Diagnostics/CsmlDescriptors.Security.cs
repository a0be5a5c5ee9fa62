using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>Rules about secrets: CSML5xxx.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor RefusedSecret = new(
        id: "CSML5001",
        title: "Secure value that would be given away",
        messageFormat: "'{0}' refuses this at run time: 'event' is the answer to 'hold_secure'; compare it, or pass it to a C# function",
        category: DiagnosticCategories.Security,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML5001"));
}
