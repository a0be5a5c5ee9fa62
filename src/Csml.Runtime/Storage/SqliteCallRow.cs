using Microsoft.Data.Sqlite;

namespace Csml.Storage;

/// <summary>How a call is read from its row.</summary>
internal static class SqliteCallRow
{
    /// <summary>The statement that finds a call.</summary>
    internal static SqliteStatement Select(SqliteConnection connection) => new(
        connection,
        """
        SELECT turn, status, state, pending, answer, deferred, opening, updated_at FROM calls
        WHERE bot = ?1 AND channel = ?2 AND client = ?3 AND call_sid = ?4
        """);

    /// <summary>Reads the call that a <see cref="Select"/> statement finds.</summary>
    internal static CallRecord? Read(SqliteStatement select, ClientKey client, string callSid)
    {
        using var row = select.With(client).With(4, callSid).Read();
        if (!row.Next()) return null;
        return new()
        {
            CallSid = callSid,
            Turn = row.Int32(0),
            Status = (CallStatus)row.Int32(1),
            State = row.BytesOrNull(2),
            Pending = row.BytesOrNull(3),
            LastAnswer = row.Bytes(4),
            Deferred = row.BytesOrNull(5),
            Opening = row.BytesOrNull(6),
            UpdatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Int64(7)),
        };
    }
}
