namespace Csml;

/// <summary>
/// What a bot remembers of a client, with a member for each name: the class <c>BotMemory</c> that is generated from the project's
/// <c>.csml</c> files. <see cref="IClientMemories"/> reads it.
/// </summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IBotMemory<TSelf>
    where TSelf : IBotMemory<TSelf>
{
    /// <summary>Makes it of what is remembered.</summary>
    static abstract TSelf Create(RememberedValues values);
}
