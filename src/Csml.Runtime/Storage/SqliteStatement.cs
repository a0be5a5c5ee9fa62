using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Csml.Storage;

/// <summary>
/// A statement that is compiled once and run with new values each time, on SQLite's own interface: a turn runs half a dozen, and
/// commands with parameter objects would cost it several times as much.
/// </summary>
/// <remarks>Parameters are numbered from 1 as in the text: <c>?1</c>. A value stays bound until it is replaced.</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private const int MaxStackBytes = 256;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    internal SqliteStatement(SqliteConnection connection, string text)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v3(_database, text, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Gives the first three parameters their values.</summary>
    internal SqliteStatement With(ClientKey client) => With(1, client.Bot).With(2, client.Channel).With(3, client.User);

    /// <summary>Gives a parameter a text.</summary>
    internal SqliteStatement With(int parameter, string text)
    {
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = length <= MaxStackBytes ? stackalloc byte[length] : new byte[length];
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        Check(bytes.IsEmpty ? raw.sqlite3_bind_text(_statement, parameter, "") : raw.sqlite3_bind_text(_statement, parameter, bytes));
        return this;
    }

    /// <summary>Gives a parameter a number.</summary>
    internal SqliteStatement With(int parameter, long number)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, number));
        return this;
    }

    /// <summary>Gives a parameter bytes, or NULL.</summary>
    internal SqliteStatement With(int parameter, ReadOnlyMemory<byte>? bytes)
    {
        Check(bytes switch
        {
            null => raw.sqlite3_bind_null(_statement, parameter),
            { IsEmpty: true } => raw.sqlite3_bind_zeroblob(_statement, parameter, 0),
            { } some => raw.sqlite3_bind_blob(_statement, parameter, some.Span),
        });
        return this;
    }

    /// <summary>Runs the statement and gives the number of rows it changed, if it is one that changes rows.</summary>
    internal int Run()
    {
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) Check(result);
        return raw.sqlite3_changes(_database);
    }

    /// <summary>Runs the statement and reads its rows.</summary>
    internal Rows Read() => new(this);

    /// <inheritdoc />
    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);

    /// <summary>The rows that a statement gives; disposing of them ends the reading.</summary>
    internal readonly ref struct Rows(SqliteStatement statement) : IDisposable
    {
        /// <summary>Goes to the next row; false behind the last.</summary>
        internal bool Next()
        {
            var result = raw.sqlite3_step(statement._statement);
            if (result == raw.SQLITE_ROW) return true;
            if (result != raw.SQLITE_DONE) statement.Check(result);
            return false;
        }

        internal int Int32(int column) => raw.sqlite3_column_int(statement._statement, column);

        internal long Int64(int column) => raw.sqlite3_column_int64(statement._statement, column);

        internal string Text(int column) => raw.sqlite3_column_text(statement._statement, column).utf8_to_string();

        internal byte[] Bytes(int column) => raw.sqlite3_column_blob(statement._statement, column).ToArray();

        /// <summary>The bytes, or null for NULL.</summary>
        internal ReadOnlyMemory<byte>? BytesOrNull(int column) =>
            raw.sqlite3_column_type(statement._statement, column) == raw.SQLITE_NULL ? null : new(Bytes(column));

        /// <inheritdoc />
        public void Dispose() => raw.sqlite3_reset(statement._statement);
    }
}
