using System.Collections.Frozen;

namespace Csml.Dialogue;

/// <summary>The flows of a bot by name, with their steps and holds, and the closures of all.</summary>
internal sealed class FlowRegistry
{
    private readonly FrozenDictionary<string, Entry> _flows;
    private readonly FrozenDictionary<string, Entry> _flowsInAnyCase;
    private readonly FrozenDictionary<string, ClosureDefinition> _closures;

    internal FlowRegistry(IBot bot)
    {
        Bot = bot;
        var entries = bot.Flows.Select(flow => new Entry(flow)).ToArray();
        _flows = entries.ToFrozenDictionary(entry => entry.Flow.Name, StringComparer.Ordinal);
        _flowsInAnyCase = entries
            .DistinctBy(entry => entry.Flow.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(entry => entry.Flow.Name, StringComparer.OrdinalIgnoreCase);
        _closures = bot.Flows.SelectMany(flow => flow.Closures).Concat(bot.ModuleClosures).ToFrozenDictionary(closure => closure.Id, StringComparer.Ordinal);
    }

    internal IBot Bot { get; }

    /// <summary>A flow by its exact name, as flows name each other.</summary>
    internal Entry? Find(string name) => _flows.GetValueOrDefault(name);

    /// <summary>A flow by its name in any case, as events name it (language reference, part 3, 4.2).</summary>
    internal Entry? FindInAnyCase(string name) => Find(name) ?? _flowsInAnyCase.GetValueOrDefault(name);

    /// <summary>The code of a closure, in whichever flow it was written.</summary>
    internal ClosureDefinition? FindClosure(string id) => _closures.GetValueOrDefault(id);

    /// <summary>One flow.</summary>
    internal sealed class Entry(IFlow flow)
    {
        private readonly FrozenSet<string> _steps = flow.Steps.ToFrozenSet(StringComparer.Ordinal);
        private readonly FrozenDictionary<string, HoldPoint> _holds =
            flow.Holds.ToFrozenDictionary(hold => hold.Id, StringComparer.Ordinal);

        internal IFlow Flow { get; } = flow;

        internal bool HasStep(string name) => _steps.Contains(name);

        internal HoldPoint? FindHold(string id) => _holds.GetValueOrDefault(id);
    }
}
