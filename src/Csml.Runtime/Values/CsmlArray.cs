using System.Collections;

namespace Csml.Values;

/// <summary>An immutable array of a flow: what changes it gives a new one.</summary>
/// <remarks>
/// Adding at the end is cheap although nothing ever changes: the new array takes the next free slot of the storage it grew from,
/// if no other array took it before.
/// </remarks>
public sealed class CsmlArray : IReadOnlyList<CsmlValue>
{
    private readonly CsmlValue[] _items;
    private readonly Tip? _tip;

    private CsmlArray(CsmlValue[] items, int count, Tip? tip, int depth, long size, bool holdsSecure)
    {
        _items = items;
        Count = count;
        _tip = tip;
        Depth = depth;
        Size = size;
        HoldsSecure = holdsSecure;
    }

    /// <summary>The array without elements.</summary>
    public static CsmlArray Empty { get; } = new([], 0, tip: null, depth: 1, size: 0, holdsSecure: false);

    /// <summary>The number of elements.</summary>
    public int Count { get; }

    /// <summary>How deep arrays and objects nest in here, itself included.</summary>
    internal int Depth { get; }

    /// <summary>How many elements and entries there are in here, on all levels, texts counted as <see cref="ValueLimits"/> says.</summary>
    internal long Size { get; }

    /// <summary>Whether an element is secure, so that the array is.</summary>
    internal bool HoldsSecure { get; }

    /// <summary>The element at a position counted from 0.</summary>
    public CsmlValue this[int index] => AsSpan()[index];

    /// <summary>An array of these elements.</summary>
    /// <exception cref="ArgumentException">An element is a HARD error, which no array can hold.</exception>
    public static CsmlArray Create(ReadOnlySpan<CsmlValue> items) => items.IsEmpty ? Empty : Owning(items.ToArray());

    /// <summary>The elements, in order.</summary>
    public ReadOnlySpan<CsmlValue> AsSpan() => _items.AsSpan(0, Count);

    /// <summary>A new array with one more element at the end.</summary>
    /// <exception cref="ArgumentException">The element is a HARD error, which no array can hold.</exception>
    public CsmlArray Add(CsmlValue item)
    {
        item = Stored(item);
        var depth = Math.Max(Depth, item.Depth + 1);
        var size = Size + 1 + item.Size;
        var holdsSecure = HoldsSecure || item.IsSecure;
        if (_tip is { } tip && Count < _items.Length && Interlocked.CompareExchange(ref tip.Used, Count + 1, Count) == Count)
        {
            _items[Count] = item;
            return new(_items, Count + 1, tip, depth, size, holdsSecure);
        }

        var grown = new CsmlValue[Math.Max(4, Count * 2)];
        AsSpan().CopyTo(grown);
        grown[Count] = item;
        return new(grown, Count + 1, new Tip { Used = Count + 1 }, depth, size, holdsSecure);
    }

    /// <summary>A new array with another element at an existing position.</summary>
    /// <exception cref="ArgumentException">The element is a HARD error, which no array can hold.</exception>
    public CsmlArray With(int index, CsmlValue item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var items = AsSpan().ToArray();
        items[index] = item;
        return Owning(items);
    }

    /// <summary>A new array with one more element before a position, or at the end.</summary>
    /// <exception cref="ArgumentException">The element is a HARD error, which no array can hold.</exception>
    public CsmlArray Insert(int index, CsmlValue item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Count);
        if (index == Count) return Add(item);
        var items = new CsmlValue[Count + 1];
        AsSpan()[..index].CopyTo(items);
        items[index] = item;
        AsSpan()[index..].CopyTo(items.AsSpan(index + 1));
        return Owning(items);
    }

    /// <summary>A new array without the element at a position.</summary>
    public CsmlArray RemoveAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        if (Count == 1) return Empty;
        var items = new CsmlValue[Count - 1];
        AsSpan()[..index].CopyTo(items);
        AsSpan()[(index + 1)..].CopyTo(items.AsSpan(index));
        return Owning(items);
    }

    /// <summary>The elements, in order.</summary>
    public IEnumerator<CsmlValue> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return _items[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>An array over storage that nobody else will write to.</summary>
    internal static CsmlArray Owning(CsmlValue[] items)
    {
        if (items.Length == 0) return Empty;
        var depth = 0;
        long size = items.Length;
        var holdsSecure = false;
        foreach (ref var item in items.AsSpan())
        {
            item = Stored(item);
            depth = Math.Max(depth, item.Depth);
            size += item.Size;
            holdsSecure |= item.IsSecure;
        }

        return new(items, items.Length, tip: null, depth + 1, size, holdsSecure);
    }

    private static CsmlValue Stored(CsmlValue item) =>
        item.IsFailed ? throw new ArgumentException(item.FailureText, nameof(item)) : item.OrNull();

    /// <summary>How much of a storage that several arrays share is taken.</summary>
    private sealed class Tip
    {
        internal int Used;
    }
}
