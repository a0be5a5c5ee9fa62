using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>Syntax: the forms of statements and expressions, and limits.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor MissingParentheses = new(
        id: "CSML1022",
        title: "Parentheses are missing",
        messageFormat: "'{0}' needs parentheses; write '{0} (…)'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1022"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MissingBody = new(
        id: "CSML1023",
        title: "Body is missing",
        messageFormat: "'{0}' has no body; write a statement behind it, or statements in braces",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1023"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MissingBlock = new(
        id: "CSML1024",
        title: "Braces are missing",
        messageFormat: "The body of '{0}' needs braces; write '{0} (…) {{ … }}'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1024"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor ElseWithoutIf = new(
        id: "CSML1025",
        title: "Else without if",
        messageFormat: "'{0}' belongs to no 'if'; write it right behind the body of one",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1025"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor ChainedComparison = new(
        id: "CSML1026",
        title: "Comparison of a comparison",
        messageFormat: "'{0}' cannot follow another comparison; write both and join them with '&&', as in 'a < "
            + "b && b < c'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1026"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MisplacedNot = new(
        id: "CSML1027",
        title: "Misplaced !",
        messageFormat: "'!' cannot stand behind an arithmetic operator; put it in parentheses, as in '1 + (!a)'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1027"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MisplacedSign = new(
        id: "CSML1028",
        title: "Misplaced sign",
        messageFormat: "'{0}' is no operator here; {1}",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1028"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor InvalidAssignmentTarget = new(
        id: "CSML1029",
        title: "Not a variable",
        messageFormat: "'{0}' is not a variable and cannot be assigned; write 'do name = …', or '==' to compare",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1029"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MissingBinding = new(
        id: "CSML1030",
        title: "Name for a value is missing",
        messageFormat: "'{0}' has no name for the value; {1}",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1030"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor ParenthesizedIterable = new(
        id: "CSML1031",
        title: "Parentheses around the list of a loop",
        messageFormat: "'({0}) {{' is read as a closure; remove the parentheses around '{0}'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1031"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor InvalidKey = new(
        id: "CSML1032",
        title: "Not a key",
        messageFormat: "{0} is not a key; write a text of at least one character in double quotes, as in "
            + "'\"name\": value'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1032"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MisplacedSpace = new(
        id: "CSML1033",
        title: "Space where none may be",
        messageFormat: "There may be no space between {0}; remove it",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1033"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MissingTarget = new(
        id: "CSML1034",
        title: "Goto without a target",
        messageFormat: "'goto' has no target; write the name of a step behind it, or '@' and the name of a flow",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1034"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor QualifierWithAt = new(
        id: "CSML1035",
        title: "Goto with two forms of target",
        messageFormat: "'@' cannot follow 'goto {0} …'; write 'goto name@flow'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1035"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor InvalidPrevious = new(
        id: "CSML1036",
        title: "Previous without step or flow",
        messageFormat: "'previous' does not say where to; write 'previous step' or 'previous flow'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1036"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor InvalidFunctionBody = new(
        id: "CSML1037",
        title: "Function without a body",
        messageFormat: "The body of a function begins with ':' or with a brace; {0}",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1037"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor InsertWithoutFrom = new(
        id: "CSML1038",
        title: "Insert without a flow",
        messageFormat: "'insert' does not say where the step is; write 'insert {0} from' and the name of the flow",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1038"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MissingMember = new(
        id: "CSML1039",
        title: "Nothing behind a dot",
        messageFormat: "'.' has no name right behind it; write that of a property or method, without space",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1039"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor TooDeep = new(
        id: "CSML1040",
        title: "Too many levels",
        messageFormat: "This is nested in more than 256 levels of brackets and blocks; move a part of it to a "
            + "function or step",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1040"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor TooManyOperators = new(
        id: "CSML1041",
        title: "Too many operators",
        messageFormat: "This expression has more than 1,000 operators; compute it in parts",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1041"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor TooManyElseIfs = new(
        id: "CSML1042",
        title: "Too many branches",
        messageFormat: "This 'if' has more than 1,000 'else if'; look the value up in an object instead",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1042"),
        customTags: DiagnosticTags.Blocking);
}
