using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Pipeline;

/// <summary>
/// What one flow is compiled from: its own text, and that of the flows whose steps it inserts. An edit in one of those
/// concerns it, an edit in any other does not.
/// </summary>
internal sealed class FlowInput : IEquatable<FlowInput>
{
    private readonly EquatableArray<ParsedFlow> _inserted;

    private FlowInput(ParsedFlow flow, EquatableArray<ParsedFlow> inserted)
    {
        Flow = flow;
        _inserted = inserted;
    }

    public ParsedFlow Flow { get; }

    /// <summary>Gets the trees of the flows that it inserts from, by name.</summary>
    public IReadOnlyDictionary<string, FlowTree> InsertedFlows =>
        _inserted.ToDictionary(static flow => flow.Name, static flow => flow.Tree, StringComparer.Ordinal);

    public static IncrementalValuesProvider<FlowInput> Provide(
        IncrementalValuesProvider<ParsedFlow> flows, IncrementalValueProvider<BotInterface> bot)
    {
        var sources = flows
            .Combine(bot)
            .Where(static input => input.Left.Module is null && input.Right.IsInsertedFrom(input.Left.Name))
            .Select(static (input, _) => input.Left)
            .Collect();
        return flows
            .Combine(bot)
            .Where(static input => input.Right.IsCompiled(input.Left.Source.Path))
            .Combine(sources)
            .Select(static (input, _) => Create(input.Left.Left, input.Left.Right, input.Right));
    }

    /// <summary>Chooses from all flows those that a flow inserts from.</summary>
    public static FlowInput Create(ParsedFlow flow, BotInterface bot, ImmutableArray<ParsedFlow> flows)
    {
        var inserted = flow.Interface.InsertedSteps;
        if (inserted.IsEmpty || flow.Module is not null)
            return new FlowInput(flow, []);

        var names = new HashSet<string>(inserted.Select(static step => step.Flow), StringComparer.Ordinal);
        var sources = flows.Where(candidate =>
            candidate.Module is null && names.Contains(candidate.Name) && IsNamed(candidate, bot));
        return new FlowInput(flow, sources.ToEquatableArray());
    }

    public bool Equals(FlowInput? other) => other is not null && Flow.Equals(other.Flow) && _inserted == other._inserted;

    public override bool Equals(object? obj) => Equals(obj as FlowInput);

    public override int GetHashCode() => Flow.GetHashCode();

    // Of two files of one name the first has it.
    private static bool IsNamed(ParsedFlow flow, BotInterface bot) => bot.Flow(flow.Name)?.Path == flow.Source.Path;
}
