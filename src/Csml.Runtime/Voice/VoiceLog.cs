using Microsoft.Extensions.Logging;

namespace Csml.Voice;

/// <summary>What is logged of messages that nobody hears. Neither texts nor numbers: they are the callers'.</summary>
internal static partial class VoiceLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "empty-text: a message has no text to speak.")]
    public static partial void EmptyText(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "unrendered-message: a message of type '{ContentType}' cannot be heard on a phone.")]
    public static partial void Unrendered(ILogger logger, string contentType);

    [LoggerMessage(Level = LogLevel.Warning, Message = "unplayable-audio: the address of an Audio is not an absolute https address.")]
    public static partial void UnplayableAudio(ILogger logger);

    /// <summary>Logs why a call was not forwarded.</summary>
    public static void TransferRefused(ILogger logger, TransferRefusal refusal) => NotForwarded(logger, refusal switch
    {
        TransferRefusal.NotAllowed => "transfer-not-allowed: the number begins with none of the channel's TransferPrefixes",
        TransferRefusal.NeedsCallerId => "transfer-needs-callerid: the caller has no number to show, and the channel no CallerId",
        _ => "transfer-bad-number: what it was given is no international number such as +33123456789",
    });

    [LoggerMessage(Level = LogLevel.Warning, Message = "A call was not forwarded. {Reason}.")]
    private static partial void NotForwarded(ILogger logger, string reason);
}
