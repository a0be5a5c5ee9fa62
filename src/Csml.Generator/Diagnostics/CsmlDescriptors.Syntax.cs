using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>Syntax: signs, names, and what is missing or too much.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor UnterminatedString = new(
        id: "CSML1001",
        title: "String is not closed",
        messageFormat: "This string is not closed; end it with '\"'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1001"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor UnterminatedComment = new(
        id: "CSML1002",
        title: "Comment is not closed",
        messageFormat: "This comment is not closed; end it with '*/'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1002"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor UnterminatedInterpolation = new(
        id: "CSML1003",
        title: "Braces are not closed in a string",
        messageFormat: "'{{' is not closed before the string ends; close it with '}}', and write quotes "
            + "between the braces as '\\\"'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1003"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor StrayInterpolationEnd = new(
        id: "CSML1004",
        title: "Closing braces without opening ones",
        messageFormat: "'}}}}' closes nothing in this string; write '\\}}}}' if it is meant as text",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1004"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor LineCommentInInterpolation = new(
        id: "CSML1005",
        title: "Line comment between braces",
        messageFormat: "'//' makes a comment of the rest of the string; between braces write '/* … */'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1005"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor UnexpectedCharacter = new(
        id: "CSML1006",
        title: "Character without a meaning",
        messageFormat: "'{0}' means nothing in CSML; {1}",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1006"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor SingleQuotedString = new(
        id: "CSML1007",
        title: "String in single quotes",
        messageFormat: "'{0}' is not in double quotes, as strings must be; write \"{0}\"",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1007"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor InvalidNumber = new(
        id: "CSML1008",
        title: "Not a number",
        messageFormat: "'{0}' is not a number; write digits with at most one point between them, as in '12' or '0.5'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1008"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor NumberWithUnderscore = new(
        id: "CSML1009",
        title: "Number with underscores",
        messageFormat: "'{0}' has underscores, which numbers must not have; write '{1}'",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1009"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor NumberOutOfRange = new(
        id: "CSML1010",
        title: "Number out of range",
        messageFormat: "'{0}' is out of range; ints reach to 9223372036854775807, floats to 1.8e308",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1010"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor ReservedName = new(
        id: "CSML1011",
        title: "Reserved word as a name",
        messageFormat: "'{0}' is reserved and cannot be the name of {1}; choose another name",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1011"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor NumberAsName = new(
        id: "CSML1012",
        title: "Number as a name",
        messageFormat: "'{0}' is read as a number and cannot be the name of {1}; choose a name that is none "
            + "('inf', 'infinity' and 'nan' are)",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1012"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor NameTooLong = new(
        id: "CSML1013",
        title: "Name is too long",
        messageFormat: "The name '{0}…' has more than 255 bytes; choose a shorter one",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1013"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MissingName = new(
        id: "CSML1014",
        title: "Name is missing",
        messageFormat: "{0} cannot stand here; the name of {1} is missing before it",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1014"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MissingValue = new(
        id: "CSML1015",
        title: "Value is missing",
        messageFormat: "'{0}' has no value; write an expression behind it",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1015"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor MissingToken = new(
        id: "CSML1016",
        title: "Something is missing",
        messageFormat: "{0} cannot stand here; {1} is missing before it",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1016"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor UnexpectedToken = new(
        id: "CSML1017",
        title: "Something is too much",
        messageFormat: "{0} cannot stand here, {1}; remove it, or complete what stands before it",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1017"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor UnknownStatement = new(
        id: "CSML1018",
        title: "Not a statement",
        messageFormat: "'{0}' begins no statement; {1}",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1018"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor StatementOutsideStep = new(
        id: "CSML1019",
        title: "Statement outside of a step",
        messageFormat: "'{0}' stands outside of a step; write 'start:' on a line above it",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1019"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor NotClosed = new(
        id: "CSML1020",
        title: "Bracket is not closed",
        messageFormat: "'{0}' is not closed; write '{1}' where it ends",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1020"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor ItemInBlock = new(
        id: "CSML1021",
        title: "Block is not closed",
        messageFormat: "'{{' is not closed before '{0}', which cannot stand in a block; close the block with "
            + "'}}', or move '{0}' out of it",
        category: DiagnosticCategories.Syntax,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML1021"),
        customTags: DiagnosticTags.Blocking);
}
