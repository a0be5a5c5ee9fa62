using Microsoft.Extensions.Logging;

namespace Csml.Storage;

/// <summary>What the stores write to the log. Event ids are stable.</summary>
internal static partial class StoreLog
{
    [LoggerMessage(
        1101, LogLevel.Warning, "{Count} turns could not be stored together and are stored one by one", EventName = "GroupFailed")]
    internal static partial void GroupFailed(ILogger logger, int count, Exception exception);

    [LoggerMessage(1102, LogLevel.Warning, "Old calls could not be deleted", EventName = "CleanUpFailed")]
    internal static partial void CleanUpFailed(ILogger logger, Exception exception);

    [LoggerMessage(1103, LogLevel.Warning, "A transaction could not be rolled back", EventName = "RollbackFailed")]
    internal static partial void RollbackFailed(ILogger logger, Exception exception);
}
