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

    [LoggerMessage(Level = LogLevel.Warning, Message = "transfer-unavailable: a call was not forwarded ({Reason}).")]
    public static partial void TransferRefused(ILogger logger, TransferRefusal reason);
}
