using Microsoft.Extensions.Logging;

namespace Csml.Twilio;

/// <summary>What is logged of webhooks. Never a token, and nothing that a caller said.</summary>
internal static partial class TwilioLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Request refused: it has no X-Twilio-Signature. The URL was taken to be {Url}.")]
    public static partial void SignatureMissing(ILogger logger, string url);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request refused: its X-Twilio-Signature does not fit. The URL was taken to be {Url}; where Twilio was given another, set Csml:PublicBaseUrl. Otherwise the auth token is another account's, or the request was changed.")]
    public static partial void SignatureWrong(ILogger logger, string url);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook at {Path} has no CallSid: it belongs to no call.")]
    public static partial void NoCallSid(ILogger logger, string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "Twilio had to call the fallback of channel '{Channel}': error {ErrorCode} at {ErrorUrl}.")]
    public static partial void Fallback(ILogger logger, string channel, string? errorCode, string? errorUrl);
}
