using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Binding;

/// <summary>The steps of all flows, numbered, and the jumps between them. An inserted step is one of its host's.</summary>
internal sealed class BotGraph
{
    private const string Start = "start";

    private readonly Dictionary<StepPlace, int> _numbers = [];
    private readonly List<StepPlace> _places = [];
    private readonly List<StepGraph> _steps = [];

    /// <summary>The steps that another flow takes over, where they are written.</summary>
    private readonly HashSet<StepPlace> _takenOver = [];

    /// <summary>Where each jump of each step leads; -1 where that is computed or nowhere.</summary>
    private int[][] _targets = [];

    private BotGraph()
    {
    }

    /// <summary>Gets how many steps there are.</summary>
    public int Count => _places.Count;

    /// <summary>Gets all jumps with the flow they are in.</summary>
    public IEnumerable<(string Flow, Jump Jump)> Jumps =>
        Enumerable.Range(0, Count).SelectMany(step => _steps[step].Jumps, (step, jump) => (_places[step].Flow, jump));

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

        graph._targets = [.. Enumerable.Range(0, graph.Count).Select(graph.FindTargets)];
        return graph;
    }

    public StepPlace PlaceOf(int step) => _places[step];

    public bool ChangesState(int step) => _steps[step].ChangesState;

    /// <summary>The steps that a step may jump to without a hold before.</summary>
    public IReadOnlyList<int> JumpsInTurn(int step)
    {
        var jumps = _steps[step].Jumps;
        var found = new List<int>(jumps.Count);
        for (var index = 0; index < jumps.Count; index++)
        {
            if (jumps[index].IsInSameTurn && _targets[step][index] >= 0)
                found.Add(_targets[step][index]);
        }

        return found;
    }

    /// <summary>The steps from which a turn can come to an end: a hold, the end, or a jump not known.</summary>
    public bool[] FindPausing()
    {
        var sources = Enumerable.Range(0, Count)
            .SelectMany(JumpsInTurn, static (source, target) => (source, target))
            .ToLookup(static jump => jump.target, static jump => jump.source);
        var pausing = new bool[Count];
        var pending = new Stack<int>(Enumerable.Range(0, Count).Where(PausesItself));
        while (pending.Count > 0)
        {
            var step = pending.Pop();
            if (pausing[step])
                continue;

            pausing[step] = true;
            foreach (var source in sources[step])
                pending.Push(source);
        }

        return pausing;
    }

    /// <summary>The steps that no jump leads to, as far as jumps that are computed allow to tell.</summary>
    public IEnumerable<StepPlace> FindUnreachable()
    {
        if (Jumps.Any(static jump => jump.Jump.IsFlowDynamic))
            return [];

        var reached = new bool[Count];
        var pending = new Stack<int>(Enumerable.Range(0, Count).Where(IsEntry));
        while (pending.Count > 0)
        {
            var step = pending.Pop();
            if (step < 0 || reached[step])
                continue;

            reached[step] = true;
            foreach (var target in _targets[step])
                pending.Push(target);
        }

        var uncertain = new HashSet<string>(
            Jumps.Where(static jump => jump.Jump.IsStepDynamic).Select(static jump => jump.Jump.Flow ?? jump.Flow),
            StringComparer.Ordinal);
        return Enumerable.Range(0, Count)
            .Where(step => !reached[step] && !uncertain.Contains(_places[step].Flow))
            .Select(PlaceOf);
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
        if (_numbers.ContainsKey(place))
            return;

        _numbers.Add(place, _places.Count);
        _places.Add(place);
        _steps.Add(step);
    }

    private int[] FindTargets(int step) => [.. _steps[step].Jumps.Select(jump => TargetOf(_places[step].Flow, jump))];

    private int TargetOf(string flow, Jump jump)
    {
        if (jump.IsStepDynamic || jump.IsFlowDynamic)
            return -1;

        return _numbers.TryGetValue(new StepPlace(jump.Flow ?? flow, jump.Step ?? Start), out var target) ? target : -1;
    }

    private bool PausesItself(int step) => _steps[step].MayPause || _targets[step].Contains(-1);

    private bool IsEntry(int step) => _places[step].Step == Start || _takenOver.Contains(_places[step]);
}
