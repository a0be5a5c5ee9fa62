using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Csml.Storage;

/// <summary>The one writing connection with its prepared statements; used by one thread at a time.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private readonly SqliteTurnStatements _turns;
    private readonly SqliteCleanUp _cleanUp;

    internal SqliteWriter(SqliteConnection connection, TimeProvider clock, ILogger logger)
    {
        _connection = connection;
        _clock = clock;
        _logger = logger;
        _begin = new(connection, "BEGIN IMMEDIATE");
        _commit = new(connection, "COMMIT");
        _rollback = new(connection, "ROLLBACK");
        _turns = new(connection);
        _cleanUp = new(connection, clock);
    }

    /// <summary>Writes a group of commits in one transaction. Each gets its own result; none is told before all are stored.</summary>
    internal void Write(IReadOnlyList<PendingCommit> group)
    {
        var results = new CommitResult[group.Count];
        try
        {
            InTransaction(() =>
            {
                for (var index = 0; index < group.Count; index++) results[index] = group[index].Write(_turns);
            });
        }
        catch (Exception exception)
        {
            // One that cannot be stored must not take the others with it.
            if (group.Count == 1)
            {
                group[0].Fail(exception);
                return;
            }

            StoreLog.GroupFailed(_logger, group.Count, exception);
            foreach (var pending in group) Write([pending]);
            return;
        }

        for (var index = 0; index < group.Count; index++) group[index].Complete(results[index]);
        CleanUp();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        _turns.Dispose();
        _cleanUp.Dispose();
        _connection.Dispose();
    }

    private void CleanUp()
    {
        if (!_cleanUp.IsDue(_clock.GetUtcNow())) return;
        try
        {
            InTransaction(_cleanUp.Run);
        }
        catch (SqliteException exception)
        {
            // It is tried again later; the turns are stored.
            StoreLog.CleanUpFailed(_logger, exception);
        }
    }

    private void InTransaction(Action write)
    {
        _begin.Run();
        try
        {
            write();
            _commit.Run();
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private void RollBack()
    {
        try
        {
            _rollback.Run();
        }
        catch (SqliteException exception)
        {
            // SQLite rolls back by itself where it must, such as on a full disk; then there is no transaction left.
            StoreLog.RollbackFailed(_logger, exception);
        }
    }
}
