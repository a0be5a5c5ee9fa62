using Csml.Storage;

namespace Csml.Testing.Hosting;

/// <summary>Where the bot under test lives between turns.</summary>
internal interface IBotHost : IAsyncDisposable
{
    /// <summary>Does something with the bot and its store.</summary>
    Task<TResult> UseAsync<TResult>(Func<BotInstance, ICallStore, ValueTask<TResult>> use);
}
