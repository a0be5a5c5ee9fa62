using Microsoft.Data.Sqlite;

namespace Csml.Storage;

/// <summary>
/// Deletes calls whose time is over, and what anonymous callers left whose end was never reported. A bounded piece of work now
/// and then, so that no turn waits for it.
/// </summary>
internal sealed class SqliteCleanUp : IDisposable
{
    /// <summary>Row numbers grow with time, so the first rows are the oldest calls; no index is needed to find them.</summary>
    private const string Oldest = """
        SELECT rowid FROM (SELECT rowid, status, updated_at FROM calls ORDER BY rowid LIMIT 100)
        WHERE updated_at < CASE status WHEN 1 THEN ?1 ELSE ?2 END
        """;

    /// <summary>As many as <see cref="Oldest"/> looks at.</summary>
    private const int Batch = 100;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _clock;
    private readonly SqliteStatement _memories;
    private readonly SqliteStatement _calls;
    private DateTimeOffset _next;

    internal SqliteCleanUp(SqliteConnection connection, TimeProvider clock)
    {
        _clock = clock;
        _memories = new(
            connection,
            $"""
            DELETE FROM memories WHERE (bot, channel, client) IN
                (SELECT bot, channel, client FROM calls WHERE rowid IN ({Oldest}) AND client LIKE '{ClientKey.AnonymousPrefix}%')
            """);
        _calls = new(connection, $"DELETE FROM calls WHERE rowid IN ({Oldest})");
    }

    internal bool IsDue(DateTimeOffset now) => now >= _next;

    /// <summary>Deletes within the transaction. Where there may be more, the next commit goes on.</summary>
    internal void Run()
    {
        var now = _clock.GetUtcNow();
        Run(_memories, now);
        var deleted = Run(_calls, now);
        _next = deleted < Batch ? now + Interval : now;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _memories.Dispose();
        _calls.Dispose();
    }

    private static int Run(SqliteStatement statement, DateTimeOffset now) => statement
        .With(1, (now - CallRetention.Ended).ToUnixTimeMilliseconds())
        .With(2, (now - CallRetention.Live).ToUnixTimeMilliseconds())
        .Run();
}
