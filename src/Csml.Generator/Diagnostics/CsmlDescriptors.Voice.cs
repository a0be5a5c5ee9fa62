using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>The rules about what a phone can do.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor VisualComponent = new(
        id: "CSML4001",
        title: "Visual component in a voice bot",
        messageFormat: "A caller cannot see '{0}'; say it in words, or put it under a test of _metadata._channel.type",
        category: DiagnosticCategories.Voice,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML4001"));

    public static readonly DiagnosticDescriptor TextTooLong = new(
        id: "CSML4002",
        title: "Spoken text too long",
        messageFormat: "This text has {0} spoken characters, more than {1}: nobody remembers that much; split it "
            + "with a question in between",
        category: DiagnosticCategories.Voice,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML4002"));

    public static readonly DiagnosticDescriptor LongTurn = new(
        id: "CSML4003",
        title: "Turn that speaks too long",
        messageFormat: "From here on this turn speaks for more than {0} seconds; ask something in between",
        category: DiagnosticCategories.Voice,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML4003"));

    public static readonly DiagnosticDescriptor ManyButtons = new(
        id: "CSML4004",
        title: "Question with many options",
        messageFormat: "This question has {0} options; a caller remembers no more than {1}",
        category: DiagnosticCategories.Voice,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML4004"));

    public static readonly DiagnosticDescriptor TooManyButtons = new(
        id: "CSML4005",
        title: "Question with more options than keys",
        messageFormat: "This question has {0} options, but a phone has keys for {1} only; split it",
        category: DiagnosticCategories.Voice,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML4005"));

    public static readonly DiagnosticDescriptor KeyClaimedTwice = new(
        id: "CSML4006",
        title: "Key of two options",
        messageFormat: "Key '{0}' already belongs to option '{1}'",
        category: DiagnosticCategories.Voice,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML4006"));

    public static readonly DiagnosticDescriptor InvalidPhoneNumber = new(
        id: "CSML4007",
        title: "Invalid phone number",
        messageFormat: "'{0}' is no phone number that can be called: write it like '+33123456789'",
        category: DiagnosticCategories.Voice,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML4007"));

    public static readonly DiagnosticDescriptor PlayerPage = new(
        id: "CSML4008",
        title: "Audio from a player page",
        messageFormat: "'{0}' is the address of a page with a player, which cannot be played on a phone; give the "
            + "address of a sound file",
        category: DiagnosticCategories.Voice,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML4008"));

    public static readonly DiagnosticDescriptor UnknownMetadataKey = new(
        id: "CSML4009",
        title: "Unknown metadata key",
        messageFormat: "A call has no metadata '{0}'{1}",
        category: DiagnosticCategories.Voice,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML4009"));

    public static readonly DiagnosticDescriptor SpokenComponent = new(
        id: "CSML4010",
        title: "Component inside a spoken text",
        messageFormat: "A component inside a text is spoken as code; say it by itself",
        category: DiagnosticCategories.Voice,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML4010"));
}
