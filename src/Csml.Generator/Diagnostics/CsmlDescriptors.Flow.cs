using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>The rules about control flow.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor NotInFunction = new(
        id: "CSML3001",
        title: "Statement that a function cannot have",
        messageFormat: "'{0}' is not allowed in a function; return a value and do it in the step that calls",
        category: DiagnosticCategories.Flow,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML3001"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor ReturnOutsideFunction = new(
        id: "CSML3002",
        title: "Return outside of a function",
        messageFormat: "'return' is allowed in functions only; a step ends with 'goto'",
        category: DiagnosticCategories.Flow,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML3002"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor OutsideLoop = new(
        id: "CSML3003",
        title: "Statement outside of a loop",
        messageFormat: "'{0}' is allowed in 'foreach' and 'while' only",
        category: DiagnosticCategories.Flow,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML3003"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MissingStart = new(
        id: "CSML3004",
        title: "Missing start step",
        messageFormat: "Flow '{0}' has no step 'start', where a flow begins{1}",
        category: DiagnosticCategories.Flow,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML3004"));

    public static readonly DiagnosticDescriptor UnreachableCode = new(
        id: "CSML3005",
        title: "Unreachable statement",
        messageFormat: "This is never reached: the statements before it always leave",
        category: DiagnosticCategories.Flow,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML3005"));

    public static readonly DiagnosticDescriptor EndlessGotoLoop = new(
        id: "CSML3006",
        title: "Gotos that never hold or end",
        messageFormat: "From step '{0}' the call never comes to a hold or an end: the gotos go round forever",
        category: DiagnosticCategories.Flow,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML3006"));

    public static readonly DiagnosticDescriptor GotoLoopWithoutHold = new(
        id: "CSML3007",
        title: "Loop of gotos without a hold",
        messageFormat: "'{0}' is reached again without a hold, and nothing changes on the way: the gotos go round "
            + "forever once they get here",
        category: DiagnosticCategories.Flow,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML3007"));

    public static readonly DiagnosticDescriptor UnreachableStep = new(
        id: "CSML3008",
        title: "Unreachable step",
        messageFormat: "No goto leads to step '{0}'",
        category: DiagnosticCategories.Flow,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML3008"));

    public static readonly DiagnosticDescriptor EndlessLoop = new(
        id: "CSML3009",
        title: "Loop that never ends",
        messageFormat: "This loop never ends: its condition is always true, and nothing in it leaves or holds",
        category: DiagnosticCategories.Flow,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML3009"));

    public static readonly DiagnosticDescriptor NotIterable = new(
        id: "CSML3010",
        title: "Value that foreach cannot go through",
        messageFormat: "'foreach' goes through arrays and texts, not {0}",
        category: DiagnosticCategories.Flow,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML3010"));

    public static readonly DiagnosticDescriptor GotoOtherBot = new(
        id: "CSML3011",
        title: "Goto into another bot",
        messageFormat: "An app has one bot, so no goto leads into another: add the flows of that bot to this project, or import its "
            + "functions from a module",
        category: DiagnosticCategories.Flow,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML3011"),
        customTags: DiagnosticTags.Blocking);
}
