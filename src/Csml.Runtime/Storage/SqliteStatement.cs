using Microsoft.Data.Sqlite;

namespace Csml.Storage;

/// <summary>A statement that is prepared once and run with new values each time.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand _command;

    internal SqliteStatement(SqliteConnection connection, string text, params ReadOnlySpan<string> parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = text;
        foreach (var name in parameters) _command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value });
        _command.Prepare();
    }

    /// <summary>Gives the first parameters their values.</summary>
    internal SqliteStatement With(ClientKey client)
    {
        this[0] = client.Bot;
        this[1] = client.Channel;
        this[2] = client.User;
        return this;
    }

    /// <summary>Gives a parameter its value.</summary>
    internal SqliteStatement With(int position, object? value)
    {
        this[position] = value;
        return this;
    }

    /// <summary>Gives a parameter its bytes.</summary>
    internal SqliteStatement With(int position, ReadOnlyMemory<byte>? value)
    {
        this[position] = value is { } bytes ? Bytes(bytes) : null;
        return this;
    }

    /// <summary>Runs the statement and gives the number of rows it changed.</summary>
    internal int Run() => _command.ExecuteNonQuery();

    /// <summary>Runs the statement and reads its rows.</summary>
    internal SqliteDataReader Read() => _command.ExecuteReader();

    /// <inheritdoc />
    public void Dispose() => _command.Dispose();

    private object? this[int position]
    {
        set => _command.Parameters[position].Value = value ?? DBNull.Value;
    }

    /// <summary>SQLite takes whole arrays only; most of what is stored is one.</summary>
    private static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(memory, out var segment)
        && segment.Array is { } array && segment.Offset == 0 && segment.Count == array.Length
            ? array
            : memory.ToArray();
}
