using Csml.Calls;
using Csml.Dialogue;
using Csml.Storage;
using Csml.Twilio;
using Microsoft.Extensions.Options;

namespace Csml.Hosting;

/// <summary>Reads and deletes memories in the call store.</summary>
internal sealed class ClientMemories(IBot bot, ICallStore store, IOptions<CsmlOptions> options) : IClientMemories
{
    private const string NoCall = "memory";

    /// <inheritdoc/>
    public async ValueTask<TMemory> ReadAsync<TMemory>(string channel, string from, CancellationToken cancellationToken = default)
        where TMemory : IBotMemory<TMemory>
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(from);
        if (options.Value.Channels.All(configured => configured.Name != channel))
            throw new ArgumentException($"There is no channel '{channel}': write one of {ChannelNames()}.", nameof(channel));
        if (ClientIdentity.Named(from) is not { } user)
            return TMemory.Create(new RememberedValues(StoredMemory.Empty));

        var client = new ClientKey(bot.Name, channel, user);
        var snapshot = await store.LoadAsync(client, NoCall, cancellationToken).ConfigureAwait(false);
        return TMemory.Create(new RememberedValues(new StoredMemory(snapshot.Memory)));
    }

    /// <inheritdoc/>
    public ValueTask ForgetAsync(string from, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        return ClientIdentity.Named(from) is { } user ? store.ForgetAsync(bot.Name, user, cancellationToken) : ValueTask.CompletedTask;
    }

    private string ChannelNames() => string.Join(", ", options.Value.Channels.Select(channel => $"'{channel.Name}'"));
}
