using Microsoft.Data.Sqlite;

namespace Csml.Storage;

/// <summary>How a call is written to its row and read from it.</summary>
internal static class SqliteCallRow
{
    private const string SelectText = """
        SELECT turn, status, state, pending, answer, deferred, opening, updated_at FROM calls
        WHERE bot = $bot AND channel = $channel AND client = $client AND call_sid = $call
        """;

    internal static SqliteStatement Select(SqliteConnection connection) =>
        new(connection, SelectText, "$bot", "$channel", "$client", "$call");

    /// <summary>Reads the call that a <see cref="Select"/> statement finds.</summary>
    internal static CallRecord? Read(SqliteStatement select, ClientKey client, string callSid)
    {
        using var row = select.With(client).With(3, callSid).Read();
        if (!row.Read()) return null;
        return new()
        {
            CallSid = callSid,
            Turn = row.GetInt32(0),
            Status = (CallStatus)row.GetInt32(1),
            State = Bytes(row, 2),
            Pending = Bytes(row, 3),
            LastAnswer = Bytes(row, 4) ?? default,
            Deferred = Bytes(row, 5),
            Opening = Bytes(row, 6),
            UpdatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        };
    }

    private static ReadOnlyMemory<byte>? Bytes(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? (ReadOnlyMemory<byte>?)null : row.GetFieldValue<byte[]>(column);
}
