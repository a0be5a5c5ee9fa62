using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>
/// The step variables of one body, numbered in the order in which they appear, and what each of its loops does to
/// them.
/// </summary>
internal sealed class LocalTable
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly List<LocalSymbol> _locals = [];
    private readonly HashSet<int> _own = [];

    public IReadOnlyList<LocalSymbol> Locals => _locals;

    public Dictionary<StatementSyntax, LoopEffects> Loops { get; } = [];

    /// <summary>The number of a variable, or -1 where the body has none of this name.</summary>
    public int SlotOf(string name) => _slots.TryGetValue(name, out var slot) ? slot : -1;

    /// <summary>Whether the body itself gives the variable a value, or its caller does.</summary>
    public bool IsOwn(int slot) => _own.Contains(slot);

    public int Add(string name, LocalRole role)
    {
        if (!_slots.TryGetValue(name, out var slot))
        {
            slot = _locals.Count;
            _slots.Add(name, slot);
            _locals.Add(new LocalSymbol(name, role));
        }
        else if (_locals[slot].Role is LocalRole.Loop && role is LocalRole.Variable)
        {
            _locals[slot] = new LocalSymbol(name, role);
        }

        if (role is not LocalRole.Captured)
            _own.Add(slot);

        return slot;
    }
}

/// <summary>What one round of a loop may do to the step variables, inner loops included.</summary>
internal sealed class LoopEffects
{
    /// <summary>Gets the variables that it may set.</summary>
    public HashSet<int> Written { get; } = [];

    /// <summary>Gets the variables that it may unset.</summary>
    public HashSet<int> Removed { get; } = [];

    public bool RemovesAll { get; set; }

    /// <summary>Gets or sets a value indicating whether another turn may change the memory meanwhile.</summary>
    public bool Holds { get; set; }

    /// <summary>Adds what a loop inside this one does.</summary>
    /// <param name="inner">Its effects.</param>
    /// <param name="unset">The variables that are unset when it is over.</param>
    public void Include(LoopEffects inner, IReadOnlyCollection<int> unset)
    {
        Written.UnionWith(inner.Written.Except(unset));
        Removed.UnionWith(inner.Removed);
        Removed.UnionWith(unset);
        RemovesAll |= inner.RemovesAll;
        Holds |= inner.Holds;
    }
}
