using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Csml.Storage;

/// <summary>The tables of a <see cref="SqliteCallStore"/>, version by version. A version that was released is never changed.</summary>
internal static class SqliteSchema
{
    /// <summary>What leads from each version to the next.</summary>
    private static readonly string[] Migrations =
    [
        // Memories are small and read as a whole, so they live in the index itself. Of a call, what the clean-up looks at stands
        // before the blobs, so that it need not read them.
        """
        CREATE TABLE calls (
            bot TEXT NOT NULL,
            channel TEXT NOT NULL,
            client TEXT NOT NULL,
            call_sid TEXT NOT NULL,
            turn INTEGER NOT NULL,
            status INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            state BLOB,
            pending BLOB,
            answer BLOB NOT NULL,
            deferred BLOB,
            opening BLOB,
            UNIQUE (bot, channel, client, call_sid));
        CREATE TABLE memories (
            bot TEXT NOT NULL,
            channel TEXT NOT NULL,
            client TEXT NOT NULL,
            name TEXT NOT NULL,
            value BLOB NOT NULL,
            updated_at INTEGER NOT NULL,
            PRIMARY KEY (bot, channel, client, name)) WITHOUT ROWID;
        """,
    ];

    /// <summary>The version that this program reads and writes.</summary>
    internal static int Version => Migrations.Length;

    /// <summary>Raises a file to <see cref="Version"/>, in one transaction.</summary>
    internal static void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        Execute(connection, "CREATE TABLE IF NOT EXISTS csml_schema (version INTEGER NOT NULL)");
        var stored = Execute(connection, "SELECT COALESCE(MAX(version), 0) FROM csml_schema");
        var version = Convert.ToInt32(stored, CultureInfo.InvariantCulture);
        if (version > Version)
        {
            throw new StoreUnavailableException(
                $"The call store '{connection.DataSource}' has schema version {version}, this program knows up to {Version}: "
                + "a newer one has written it.");
        }

        foreach (var migration in Migrations.AsSpan(version)) Execute(connection, migration);
        if (version < Version)
            Execute(connection, FormattableString.Invariant($"DELETE FROM csml_schema; INSERT INTO csml_schema VALUES ({Version})"));
        transaction.Commit();
    }

    private static object? Execute(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        return command.ExecuteScalar();
    }
}
