namespace Csml;

/// <summary>
/// What the bot remembers of its clients, for code outside of calls: a page for the staff, a job at night, a request to be
/// forgotten. <c>AddCsml</c> adds it to the services.
/// </summary>
/// <remarks>
/// A client is a caller's number on a channel of a bot. Who withholds the number is a client of one call, whose memory ends with it.
/// </remarks>
/// <example>
/// <code>
/// app.MapGet("/callers/{from}", async (string from, IClientMemories memories) =>
/// {
///     var memory = await memories.ReadAsync&lt;BotMemory&gt;("en", from);
///     return $"{memory.name} has called {memory.visits} times.";
/// });
/// </code>
/// </example>
public interface IClientMemories
{
    /// <summary>Reads what is remembered of a client now; nothing, where the client has never called or has no number.</summary>
    /// <typeparam name="TMemory">The class <c>BotMemory</c> of the project.</typeparam>
    /// <param name="channel">The name of the channel that was called.</param>
    /// <param name="from">
    /// The caller's number in E.164 form, such as <c>+33123456789</c>, or what <see cref="CallContext.Client"/> says.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">There is no such channel, or the number is in another form.</exception>
    ValueTask<TMemory> ReadAsync<TMemory>(string channel, string from, CancellationToken cancellationToken = default)
        where TMemory : IBotMemory<TMemory>;

    /// <summary>
    /// Forgets a caller on all channels of the bot, also on those that are no longer configured: the memory, and all that is kept of
    /// calls that are over. A call that is going on goes on, and what it remembers from then on is kept.
    /// </summary>
    /// <param name="from">The caller's number in E.164 form, such as <c>+33123456789</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The number is in another form.</exception>
    ValueTask ForgetAsync(string from, CancellationToken cancellationToken = default);
}
