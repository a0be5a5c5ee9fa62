using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Lowering;

/// <summary>
/// Finds the variables of a body that C# can hold as a <c>long</c>, <c>double</c>, <c>bool</c> or <c>string</c>: wherever
/// one is read it is set, whatever is assigned to it is of the same known kind (see <see cref="KnownKinds"/>), and the
/// runtime is never given the variable itself.
/// </summary>
internal sealed class LocalKinds
{
    private readonly List<(string Name, ExpressionModel Value)> _assigned = [];
    private readonly Dictionary<string, ValueKind> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _untyped;
    private readonly KnownKinds _known;

    private LocalKinds(IEnumerable<string> untyped, IReadOnlyDictionary<string, ValueKind> constants)
    {
        _untyped = [.. untyped];
        _known = new KnownKinds(_kinds, constants);
    }

    /// <summary>Finds the typed variables of a body.</summary>
    /// <param name="body">Its statements, structured.</param>
    /// <param name="untyped">The variables that come from elsewhere: parameters, captured ones, those kept over a hold.</param>
    /// <param name="constants">The kinds of the typed constants.</param>
    public static EquatableArray<TypedLocal> Of(
        EquatableArray<StatementModel> body, IEnumerable<string> untyped, IReadOnlyDictionary<string, ValueKind> constants)
    {
        var kinds = new LocalKinds(untyped, constants);
        kinds.FindWrites(body);
        if (kinds._assigned.Count == 0 && kinds._kinds.Count == 0)
            return [];

        var (read, handedOver) = LocalNames.ReadsIn(body);
        kinds._untyped.UnionWith(handedOver);
        kinds.Guess();
        kinds.Verify();

        // Of one that is only written C# would warn.
        return kinds._kinds
            .Where(local => read.Contains(local.Key))
            .OrderBy(static local => local.Key, StringComparer.Ordinal)
            .Select(static local => new TypedLocal(local.Key, local.Value))
            .ToEquatableArray();
    }

    private void FindWrites(EquatableArray<StatementModel> body)
    {
        foreach (var statement in body.SelectMany(static statement => statement.SelfAndInner()))
        {
            switch (statement)
            {
                case AssignLocalModel assign:
                    _assigned.Add((assign.Name, assign.Value));
                    break;
                case AssignModel { KeepsOnFailure: true } assign:
                    _assigned.Add((assign.Name, assign.Value));
                    break;
                case AssignModel assign:
                    _untyped.Add(assign.Name);
                    break;
                case SetModel set:
                    _untyped.Add(set.Name);
                    break;
                case ForeachModel loop:
                    _untyped.Add(loop.Item);
                    if (loop.Index is not null)
                        _kinds[loop.Index] = ValueKind.Int;

                    break;
            }
        }
    }

    /// <summary>Gives each variable the kind of the first value that tells.</summary>
    private void Guess()
    {
        foreach (var name in _untyped)
            _kinds.Remove(name);

        foreach (var (name, value) in _assigned)
        {
            if (!_kinds.ContainsKey(name) && !_untyped.Contains(name) && _known.OfAssigned(value) is not ValueKind.None and var kind)
                _kinds.Add(name, kind);
        }
    }

    /// <summary>Drops the variables that are assigned anything else, until none is left that depends on a dropped one.</summary>
    private void Verify()
    {
        bool hasDropped;
        do
        {
            hasDropped = false;
            foreach (var (name, value) in _assigned)
            {
                if (_kinds.TryGetValue(name, out var kind) && _known.OfAssigned(value) != kind)
                    hasDropped |= _kinds.Remove(name);
            }
        }
        while (hasDropped);
    }
}
