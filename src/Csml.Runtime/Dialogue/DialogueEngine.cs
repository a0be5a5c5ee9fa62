using Csml.Values;
using Microsoft.Extensions.Logging;

namespace Csml.Dialogue;

/// <summary>
/// Runs one turn of a conversation: from what came in to the next hold or the end. It reads and writes nothing outside; what
/// happened is in the result.
/// </summary>
public sealed class DialogueEngine
{
    private readonly ILogger _logger;
    private readonly DialogueLimits _limits;
    private readonly ValueContext _values;
    private FlowRegistry? _registry;

    /// <summary>Creates an engine.</summary>
    /// <param name="logger">Where errors of flows are written to.</param>
    /// <param name="limits">What one turn may do; the usual limits if null.</param>
    /// <param name="values">The randomness and the clock of flows; the system's if null.</param>
    public DialogueEngine(ILogger<DialogueEngine> logger, DialogueLimits? limits = null, ValueContext? values = null)
    {
        _logger = logger;
        _limits = limits ?? DialogueLimits.Default;
        _values = values ?? ValueContext.Default;
    }

    /// <summary>Runs one turn. Whatever goes wrong in it is in the result.</summary>
    public ValueTask<TurnResult> RunAsync(IBot bot, TurnInput input)
    {
        if (input.State is { IsSecure: true }) input = input with { Event = input.Event.AsSecure() };
        var registry = RegistryOf(bot);
        var run = new DialogueRun(registry, new Turn(input, registry, _limits, _values, _logger), _limits, _logger);
        return EntryPoint.TryFind(registry, input, _logger, out var entry)
            ? run.RunAsync(entry)
            : ValueTask.FromResult(new TurnResult(TurnStatus.PositionLost, [], []));
    }

    /// <summary>An application has one bot, so the last one is the one.</summary>
    private FlowRegistry RegistryOf(IBot bot)
    {
        var registry = _registry;
        if (registry is null || !ReferenceEquals(registry.Bot, bot)) _registry = registry = new FlowRegistry(bot);
        return registry;
    }
}
