using Microsoft.Data.Sqlite;

namespace HotlineBot.Functions;

/// <summary>The city hall's own database: what citizens asked for, and what became of it.</summary>
public sealed class RequestDatabase(IHostEnvironment environment, IConfiguration configuration)
{
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(environment.ContentRootPath, configuration["Requests:File"] ?? "requests.db"),
    }.ToString();

    /// <summary>Creates the tables and some requests, where they are not there yet.</summary>
    public void CreateAndSeed()
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE IF NOT EXISTS request (number TEXT, language TEXT, subject TEXT NOT NULL, PRIMARY KEY (number, language));
            CREATE TABLE IF NOT EXISTS note (number TEXT, language TEXT, position INTEGER, text TEXT NOT NULL,
                PRIMARY KEY (number, language, position));
            INSERT OR IGNORE INTO request VALUES
                ('402', 'en', 'a street lamp in Harbour Street'), ('402', 'fr', 'un lampadaire rue du Port'),
                ('117', 'en', 'a place in the nursery'), ('117', 'fr', 'une place à la crèche');
            INSERT OR IGNORE INTO note VALUES
                ('402', 'en', 0, 'The lamp has been ordered.'), ('402', 'en', 1, 'It will be replaced on Thursday.'),
                ('402', 'fr', 0, 'Le lampadaire est commandé.'), ('402', 'fr', 1, 'Il sera remplacé jeudi.'),
                ('117', 'en', 0, 'You are second on the list.'), ('117', 'fr', 0, 'Vous êtes en deuxième position.');
            """;
        command.ExecuteNonQuery();
    }

    /// <summary>What a request is about, or null where there is none of that number.</summary>
    public async Task<string?> FindSubjectAsync(string number, string language, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = Command(
            connection, "SELECT subject FROM request WHERE number = $number AND language = $language", number, language);
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>What has happened to a request so far, oldest first.</summary>
    public async Task<IReadOnlyList<string>> ReadNotesAsync(string number, string language, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = Command(
            connection, "SELECT text FROM note WHERE number = $number AND language = $language ORDER BY position", number, language);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var notes = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            notes.Add(reader.GetString(0));
        return notes;
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string text, string number, string language)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("$number", number);
        command.Parameters.AddWithValue("$language", language);
        return command;
    }
}
