using Microsoft.Extensions.Logging;

namespace Csml.Outbound;

/// <summary>
/// What is logged of requests and mails: where they go, never what is in them; nothing at all of those with a secure value. Event ids
/// are stable.
/// </summary>
internal static partial class OutboundLog
{
    [LoggerMessage(1501, LogLevel.Debug, "{Method} {Origin} was answered with status {Status}", EventName = "Answered")]
    internal static partial void Answered(ILogger logger, string method, string origin, int status);

    [LoggerMessage(1502, LogLevel.Warning, "{Method} {Origin} failed", EventName = "RequestFailed")]
    internal static partial void RequestFailed(ILogger logger, string method, string origin, Exception exception);

    [LoggerMessage(
        1503,
        LogLevel.Warning,
        "A request with a secure value failed: {ExceptionType} was thrown; its message is not shown, because it may quote the value",
        EventName = "SecureRequestFailed")]
    internal static partial void SecureRequestFailed(ILogger logger, Type exceptionType);

    [LoggerMessage(1504, LogLevel.Debug, "A mail was handed to {Host}", EventName = "MailSent")]
    internal static partial void MailSent(ILogger logger, string host);

    [LoggerMessage(1505, LogLevel.Warning, "A mail could not be handed to {Host}", EventName = "MailFailed")]
    internal static partial void MailFailed(ILogger logger, string host, Exception exception);

    [LoggerMessage(
        1506,
        LogLevel.Warning,
        "A mail with a secure value could not be sent: {ExceptionType} was thrown; its message is not shown, because it may quote the value",
        EventName = "SecureMailFailed")]
    internal static partial void SecureMailFailed(ILogger logger, Type exceptionType);
}
