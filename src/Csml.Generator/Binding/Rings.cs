using System;
using System.Collections.Generic;

namespace Csml.Generator.Binding;

/// <summary>
/// Finds the rings of a graph: the largest sets of steps each of which leads to every other (Tarjan's strongly
/// connected components that have a jump inside). With a stack of its own, since a bot may be a long chain.
/// </summary>
internal sealed class Rings
{
    private readonly Func<StepPlace, IEnumerable<StepPlace>> _jumps;
    private readonly HashSet<StepPlace> _places;
    private readonly Dictionary<StepPlace, int> _order = [];
    private readonly Dictionary<StepPlace, int> _low = [];
    private readonly Stack<StepPlace> _open = [];
    private readonly HashSet<StepPlace> _isOpen = [];
    private readonly List<IReadOnlyList<StepPlace>> _found = [];

    private Rings(IReadOnlyList<StepPlace> places, Func<StepPlace, IEnumerable<StepPlace>> jumps)
    {
        _places = [.. places];
        _jumps = jumps;
    }

    /// <summary>Finds the rings among some steps.</summary>
    public static IReadOnlyList<IReadOnlyList<StepPlace>> Find(
        IReadOnlyList<StepPlace> places, Func<StepPlace, IEnumerable<StepPlace>> jumps)
    {
        var rings = new Rings(places, jumps);
        foreach (var place in places)
        {
            if (!rings._order.ContainsKey(place))
                rings.Search(place);
        }

        return rings._found;
    }

    private void Search(StepPlace root)
    {
        var path = new Stack<(StepPlace Place, IEnumerator<StepPlace> Next)>();
        Enter(root, path);
        while (path.Count > 0)
        {
            var (place, next) = path.Peek();
            if (next.MoveNext())
            {
                Follow(place, next.Current, path);
                continue;
            }

            path.Pop();
            if (path.Count > 0)
                Lower(path.Peek().Place, _low[place]);

            if (_low[place] == _order[place])
                Close(place);
        }
    }

    private void Enter(StepPlace place, Stack<(StepPlace Place, IEnumerator<StepPlace> Next)> path)
    {
        _order[place] = _low[place] = _order.Count;
        _open.Push(place);
        _isOpen.Add(place);
        path.Push((place, _jumps(place).GetEnumerator()));
    }

    private void Follow(
        StepPlace place, StepPlace target, Stack<(StepPlace Place, IEnumerator<StepPlace> Next)> path)
    {
        if (!_places.Contains(target))
            return;

        if (!_order.ContainsKey(target))
            Enter(target, path);
        else if (_isOpen.Contains(target))
            Lower(place, _order[target]);
    }

    private void Lower(StepPlace place, int low) => _low[place] = Math.Min(_low[place], low);

    private void Close(StepPlace first)
    {
        var ring = new List<StepPlace>();
        StepPlace place;
        do
        {
            place = _open.Pop();
            _isOpen.Remove(place);
            ring.Add(place);
        }
        while (place != first);

        if (ring.Count > 1 || JumpsToItself(first))
            _found.Add(ring);
    }

    private bool JumpsToItself(StepPlace place)
    {
        foreach (var target in _jumps(place))
        {
            if (target == place)
                return true;
        }

        return false;
    }
}
