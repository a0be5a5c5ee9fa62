using Microsoft.Extensions.Logging;

namespace Csml.Twilio;

/// <summary>What is logged of webhooks. Nothing that a caller said, and no account's token. Event ids are stable.</summary>
internal static partial class TwilioLog
{
    [LoggerMessage(
        1401, LogLevel.Warning, "unsigned: a request without X-Twilio-Signature was refused; its URL was taken to be {Url}", EventName = "Unsigned")]
    public static partial void Unsigned(ILogger logger, string url);

    [LoggerMessage(
        1402,
        LogLevel.Warning,
        "wrong-signature: a request was refused, because its X-Twilio-Signature does not fit; its URL was taken to be {Url}; "
        + "where Twilio calls another, set Csml:PublicBaseUrl; otherwise the auth token is another account's, or the request was changed",
        EventName = "WrongSignature")]
    public static partial void WrongSignature(ILogger logger, string url);

    [LoggerMessage(1403, LogLevel.Warning, "no-call: a webhook at {Path} has no CallSid and belongs to no call", EventName = "NoCallSid")]
    public static partial void NoCallSid(ILogger logger, string path);

    [LoggerMessage(
        1404, LogLevel.Error, "fallback: Twilio could not use an answer of channel '{Channel}': error {ErrorCode} at {ErrorUrl}", EventName = "Fallback")]
    public static partial void Fallback(ILogger logger, string channel, string? errorCode, string? errorUrl);

    [LoggerMessage(
        1405,
        LogLevel.Warning,
        "Csml:AuthToken is not set: a development auth token was made for this run, {Token}; "
        + "Twilio does not know it, so set your account's before Twilio calls",
        EventName = "DevelopmentAuthToken")]
    public static partial void DevelopmentAuthToken(ILogger logger, string token);
}
