using Microsoft.Extensions.Logging;

namespace Csml.Calls;

/// <summary>What turns write to the log: ids of calls, never numbers or words of callers. Event ids are stable.</summary>
internal static partial class CallLog
{
    [LoggerMessage(1201, LogLevel.Information, "no-input: call {CallSid} ends, nothing came in turn {Turn}", EventName = "NoInput")]
    internal static partial void NoInput(ILogger logger, string callSid, int turn);

    [LoggerMessage(
        1202,
        LogLevel.Warning,
        "out-of-order: call {CallSid} is at turn {Expected}, not {Turn}; it is asked again",
        EventName = "OutOfOrder")]
    internal static partial void OutOfOrder(ILogger logger, string callSid, int expected, int turn);

    [LoggerMessage(1203, LogLevel.Debug, "repeated: turn {Turn} of call {CallSid} is answered as before", EventName = "Repeated")]
    internal static partial void Repeated(ILogger logger, string callSid, int turn);

    [LoggerMessage(
        1204,
        LogLevel.Information,
        "conflict: turn {Turn} of call {CallSid} was stored by another request first",
        EventName = "Conflict")]
    internal static partial void Conflict(ILogger logger, string callSid, int turn);

    [LoggerMessage(
        1205,
        LogLevel.Warning,
        "unknown-state: call {CallSid} is not stored in a form that can be resumed; it starts again",
        EventName = "UnknownState")]
    internal static partial void UnknownState(ILogger logger, string callSid);

    [LoggerMessage(1206, LogLevel.Critical, "failed: turn {Turn} of call {CallSid} could not be run or stored", EventName = "TurnFailed")]
    internal static partial void TurnFailed(ILogger logger, string callSid, int turn, Exception exception);

    [LoggerMessage(
        1208,
        LogLevel.Critical,
        "failed: turn {Turn} of call {CallSid}, which answers hold_secure, could not be run or stored: {ExceptionType} was thrown; "
        + "its message is not shown, because it may quote the answer; it was thrown{StackTrace}",
        EventName = "SecretTurnFailed")]
    internal static partial void SecretTurnFailed(ILogger logger, string callSid, int turn, Type exceptionType, string? stackTrace);

    [LoggerMessage(1207, LogLevel.Information, "ended: call {CallSid} is over ({CallStatus})", EventName = "CallEnded")]
    internal static partial void Ended(ILogger logger, string callSid, string? callStatus);
}
