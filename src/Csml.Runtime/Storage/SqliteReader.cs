using Microsoft.Data.Sqlite;

namespace Csml.Storage;

/// <summary>One reading connection with its prepared statements; used by one thread at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _end;
    private readonly SqliteStatement _call;
    private readonly SqliteStatement _memory;

    internal SqliteReader(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new(connection, "BEGIN");
        _end = new(connection, "COMMIT");
        _call = SqliteCallRow.Select(connection);
        _memory = new(connection, "SELECT name, value FROM memories WHERE bot = ?1 AND channel = ?2 AND client = ?3");
    }

    /// <summary>Reads in one transaction: both as they were at one time, and the file is locked once.</summary>
    internal CallSnapshot Load(ClientKey client, string callSid)
    {
        _begin.Run();
        try
        {
            return new(SqliteCallRow.Read(_call, client, callSid), MemoryOf(client));
        }
        finally
        {
            _end.Run();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _begin.Dispose();
        _end.Dispose();
        _call.Dispose();
        _memory.Dispose();
        _connection.Dispose();
    }

    private Dictionary<string, ReadOnlyMemory<byte>> MemoryOf(ClientKey client)
    {
        var memory = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        using var rows = _memory.With(client).Read();
        while (rows.Next()) memory[rows.Text(0)] = rows.Bytes(1);
        return memory;
    }
}
