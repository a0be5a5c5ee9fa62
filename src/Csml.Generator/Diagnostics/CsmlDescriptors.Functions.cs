using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>The rules about C# functions and declared components.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor UncallableFunction = new(
        id: "CSML0201",
        title: "C# function that flows cannot call",
        messageFormat: "Flows cannot call '{0}': {1}",
        category: DiagnosticCategories.Project,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML0201"));

    public static readonly DiagnosticDescriptor DuplicateAppFunction = new(
        id: "CSML0202",
        title: "Two C# functions of one name",
        messageFormat: "A C# function is already marked [CsmlFunction(\"{0}\")]; give one of the two another name",
        category: DiagnosticCategories.Project,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML0202"));

    public static readonly DiagnosticDescriptor InvalidComponent = new(
        id: "CSML0203",
        title: "Invalid declaration of a component",
        messageFormat: "The declaration of component '{0}' is not right: {1}",
        category: DiagnosticCategories.Project,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML0203"),
        customTags: DiagnosticTags.Blocking);
}
