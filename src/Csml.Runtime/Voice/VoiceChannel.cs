namespace Csml.Voice;

/// <summary>A phone line of the bot, as a turn needs it.</summary>
/// <param name="Name">Its name: part of a client's identity, and <c>_metadata._channel.name</c>.</param>
/// <param name="WelcomeFlow">The flow at whose step <c>start</c> every call begins.</param>
/// <param name="Options">How it speaks and listens.</param>
internal sealed record VoiceChannel(string Name, string WelcomeFlow, VoiceOptions Options);
