using System.Collections.Concurrent;
using Csml.Dialogue;
using Csml.Storage;
using Csml.Voice;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csml.Calls;

/// <summary>What every turn of the bot needs.</summary>
internal sealed class CallTurns
{
    private const string UsualFlow = "Default";

    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, CsmlEvent> _triggers = new(StringComparer.Ordinal);

    public CallTurns(
        IBot bot,
        DialogueEngine engine,
        VoiceRenderer renderer,
        IServiceScopeFactory scopes,
        TimeProvider clock,
        ILogger<CallTurns> logger)
    {
        Bot = bot;
        Engine = engine;
        Renderer = renderer;
        Scopes = scopes;
        Logger = logger;
        _clock = clock;
        DefaultFlow = bot.Flows.Any(flow => flow.Name == UsualFlow) ? UsualFlow : null;
    }

    internal IBot Bot { get; }

    internal DialogueEngine Engine { get; }

    internal VoiceRenderer Renderer { get; }

    internal IServiceScopeFactory Scopes { get; }

    internal ILogger Logger { get; }

    /// <summary>The flow that stands in for one without a start; null where the channel's welcome flow does.</summary>
    internal string? DefaultFlow { get; }

    internal DateTimeOffset Now => _clock.GetUtcNow();

    internal ClientKey ClientOf(CallRequest request) =>
        ClientIdentity.Of(Bot.Name, request.Channel.Name, request.Parameters.Find(CallParameters.From), request.CallSid);

    /// <summary>The first event of every call on a channel (requirement R33).</summary>
    internal CsmlEvent TriggerOf(VoiceChannel channel) =>
        _triggers.GetOrAdd(channel.WelcomeFlow, static flow => CsmlEvent.FromTrigger(flow));

    internal CallTurn Begin(CallRequest request, ClientKey client, CallSnapshot snapshot) => new(this, request, client, snapshot);
}
