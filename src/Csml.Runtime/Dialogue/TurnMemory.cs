using System.Runtime.InteropServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// The memory of a client during one turn: what was loaded, under what was remembered and forgotten since. Only the last change
/// of each name is kept, for that is what will be stored.
/// </summary>
internal sealed class TurnMemory(IReadOnlyDictionary<string, CsmlValue> loaded)
{
    private List<MemoryWrite>? _writes;
    private bool _forgotAll;

    /// <summary>The changes, in an order that can be replayed.</summary>
    internal IReadOnlyList<MemoryWrite> Writes => _writes ?? (IReadOnlyList<MemoryWrite>)[];

    /// <summary>The value of a name; <see cref="CsmlValueKind.Unset"/> if it is not remembered.</summary>
    internal CsmlValue this[string name] =>
        PositionOf(name) is var position and >= 0 ? _writes![position].Value
        : !_forgotAll && loaded.TryGetValue(name, out var value) ? value
        : default;

    internal void Set(string name, CsmlValue value)
    {
        _writes ??= new(capacity: 1); // Most turns that remember something remember one thing.
        var position = PositionOf(name);
        if (position >= 0)
            CollectionsMarshal.AsSpan(_writes)[position] = new(name, value);
        else
            _writes.Add(new(name, value));
    }

    internal void Forget(string name)
    {
        if (this[name].IsUnset) return;
        Set(name, default);
    }

    internal void ForgetAll()
    {
        _writes ??= [];
        _writes.Clear();
        _writes.Add(new(null, default));
        _forgotAll = true;
    }

    /// <summary>Writes everything that is remembered now into an object.</summary>
    internal void CopyTo(CsmlObject.Builder target)
    {
        if (!_forgotAll)
        {
            foreach (var (name, _) in loaded)
            {
                if (this[name] is { IsUnset: false } value) target.Set(name, value);
            }
        }

        foreach (var write in _writes ?? [])
        {
            if (write is { Name: { } name, Value.IsUnset: false }) target.Set(name, write.Value);
        }
    }

    private int PositionOf(string name)
    {
        if (_writes is null) return -1;
        var writes = CollectionsMarshal.AsSpan(_writes);
        for (var position = 0; position < writes.Length; position++)
        {
            if (writes[position].Name == name) return position;
        }

        return -1;
    }
}
