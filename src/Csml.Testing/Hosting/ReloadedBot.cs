using Csml.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Testing.Hosting;

/// <summary>A new instance of the bot for each turn, on a file that was closed in between: only what is stored survives.</summary>
internal sealed class ReloadedBot(Func<ICallStore, BotInstance> create, TimeProvider clock) : IBotHost
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csml-testing-").FullName;

    /// <inheritdoc />
    public async Task<TResult> UseAsync<TResult>(Func<BotInstance, ICallStore, ValueTask<TResult>> use)
    {
        var file = Path.Combine(_folder, "calls.db");
        using var store = SqliteCallStore.Open(file, Durability.Process, NullLogger<SqliteCallStore>.Instance, clock);
        var bot = create(store);
        await using (bot.ConfigureAwait(false))
        {
            return await use(bot, store).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }
}
