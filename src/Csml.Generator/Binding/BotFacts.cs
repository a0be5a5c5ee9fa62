using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Binding;

/// <summary>
/// What only the whole bot tells of a step: the graph of all jumps, with inserted steps in the flows that insert them.
/// </summary>
internal sealed class BotFacts
{
    private readonly HashSet<StepPlace> _endless = [];
    private readonly HashSet<StepPlace> _looping = [];
    private readonly HashSet<StepPlace> _unreachable = [];
    private readonly HashSet<string> _withoutStart = new(StringComparer.Ordinal);

    private BotFacts()
    {
    }

    public static BotFacts Of(BotInterface bot, IEnumerable<FlowGraph> graphs)
    {
        var facts = new BotFacts();
        var graph = BotGraph.Build(bot, graphs);
        facts.FindLoops(graph);
        facts._unreachable.UnionWith(graph.FindUnreachable());
        facts._withoutStart.UnionWith(MissingStarts.Find(bot, graph));
        return facts;
    }

    /// <summary>Whether a step is the first of a ring of gotos from which a call never comes out.</summary>
    public bool IsEndless(string flow, string step) => _endless.Contains(new StepPlace(flow, step));

    /// <summary>Whether a step is the first of a ring of gotos that, gone round once, is gone round forever.</summary>
    public bool IsLooping(string flow, string step) => _looping.Contains(new StepPlace(flow, step));

    /// <summary>Whether no jump leads to a step.</summary>
    public bool IsUnreachable(string flow, string step) => _unreachable.Contains(new StepPlace(flow, step));

    /// <summary>Whether a flow can be entered but has no <c>start</c>.</summary>
    public bool LacksStart(string flow) => _withoutStart.Contains(flow);

    private void FindLoops(BotGraph graph)
    {
        var jumps = Enumerable.Range(0, graph.Count).Select(graph.JumpsInTurn).ToArray();
        var pausing = graph.FindPausing();
        foreach (var ring in Rings.Find(jumps, static _ => true))
        {
            if (!ring.Any(step => pausing[step]))
                _endless.Add(FirstOf(ring, graph));
        }

        foreach (var ring in Rings.Find(jumps, step => !graph.ChangesState(step)))
        {
            if (ring.Any(step => pausing[step]))
                _looping.Add(FirstOf(ring, graph));
        }
    }

    private static StepPlace FirstOf(IReadOnlyList<int> ring, BotGraph graph) => ring.Select(graph.PlaceOf).Min()!;
}

/// <summary>A step of a flow.</summary>
internal sealed record StepPlace(string Flow, string Step) : IComparable<StepPlace>
{
    public int CompareTo(StepPlace? other)
    {
        var byFlow = string.CompareOrdinal(Flow, other?.Flow);
        return byFlow != 0 ? byFlow : string.CompareOrdinal(Step, other?.Step);
    }
}
