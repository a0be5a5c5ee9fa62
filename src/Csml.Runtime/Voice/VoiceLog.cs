using Microsoft.Extensions.Logging;

namespace Csml.Voice;

/// <summary>
/// What is logged of messages that nobody hears. Neither texts nor numbers: they are the callers'. Event ids are stable.
/// </summary>
internal static partial class VoiceLog
{
    [LoggerMessage(1301, LogLevel.Information, "empty-text: a message has no text to speak", EventName = "EmptyText")]
    public static partial void EmptyText(ILogger logger);

    [LoggerMessage(1302, LogLevel.Warning, "unrendered-message: a message of type '{ContentType}' cannot be heard on a phone", EventName = "Unrendered")]
    public static partial void Unrendered(ILogger logger, string contentType);

    [LoggerMessage(1303, LogLevel.Warning, "unplayable-audio: the address of an Audio is not an absolute https address", EventName = "UnplayableAudio")]
    public static partial void UnplayableAudio(ILogger logger);

    /// <summary>Logs why a call was not forwarded.</summary>
    public static void TransferRefused(ILogger logger, TransferRefusal refusal) => TransferRefused(logger, refusal switch
    {
        TransferRefusal.NotAllowed => "transfer-not-allowed: the number begins with none of the channel's TransferPrefixes",
        TransferRefusal.NeedsCallerId => "transfer-needs-callerid: the caller has no number to show, and the channel no CallerId",
        _ => "transfer-bad-number: what CallForwarding was given is no international number such as +33123456789",
    });

    [LoggerMessage(1304, LogLevel.Warning, "{Reason}", EventName = "TransferRefused")]
    private static partial void TransferRefused(ILogger logger, string reason);
}
