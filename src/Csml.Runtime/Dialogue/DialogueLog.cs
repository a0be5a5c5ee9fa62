using Microsoft.Extensions.Logging;

namespace Csml.Dialogue;

/// <summary>What the dialogue writes to the log. Event ids are stable: alerts are built on them.</summary>
internal static partial class DialogueLog
{
    [LoggerMessage(1001, LogLevel.Warning, "{Flow}.csml({Line}), step {Step}: {Text}", EventName = "SoftError")]
    internal static partial void SoftError(ILogger logger, string flow, string step, int line, string text);

    [LoggerMessage(1002, LogLevel.Error, "{Flow}.csml({Line}), step {Step}: {Text}; the conversation ends", EventName = "HardError")]
    internal static partial void HardError(ILogger logger, string flow, string step, int line, string text, Exception? exception);

    [LoggerMessage(
        1003,
        LogLevel.Error,
        "{Flow}.csml({Line}), step {Step}: the C# function '{Function}' threw",
        EventName = "FunctionFailed")]
    internal static partial void FunctionFailed(
        ILogger logger, string function, string flow, string step, int line, Exception exception);

    [LoggerMessage(
        1007,
        LogLevel.Error,
        "{Flow}.csml({Line}), step {Step}: the C# function '{Function}' threw {ExceptionType}; its message is not shown, because the "
        + "event is secure; it was thrown{StackTrace}",
        EventName = "SecretFunctionFailed")]
    internal static partial void SecretFunctionFailed(
        ILogger logger, string function, string flow, string step, int line, Type exceptionType, string? stackTrace);

    [LoggerMessage(1004, LogLevel.Debug, "{Flow}.csml({Line}), step {Step}: {Text}", EventName = "Debug")]
    internal static partial void Debug(ILogger logger, string flow, string step, int line, string text);

    [LoggerMessage(EventId = 1005, EventName = "Log", Message = "{Flow}.csml({Line}), step {Step}: {Text}")]
    internal static partial void Statement(ILogger logger, LogLevel level, string flow, string step, int line, string text);

    [LoggerMessage(
        1006,
        LogLevel.Warning,
        "Flow {Flow}, step {Step}: the hold {HoldId} where the conversation waits cannot be resumed: {Reason}",
        EventName = "PositionLost")]
    internal static partial void PositionLost(ILogger logger, string flow, string step, string holdId, string reason);
}
