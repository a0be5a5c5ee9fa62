using Microsoft.Data.Sqlite;

namespace Csml.Storage;

/// <summary>One reading connection with its prepared statements; used by one thread at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _call;
    private readonly SqliteStatement _memory;

    internal SqliteReader(SqliteConnection connection)
    {
        _connection = connection;
        _call = SqliteCallRow.Select(connection);
        _memory = new(
            connection,
            "SELECT name, value FROM memories WHERE bot = $bot AND channel = $channel AND client = $client",
            "$bot",
            "$channel",
            "$client");
    }

    internal CallSnapshot Load(ClientKey client, string callSid)
    {
        var call = SqliteCallRow.Read(_call, client, callSid);
        var memory = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        using var rows = _memory.With(client).Read();
        while (rows.Read()) memory[rows.GetString(0)] = rows.GetFieldValue<byte[]>(1);
        return new(call, memory);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _call.Dispose();
        _memory.Dispose();
        _connection.Dispose();
    }
}
