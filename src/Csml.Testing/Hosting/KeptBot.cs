using Csml.Storage;

namespace Csml.Testing.Hosting;

/// <summary>One instance of the bot for all turns, with a store in memory.</summary>
internal sealed class KeptBot(Func<ICallStore, BotInstance> create, TimeProvider clock) : IBotHost
{
    private readonly InMemoryCallStore _store = new(clock);
    private BotInstance? _bot;

    /// <inheritdoc />
    public async Task<TResult> UseAsync<TResult>(Func<BotInstance, ICallStore, ValueTask<TResult>> use)
    {
        _bot ??= create(_store);
        return await use(_bot, _store).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _bot?.DisposeAsync() ?? default;
}
