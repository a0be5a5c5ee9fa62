namespace Csml.Dialogue;

/// <summary>The one table of message kinds and content types.</summary>
internal static class MessageKinds
{
    /// <summary>The kind of message that an object with this tag becomes.</summary>
    internal static MessageKind OfTag(string tag) => tag switch
    {
        "question" => MessageKind.Question,
        "button" => MessageKind.Button,
        "audio" => MessageKind.Audio,
        "typing" => MessageKind.Typing,
        "wait" => MessageKind.Wait,
        "callforwarding" => MessageKind.CallForwarding,
        "url" => MessageKind.Url,
        "image" => MessageKind.Image,
        "video" => MessageKind.Video,
        "file" => MessageKind.File,
        "card" => MessageKind.Card,
        "carousel" => MessageKind.Carousel,
        "object" => MessageKind.Object,
        "debug" => MessageKind.Debug,
        _ => MessageKind.Other,
    };

    /// <summary>The content type of a kind that has only one.</summary>
    internal static string ContentTypeOf(MessageKind kind) => kind switch
    {
        MessageKind.Text => "text",
        MessageKind.Question => "question",
        MessageKind.Button => "button",
        MessageKind.Audio => "audio",
        MessageKind.Typing => "typing",
        MessageKind.Wait => "wait",
        MessageKind.CallForwarding => "callforwarding",
        MessageKind.Url => "url",
        MessageKind.Image => "image",
        MessageKind.Video => "video",
        MessageKind.File => "file",
        MessageKind.Card => "card",
        MessageKind.Carousel => "carousel",
        MessageKind.Array => "array",
        MessageKind.Object => "object",
        MessageKind.Closure => "closure",
        MessageKind.Debug => "debug",
        MessageKind.Error => "error",
        _ => "other",
    };
}
