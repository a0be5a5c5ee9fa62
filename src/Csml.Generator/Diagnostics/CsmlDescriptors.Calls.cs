using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>The rules about calls, arguments and operators.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor UnknownFunction = new(
        id: "CSML2101",
        title: "Unknown function",
        messageFormat: "Function '{0}' does not exist{1}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2101"));

    public static readonly DiagnosticDescriptor UnknownAppFunction = new(
        id: "CSML2102",
        title: "Unknown C# function",
        messageFormat: "No C# function is marked [CsmlFunction(\"{0}\")]{1}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2102"));

    public static readonly DiagnosticDescriptor MissingArgument = new(
        id: "CSML2103",
        title: "Missing argument",
        messageFormat: "'{0}' needs an argument '{1}'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2103"));

    public static readonly DiagnosticDescriptor TooManyArguments = new(
        id: "CSML2104",
        title: "Too many arguments",
        messageFormat: "'{0}' takes {1}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2104"));

    public static readonly DiagnosticDescriptor WrongArgumentKind = new(
        id: "CSML2105",
        title: "Argument of the wrong kind",
        messageFormat: "Argument '{0}' of '{1}' takes {2}, not {3}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2105"));

    public static readonly DiagnosticDescriptor StrayArgument = new(
        id: "CSML2106",
        title: "Argument that no parameter takes",
        messageFormat: "With a named argument in the call, only the first argument may go without a name: '{0}' "
            + "does not see this one; name it",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2106"));

    public static readonly DiagnosticDescriptor PositionalAfterNamed = new(
        id: "CSML2107",
        title: "Argument without a name after a named one",
        messageFormat: "An argument without a name cannot stand after a named one; name it",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2107"));

    public static readonly DiagnosticDescriptor MissingFunctionArgument = new(
        id: "CSML2108",
        title: "Missing argument of a function",
        messageFormat: "Function '{0}' needs an argument for '{1}'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2108"));

    public static readonly DiagnosticDescriptor UnusedArgument = new(
        id: "CSML2109",
        title: "Argument that the function ignores",
        messageFormat: "Function '{0}' has no parameter for this argument",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2109"));

    public static readonly DiagnosticDescriptor MissingAppArgument = new(
        id: "CSML2110",
        title: "Missing argument of a C# function",
        messageFormat: "The C# function '{0}' needs an argument '{1}'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2110"));

    public static readonly DiagnosticDescriptor UnknownAppArgument = new(
        id: "CSML2111",
        title: "Unknown argument of a C# function",
        messageFormat: "The C# function '{0}' has no parameter '{1}'{2}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2111"));

    public static readonly DiagnosticDescriptor AppArgumentKind = new(
        id: "CSML2112",
        title: "Argument that C# cannot take",
        messageFormat: "Parameter '{0}' of the C# function '{1}' is {2}, which cannot be made of {3}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2112"));

    public static readonly DiagnosticDescriptor UnknownMethod = new(
        id: "CSML2113",
        title: "Unknown method",
        messageFormat: "No value has a method '{0}'{1}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2113"));

    public static readonly DiagnosticDescriptor NamedMethodArgument = new(
        id: "CSML2114",
        title: "Named argument of a method",
        messageFormat: "Arguments of a method have no names; write the value alone",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2114"));

    public static readonly DiagnosticDescriptor ImpossibleOperands = new(
        id: "CSML2115",
        title: "Operator that always fails",
        messageFormat: "'{0}' cannot work on {1} and {2}{3}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2115"));

    public static readonly DiagnosticDescriptor TextDivision = new(
        id: "CSML2116",
        title: "Division of two texts",
        messageFormat: "Both sides are texts, which '/' divides without a remainder; make one of them a number",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2116"));

    public static readonly DiagnosticDescriptor DuplicateObjectKey = new(
        id: "CSML2117",
        title: "Duplicate key",
        messageFormat: "Key '{0}' occurs again later, so this value is never used",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2117"));

    public static readonly DiagnosticDescriptor AsBindsTight = new(
        id: "CSML2118",
        title: "Name for a part of an expression",
        messageFormat:
            "'as {0}' names only '{1}', not the whole expression; put parentheses around what it should name",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2118"));

    public static readonly DiagnosticDescriptor DeprecatedUse = new(
        id: "CSML2119",
        title: "Deprecated statement use",
        messageFormat: "'use' is deprecated; write 'do {0} = …'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2119"));

    public static readonly DiagnosticDescriptor DeprecatedObject = new(
        id: "CSML2120",
        title: "Deprecated function Object",
        messageFormat: "'Object(…)' is deprecated; write the object as {\"key\": value}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2120"));

    public static readonly DiagnosticDescriptor DeprecatedFn = new(
        id: "CSML2121",
        title: "Deprecated function Fn",
        messageFormat: "'Fn(…)' is deprecated; write 'App(…)'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2121"));

    public static readonly DiagnosticDescriptor InvalidIndex = new(
        id: "CSML2122",
        title: "Index that is none",
        messageFormat: "An index is a whole number or the text of a key, not {0}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2122"));

    public static readonly DiagnosticDescriptor UnofferedHash = new(
        id: "CSML2123",
        title: "Hash that is not offered",
        messageFormat: "The hash '{0}' is not offered; take 'sha256' or another one",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2123"));

    public static readonly DiagnosticDescriptor UnknownEnumName = new(
        id: "CSML2130",
        title: "Name that a C# enum does not have",
        messageFormat: "Parameter '{0}' of the C# function '{1}' takes {2}, and '{3}' is none of them{4}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2130"));
}
