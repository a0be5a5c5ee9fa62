namespace Csml.Storage;

/// <summary>Who calls: the owner of a memory. The same number on another channel or bot is somebody else.</summary>
/// <param name="Bot">The bot's name.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="User">An E.164 number, or <c>call:</c> and the call's id for a caller without one.</param>
public readonly record struct ClientKey(string Bot, string Channel, string User)
{
    /// <summary>What the <see cref="User"/> of a caller without a number begins with.</summary>
    internal const string AnonymousPrefix = "call:";

    /// <summary>
    /// Whether the caller has no number that could be recognised again: such a client is gone with its call, and so is its
    /// memory.
    /// </summary>
    public bool IsAnonymous => User.StartsWith(AnonymousPrefix, StringComparison.Ordinal);

    /// <summary>The client of a call whose number is withheld.</summary>
    public static ClientKey Anonymous(string bot, string channel, string callSid) => new(bot, channel, AnonymousPrefix + callSid);
}
