using Microsoft.Data.Sqlite;

namespace Csml.Storage;

/// <summary>The file of a <see cref="SqliteCallStore"/> and how connections to it are set up.</summary>
internal sealed class SqliteFile
{
    /// <summary>How long to wait for another process that writes.</summary>
    private const int BusyTimeoutSeconds = 5;

    private readonly string _connectionString;
    private readonly Durability _durability;

    private SqliteFile(string path, Durability durability)
    {
        _durability = durability;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = BusyTimeoutSeconds,
        }.ToString();
    }

    /// <summary>Makes sure that the file is there, can be written and has this version's schema.</summary>
    internal static SqliteFile Prepare(string path, Durability durability)
    {
        path = Path.GetFullPath(path);
        var file = new SqliteFile(path, durability);
        try
        {
            CreatePrivate(path);
            using var connection = file.Open();
            SqliteSchema.Migrate(connection);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StoreUnavailableException(
                $"The call store '{path}' cannot be used: {exception.Message} "
                + "The file and its folder must be writable; 'Csml:Store' names another file.",
                exception);
        }

        return file;
    }

    /// <summary>An open connection: write-ahead log, so that readers and the writer do not wait for each other.</summary>
    internal SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            var synchronous = _durability == Durability.Full ? "FULL" : "NORMAL";
            var journal = Scalar(connection, $"""
                PRAGMA busy_timeout = {BusyTimeoutSeconds * 1000};
                PRAGMA synchronous = {synchronous};
                PRAGMA journal_mode = WAL;
                """);
            if (journal is not "wal")
            {
                throw new StoreUnavailableException(
                    $"The call store '{connection.DataSource}' has no write-ahead log: its folder must be writable and local.");
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The file holds what callers said: only its owner may read it. SQLite gives its log the mode of the file.</summary>
    private static void CreatePrivate(string path)
    {
        if (File.Exists(path)) return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            File.Open(path, options).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster.
        }
    }

    /// <summary>Runs statements and gives the last value that one of them returned.</summary>
    private static string? Scalar(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        using var reader = command.ExecuteReader();
        string? last = null;
        do
        {
            while (reader.Read()) last = reader.GetString(0);
        }
        while (reader.NextResult());

        return last;
    }
}
