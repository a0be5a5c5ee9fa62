using System;
using System.Collections.Generic;
using System.Linq;

namespace Csml.Generator.Model;

/// <summary>
/// The interfaces of all flows of a bot, sorted by name and then by path, so that the order in which the compiler
/// was given the files never shows; and those of the modules, which flows import functions from. The flows of a module
/// are none of the bot's: no jump leads into them, and nothing but an import finds them.
/// </summary>
internal sealed class BotInterface : IEquatable<BotInterface>
{
    public static readonly BotInterface Empty = new([], new Dictionary<string, EquatableArray<FlowInterface>>(), ComponentTable.Empty);

    private readonly FlowIndex _flows;
    private readonly SortedDictionary<string, FlowIndex> _modules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _remembered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _insertedFrom = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _captured = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedPaths = new(StringComparer.Ordinal);
    private readonly int _hash;

    private BotInterface(
        EquatableArray<FlowInterface> flows,
        IReadOnlyDictionary<string, EquatableArray<FlowInterface>> modules,
        ComponentTable components)
    {
        Components = components;
        _flows = new FlowIndex(flows);
        foreach (var module in modules)
            _modules.Add(module.Key, new FlowIndex(module.Value));

        _hash = _modules.Values.Aggregate(flows.GetHashCode(), static (hash, module) => (hash * 31) + module.Flows.GetHashCode());
        ModuleFlows = FindImported().ToEquatableArray();
        foreach (var flow in flows)
        {
            _remembered.UnionWith(flow.RememberedNames.Select(static remembered => remembered.Name));
            _insertedFrom.UnionWith(flow.InsertedSteps.Select(static step => step.Flow));
        }

        foreach (var flow in AllFlows)
        {
            _captured.UnionWith(flow.CapturedNames);
            _usedPaths.Add(flow.Path);
        }
    }

    /// <summary>Gets the flows of the bot.</summary>
    public EquatableArray<FlowInterface> Flows => _flows.Flows;

    /// <summary>Gets the custom components that flows may say.</summary>
    public ComponentTable Components { get; }

    /// <summary>Gets the flows of modules that functions are imported from, by the bot or by one another.</summary>
    public EquatableArray<FlowInterface> ModuleFlows { get; }

    /// <summary>Gets the flows that are compiled: those of the bot, and those it imports from.</summary>
    public IEnumerable<FlowInterface> AllFlows => Flows.Concat(ModuleFlows);

    /// <summary>Gets the names of the modules, for suggestions.</summary>
    public IReadOnlyCollection<string> ModuleNames => _modules.Keys;

    /// <summary>Gets the names of the flows, for suggestions.</summary>
    public IReadOnlyCollection<string> FlowNames => _flows.Names;

    /// <summary>Gets the names that some flow remembers.</summary>
    public IReadOnlyCollection<string> RememberedNames => _remembered;

    /// <summary>Gets the names that closures of the bot may capture, sorted.</summary>
    public IReadOnlyCollection<string> CapturedNames => _captured;

    public static BotInterface Create(IEnumerable<FlowInterface> flows, ComponentTable components)
    {
        var sorted = flows
            .OrderBy(flow => flow.Name, StringComparer.Ordinal)
            .ThenBy(flow => flow.Path, StringComparer.Ordinal)
            .ToLookup(flow => flow.Module);
        return new BotInterface(
            sorted[null].ToEquatableArray(),
            sorted
                .Where(static module => module.Key is not null)
                .ToDictionary(static module => module.Key!, static module => module.ToEquatableArray()),
            components);
    }

    /// <summary>Gets the flow of this name, the first where two files claim it, or null.</summary>
    public FlowInterface? Flow(string name) => _flows.Find(name);

    /// <summary>Gets the flow of this C# identifier, the first where several claim it, or null.</summary>
    /// <param name="module">The module, or null for the bot.</param>
    /// <param name="identifier">The identifier.</param>
    public FlowInterface? FlowOfIdentifier(string? module, string identifier) =>
        IndexOf(module)?.FindIdentifier(identifier);

    /// <summary>Gets the flows of a module, or of the bot.</summary>
    public EquatableArray<FlowInterface> FlowsOf(string? module) => IndexOf(module)?.Flows ?? [];

    /// <summary>Gets a value indicating whether some flow inserts a step of this one.</summary>
    public bool IsInsertedFrom(string flow) => _insertedFrom.Contains(flow);

    /// <summary>Gets a value indicating whether a file is compiled here: not so what a module has beside.</summary>
    public bool IsCompiled(string path) => _usedPaths.Contains(path);

    /// <summary>Gets a value indicating whether some flow remembers this name.</summary>
    public bool IsRemembered(string name) => _remembered.Contains(name);

    /// <summary>
    /// Gets the flow that a reference to a function leads to, or null. Without a flow name all flows of the bot, or of
    /// the module, are searched in order of their names (language/01 2.5 leaves the order open).
    /// </summary>
    public FlowInterface? FlowOf(FunctionReference reference)
    {
        if (reference.Flow is not null)
        {
            var named = IndexOf(reference.Module)?.Find(reference.Flow);
            return named?.Function(reference.Function) is null ? null : named;
        }

        foreach (var flow in FlowsOf(reference.Module))
        {
            if (flow.Function(reference.Function) is not null)
                return flow;
        }

        return null;
    }

    public bool Equals(BotInterface? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (_hash == other._hash
                && Flows == other.Flows
                && Components.Equals(other.Components)
                && _modules.Count == other._modules.Count
                && _modules.Zip(other._modules, static (first, second) =>
                    first.Key == second.Key && first.Value.Flows == second.Value.Flows).All(static same => same)));

    public override bool Equals(object? obj) => Equals(obj as BotInterface);

    public override int GetHashCode() => _hash;

    private FlowIndex? IndexOf(string? module) =>
        module is null ? _flows : _modules.TryGetValue(module, out var index) ? index : null;

    private IEnumerable<FlowInterface> FindImported()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var imported = new List<FlowInterface>();
        var pending = new Stack<FlowInterface>(Flows);
        while (pending.Count > 0)
        {
            foreach (var import in pending.Pop().Imports)
            {
                if (import.Module is not null && FlowOf(import) is { } flow && found.Add(flow.Path))
                {
                    imported.Add(flow);
                    pending.Push(flow);
                }
            }
        }

        return imported
            .OrderBy(static flow => flow.Module, StringComparer.Ordinal)
            .ThenBy(static flow => flow.Name, StringComparer.Ordinal);
    }

    /// <summary>The flows of the bot, or of a module, by name.</summary>
    private sealed class FlowIndex
    {
        private readonly Dictionary<string, FlowInterface> _byName = new(StringComparer.Ordinal);
        private readonly Dictionary<string, FlowInterface> _byIdentifier = new(StringComparer.Ordinal);

        public FlowIndex(EquatableArray<FlowInterface> flows)
        {
            Flows = flows;
            foreach (var flow in flows)
            {
                if (!_byName.ContainsKey(flow.Name))
                    _byName.Add(flow.Name, flow);

                if (!_byIdentifier.ContainsKey(flow.Identifier))
                    _byIdentifier.Add(flow.Identifier, flow);
            }
        }

        public EquatableArray<FlowInterface> Flows { get; }

        public IReadOnlyCollection<string> Names => _byName.Keys;

        public FlowInterface? Find(string name) => _byName.TryGetValue(name, out var flow) ? flow : null;

        public FlowInterface? FindIdentifier(string identifier) =>
            _byIdentifier.TryGetValue(identifier, out var flow) ? flow : null;
    }
}
