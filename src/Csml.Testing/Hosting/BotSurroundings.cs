namespace Csml.Testing.Hosting;

/// <summary>What outlives every instance of the bot under test.</summary>
internal sealed record BotSurroundings(CallDriverOptions Options, VirtualClock Clock, Random Random, WarningLog Log);
