using Microsoft.Data.Sqlite;

namespace Csml.Storage;

/// <summary>The statements that store a turn.</summary>
internal sealed class SqliteTurnStatements(SqliteConnection connection) : IDisposable
{
    private static readonly string[] CallParameters =
        ["$bot", "$channel", "$client", "$call", "$turn", "$status", "$state", "$pending", "$answer", "$deferred", "$opening", "$updated"];

    private readonly SqliteStatement _select = SqliteCallRow.Select(connection);

    private readonly SqliteStatement _insert = new(
        connection,
        """
        INSERT INTO calls (bot, channel, client, call_sid, turn, status, state, pending, answer, deferred, opening, updated_at)
        VALUES ($bot, $channel, $client, $call, $turn, $status, $state, $pending, $answer, $deferred, $opening, $updated)
        ON CONFLICT DO NOTHING
        """,
        CallParameters);

    private readonly SqliteStatement _update = new(
        connection,
        """
        UPDATE calls SET turn = $turn, status = $status, state = $state, pending = $pending, answer = $answer,
            deferred = $deferred, opening = $opening, updated_at = $updated
        WHERE bot = $bot AND channel = $channel AND client = $client AND call_sid = $call AND turn = $expected AND status = 0
        """,
        [.. CallParameters, "$expected"]);

    private readonly SqliteStatement _remember = new(
        connection,
        """
        INSERT INTO memories (bot, channel, client, name, value, updated_at)
        VALUES ($bot, $channel, $client, $name, $value, $updated)
        ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
        """,
        "$bot",
        "$channel",
        "$client",
        "$name",
        "$value",
        "$updated");

    private readonly SqliteStatement _forget = new(
        connection,
        "DELETE FROM memories WHERE bot = $bot AND channel = $channel AND client = $client AND name = $name",
        "$bot",
        "$channel",
        "$client",
        "$name");

    private readonly SqliteStatement _forgetAll = new(
        connection,
        "DELETE FROM memories WHERE bot = $bot AND channel = $channel AND client = $client",
        "$bot",
        "$channel",
        "$client");

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
                _forget.With(commit.Client).With(3, name).Run();
            else
                _remember.With(commit.Client).With(3, name).With(4, value).With(5, updatedAt).Run();
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
    }

    private bool Store(TurnCommit commit)
    {
        var call = commit.Call;
        var statement = commit.ExpectedTurn is { } expected ? _update.With(12, expected) : _insert;
        return statement
            .With(commit.Client)
            .With(3, call.CallSid)
            .With(4, call.Turn)
            .With(5, (int)call.Status)
            .With(6, call.State)
            .With(7, call.Pending)
            .With(8, call.LastAnswer)
            .With(9, call.Deferred)
            .With(10, call.Opening)
            .With(11, call.UpdatedAt.ToUnixTimeMilliseconds())
            .Run() == 1;
    }
}
