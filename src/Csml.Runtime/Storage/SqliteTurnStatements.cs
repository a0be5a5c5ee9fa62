using Microsoft.Data.Sqlite;

namespace Csml.Storage;

/// <summary>The statements that store a turn.</summary>
internal sealed class SqliteTurnStatements(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _select = SqliteCallRow.Select(connection);

    private readonly SqliteStatement _insert = new(
        connection,
        """
        INSERT INTO calls (bot, channel, client, call_sid, turn, status, state, pending, answer, deferred, updated_at, opening)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT DO NOTHING
        """);

    private readonly SqliteStatement _update = new(
        connection,
        """
        UPDATE calls SET turn = ?5, status = ?6, state = ?7, pending = ?8, answer = ?9, deferred = ?10, updated_at = ?11
        WHERE bot = ?1 AND channel = ?2 AND client = ?3 AND call_sid = ?4 AND turn = ?12 AND status = 0
        """);

    private readonly SqliteStatement _remember = new(
        connection,
        """
        INSERT INTO memories (bot, channel, client, name, value, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
        """);

    private readonly SqliteStatement _forget = new(
        connection, "DELETE FROM memories WHERE bot = ?1 AND channel = ?2 AND client = ?3 AND name = ?4");

    private readonly SqliteStatement _forgetAll = new(
        connection, "DELETE FROM memories WHERE bot = ?1 AND channel = ?2 AND client = ?3");

    private readonly SqliteStatement _forgetMemory = new(connection, "DELETE FROM memories WHERE bot = ?1 AND client = ?2");

    private readonly SqliteStatement _forgetCalls = new(connection, "DELETE FROM calls WHERE bot = ?1 AND client = ?2 AND status = 1");

    /// <summary>Deletes what is kept of a client on all channels of a bot, but for calls that are going on.</summary>
    internal CommitResult Forget(string bot, string user)
    {
        _forgetMemory.With(1, bot).With(2, user).Run();
        _forgetCalls.With(1, bot).With(2, user).Run();
        return CommitResult.Committed;
    }

    /// <summary>Stores a turn within the transaction, or finds what was stored instead.</summary>
    internal CommitResult Apply(TurnCommit commit)
    {
        if (!Store(commit))
        {
            var winner = SqliteCallRow.Read(_select, commit.Client, commit.Call.CallSid);
            return winner is not null
                ? CommitResult.Conflict(winner)
                : throw new InvalidOperationException($"Call {commit.Call.CallSid} is not stored.");
        }

        if (commit.Client.IsAnonymous && commit.Call.Status == CallStatus.Ended)
        {
            _forgetAll.With(commit.Client).Run();
            return CommitResult.Committed;
        }

        var updatedAt = commit.Call.UpdatedAt.ToUnixTimeMilliseconds();
        foreach (var (name, value) in commit.MemoryWrites)
        {
            if (name is null)
                _forgetAll.With(commit.Client).Run();
            else if (value is null)
                _forget.With(commit.Client).With(4, name).Run();
            else
                _remember.With(commit.Client).With(4, name).With(5, value).With(6, updatedAt).Run();
        }

        return CommitResult.Committed;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _select.Dispose();
        _insert.Dispose();
        _update.Dispose();
        _remember.Dispose();
        _forget.Dispose();
        _forgetAll.Dispose();
        _forgetMemory.Dispose();
        _forgetCalls.Dispose();
    }

    private bool Store(TurnCommit commit)
    {
        var call = commit.Call;
        var statement = commit.ExpectedTurn is { } expected ? _update.With(12, expected) : _insert.With(12, call.Opening);
        return statement
            .With(commit.Client)
            .With(4, call.CallSid)
            .With(5, call.Turn)
            .With(6, (int)call.Status)
            .With(7, call.State)
            .With(8, call.Pending)
            .With(9, call.LastAnswer)
            .With(10, call.Deferred)
            .With(11, call.UpdatedAt.ToUnixTimeMilliseconds())
            .Run() == 1;
    }
}
