using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Binding;

/// <summary>The steps of all flows and the jumps between them.</summary>
internal sealed class BotGraph
{
    private const string Start = "start";

    private readonly Dictionary<StepPlace, StepGraph> _steps = [];
    private readonly List<StepPlace> _places = [];

    /// <summary>The steps that another flow takes over, where they are written.</summary>
    private readonly HashSet<StepPlace> _takenOver = [];

    private BotGraph()
    {
    }

    /// <summary>Gets all steps, flows in the order of the bot and steps in the order of the text.</summary>
    public IReadOnlyList<StepPlace> Places => _places;

    /// <summary>Gets all jumps with the flow they are in.</summary>
    public IEnumerable<(string Flow, Jump Jump)> Jumps =>
        _places.SelectMany(place => _steps[place].Jumps.Select(jump => (place.Flow, jump)));

    public static BotGraph Build(BotInterface bot, IEnumerable<FlowGraph> graphs)
    {
        var graph = new BotGraph();
        var byPath = new Dictionary<string, FlowGraph>(StringComparer.Ordinal);
        foreach (var flow in graphs)
            byPath[flow.Path] = flow;

        foreach (var flow in bot.Flows)
        {
            if (bot.Flow(flow.Name) == flow && byPath.TryGetValue(flow.Path, out var own))
                graph.Add(flow, own, bot, byPath);
        }

        return graph;
    }

    public StepGraph StepAt(StepPlace place) => _steps[place];

    /// <summary>The steps that a step may jump to without a hold before.</summary>
    public IEnumerable<StepPlace> JumpsInTurn(StepPlace place) =>
        _steps[place].Jumps
            .Where(jump => jump.IsInSameTurn)
            .Select(jump => TargetOf(place.Flow, jump))
            .Where(target => target is not null && _steps.ContainsKey(target))!;

    /// <summary>The steps from which a turn can come to an end: a hold, the end, or a jump not known.</summary>
    public HashSet<StepPlace> FindPausing()
    {
        var sources = _places
            .SelectMany(place => JumpsInTurn(place).Select(target => (Source: place, Target: target)))
            .ToLookup(jump => jump.Target, jump => jump.Source);
        var pausing = new HashSet<StepPlace>(_places.Where(PausesItself));
        var pending = new Stack<StepPlace>(pausing);
        while (pending.Count > 0)
        {
            foreach (var source in sources[pending.Pop()])
            {
                if (pausing.Add(source))
                    pending.Push(source);
            }
        }

        return pausing;
    }

    /// <summary>The steps that no jump leads to, as far as jumps that are computed allow to tell.</summary>
    public IEnumerable<StepPlace> FindUnreachable()
    {
        if (Jumps.Any(jump => jump.Jump.IsFlowDynamic))
            return [];

        var reached = new HashSet<StepPlace>();
        var pending = new Stack<StepPlace>(_places.Where(place => place.Step == Start || _takenOver.Contains(place)));
        while (pending.Count > 0)
        {
            var place = pending.Pop();
            if (!_steps.TryGetValue(place, out var step) || !reached.Add(place))
                continue;

            foreach (var jump in step.Jumps)
            {
                if (TargetOf(place.Flow, jump) is { } target)
                    pending.Push(target);
            }
        }

        var uncertain = new HashSet<string>(
            Jumps.Where(jump => jump.Jump.IsStepDynamic).Select(jump => jump.Jump.Flow ?? jump.Flow));
        return _places.Where(place => !reached.Contains(place) && !uncertain.Contains(place.Flow));
    }

    private void Add(FlowInterface flow, FlowGraph own, BotInterface bot, Dictionary<string, FlowGraph> byPath)
    {
        foreach (var step in own.Steps)
            Add(new StepPlace(flow.Name, step.Name), step);

        foreach (var inserted in flow.InsertedSteps)
        {
            _takenOver.Add(new StepPlace(inserted.Flow, inserted.Name));
            if (bot.Flow(inserted.Flow) is { } source && byPath.TryGetValue(source.Path, out var graph))
            {
                foreach (var step in graph.Steps.Where(step => step.Name == inserted.Name))
                    Add(new StepPlace(flow.Name, inserted.Name), step);
            }
        }
    }

    private void Add(StepPlace place, StepGraph step)
    {
        if (_steps.ContainsKey(place))
            return;

        _steps.Add(place, step);
        _places.Add(place);
    }

    private bool PausesItself(StepPlace place)
    {
        var step = _steps[place];
        return step.MayPause ||
            step.Jumps.Any(jump => TargetOf(place.Flow, jump) is not { } target || !_steps.ContainsKey(target));
    }

    /// <summary>Where a jump leads, or null where that is computed.</summary>
    private static StepPlace? TargetOf(string flow, Jump jump) =>
        jump.IsStepDynamic || jump.IsFlowDynamic ? null : new StepPlace(jump.Flow ?? flow, jump.Step ?? Start);
}
