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
        _memory = new(connection, "SELECT name, value FROM memories WHERE bot = ?1 AND channel = ?2 AND client = ?3");
    }

    internal CallSnapshot Load(ClientKey client, string callSid)
    {
        var call = SqliteCallRow.Read(_call, client, callSid);
        var memory = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        using var rows = _memory.With(client).Read();
        while (rows.Next()) memory[rows.Text(0)] = rows.Bytes(1);
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
