using Microsoft.Data.Sqlite;

namespace Csml.Twilio;

/// <summary>What <c>Csml:Store</c> names: the memory of the process, or a SQLite file.</summary>
/// <param name="File">The file's path, possibly relative to the content root; null for the memory.</param>
internal sealed record StoreLocation(string? File)
{
    private const string DefaultFile = "csml.db";

    /// <summary>Reads the configured value; null where it means nothing.</summary>
    public static StoreLocation? Parse(string? store)
    {
        if (string.IsNullOrWhiteSpace(store))
            return new(DefaultFile);
        if (store.Equals("memory", StringComparison.OrdinalIgnoreCase))
            return new((string?)null);
        if (!store.Contains('=', StringComparison.Ordinal))
            return new(store);

        try
        {
            var file = new SqliteConnectionStringBuilder(store).DataSource;
            return file.Length == 0 ? null : new(file);
        }
        catch (ArgumentException)
        {
            return null; // A key that SQLite does not know, such as that of another database.
        }
    }
}
