using System;
using System.Collections.Generic;
using System.Linq;

namespace Csml.Generator.Binding;

/// <summary>
/// Finds the rings of a graph: the largest sets of steps each of which leads to every other (Tarjan's strongly
/// connected components that have a jump inside). With a stack of its own, since a bot may be a long chain.
/// </summary>
internal sealed class Rings
{
    private readonly IReadOnlyList<int>[] _jumps;
    private readonly Func<int, bool> _isIn;
    private readonly int[] _order;
    private readonly int[] _low;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _open = [];
    private readonly List<IReadOnlyList<int>> _found = [];
    private int _visited;

    private Rings(IReadOnlyList<int>[] jumps, Func<int, bool> isIn)
    {
        _jumps = jumps;
        _isIn = isIn;
        _order = new int[jumps.Length];
        _low = new int[jumps.Length];
        _isOpen = new bool[jumps.Length];
    }

    /// <summary>Finds the rings among some steps.</summary>
    /// <param name="jumps">Where each step leads.</param>
    /// <param name="isIn">Which steps to look at.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Find(IReadOnlyList<int>[] jumps, Func<int, bool> isIn)
    {
        var rings = new Rings(jumps, isIn);
        for (var step = 0; step < jumps.Length; step++)
        {
            if (isIn(step) && rings._order[step] == 0)
                rings.Search(step);
        }

        return rings._found;
    }

    private void Search(int root)
    {
        var path = new Stack<(int Step, int NextJump)>();
        path.Push((Enter(root), 0));
        while (path.Count > 0)
        {
            var (step, next) = path.Pop();
            if (next < _jumps[step].Count)
            {
                path.Push((step, next + 1));
                if (Follow(step, _jumps[step][next]) is { } entered)
                    path.Push((entered, 0));

                continue;
            }

            if (path.Count > 0)
                Lower(path.Peek().Step, _low[step]);

            if (_low[step] == _order[step])
                Close(step);
        }
    }

    private int Enter(int step)
    {
        _order[step] = _low[step] = ++_visited;
        _open.Push(step);
        _isOpen[step] = true;
        return step;
    }

    /// <summary>Goes along a jump; gives the step where that has not been visited yet.</summary>
    private int? Follow(int step, int target)
    {
        if (!_isIn(target))
            return null;

        if (_order[target] == 0)
            return Enter(target);

        if (_isOpen[target])
            Lower(step, _order[target]);

        return null;
    }

    private void Lower(int step, int low) => _low[step] = Math.Min(_low[step], low);

    private void Close(int first)
    {
        var ring = new List<int>();
        int step;
        do
        {
            step = _open.Pop();
            _isOpen[step] = false;
            ring.Add(step);
        }
        while (step != first);

        if (ring.Count > 1 || _jumps[first].Contains(first))
            _found.Add(ring);
    }
}
