using System;
using System.Collections.Generic;
using System.Linq;

namespace Csml.Generator.Model;

/// <summary>
/// The interfaces of all flows of a bot, sorted by name and then by path, so that the order in which the compiler
/// was given the files never shows.
/// </summary>
internal sealed class BotInterface : IEquatable<BotInterface>
{
    public static readonly BotInterface Empty = new([]);

    private readonly Dictionary<string, FlowInterface> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FlowInterface> _byIdentifier = new(StringComparer.Ordinal);
    private readonly HashSet<string> _remembered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _insertedFrom = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _captured = new(StringComparer.Ordinal);
    private readonly int _hash;

    private BotInterface(EquatableArray<FlowInterface> flows)
    {
        Flows = flows;
        _hash = flows.GetHashCode();
        foreach (var flow in flows)
        {
            if (!_byName.ContainsKey(flow.Name))
                _byName.Add(flow.Name, flow);

            if (!_byIdentifier.ContainsKey(flow.Identifier))
                _byIdentifier.Add(flow.Identifier, flow);

            _remembered.UnionWith(flow.RememberedNames.Select(static remembered => remembered.Name));
            _insertedFrom.UnionWith(flow.InsertedSteps.Select(static step => step.Flow));
            _captured.UnionWith(flow.CapturedNames);
        }
    }

    public EquatableArray<FlowInterface> Flows { get; }

    /// <summary>Gets the names of the flows, for suggestions.</summary>
    public IReadOnlyCollection<string> FlowNames => _byName.Keys;

    public static BotInterface Create(IEnumerable<FlowInterface> flows) =>
        new(flows
            .OrderBy(flow => flow.Name, StringComparer.Ordinal)
            .ThenBy(flow => flow.Path, StringComparer.Ordinal)
            .ToEquatableArray());

    /// <summary>Gets the names that some flow remembers.</summary>
    public IReadOnlyCollection<string> RememberedNames => _remembered;

    /// <summary>Gets the names that closures of the bot may capture, sorted.</summary>
    public IReadOnlyCollection<string> CapturedNames => _captured;

    /// <summary>Gets the flow of this name, the first where two files claim it, or null.</summary>
    public FlowInterface? Flow(string name) => _byName.TryGetValue(name, out var flow) ? flow : null;

    /// <summary>Gets the flow of this C# identifier, the first where several claim it, or null.</summary>
    public FlowInterface? FlowOfIdentifier(string identifier) =>
        _byIdentifier.TryGetValue(identifier, out var flow) ? flow : null;

    /// <summary>Gets a value indicating whether some flow inserts a step of this one.</summary>
    public bool IsInsertedFrom(string flow) => _insertedFrom.Contains(flow);

    /// <summary>Gets a value indicating whether some flow remembers this name.</summary>
    public bool IsRemembered(string name) => _remembered.Contains(name);

    /// <summary>
    /// Gets the flow that a reference to a function leads to, or null. Without a flow name all flows are searched in
    /// order of their names (language/01 2.5 leaves the order open).
    /// </summary>
    public FlowInterface? FlowOf(FunctionReference reference)
    {
        if (reference.Flow is not null)
            return Flow(reference.Flow) is { } named && named.Function(reference.Function) is not null ? named : null;

        foreach (var flow in Flows)
        {
            if (flow.Function(reference.Function) is not null)
                return flow;
        }

        return null;
    }

    public bool Equals(BotInterface? other) =>
        other is not null && (ReferenceEquals(this, other) || (_hash == other._hash && Flows == other.Flows));

    public override bool Equals(object? obj) => Equals(obj as BotInterface);

    public override int GetHashCode() => _hash;
}
