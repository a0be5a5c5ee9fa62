using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// A running <c>foreach</c>. What it walks over is taken once, when the loop starts, and survives a hold with the position.
/// </summary>
public struct ForeachLoop
{
    private readonly Turn? _turn;
    private readonly CsmlArray? _items;
    private readonly string? _text;
    private readonly bool _isSecure;
    private int _index;
    private int _offset;

    private ForeachLoop(Turn turn, CsmlValue iterable, int index = 0, int offset = 0)
    {
        _turn = turn;
        iterable.TryGetArray(out _items);
        iterable.TryGetString(out _text);
        _isSecure = iterable.IsSecure;
        _index = index;
        _offset = offset;
    }

    /// <summary>Whether a value can be walked over: arrays by element, strings by Unicode character.</summary>
    internal static bool CanWalk(CsmlValue value) => value.Kind is CsmlValueKind.Array or CsmlValueKind.String;

    /// <summary>Begins at the first element.</summary>
    internal static ForeachLoop Over(Turn turn, CsmlValue iterable) => new(turn, iterable);

    /// <summary>Goes on where <see cref="Save"/> was called.</summary>
    public static ForeachLoop Restore(Turn turn, CsmlValue saved) =>
        saved.TryGetArray(out var parts) && parts.Count == 3 && parts[1].TryGetInt(out var index) && parts[2].TryGetInt(out var offset)
            ? new(turn, parts[0], (int)index, (int)offset)
            : default;

    /// <summary>The state of the loop as a value, for the frame.</summary>
    public readonly CsmlValue Save() =>
        _items is not null ? CsmlValue.Array(((CsmlValue)_items).AsSecureIf(_isSecure), _index, _offset)
        : _text is not null ? CsmlValue.Array(((CsmlValue)_text).AsSecureIf(_isSecure), _index, _offset)
        : default;

    /// <summary>Takes the next element and its position, counted from 0; false behind the last.</summary>
    public bool MoveNext(out CsmlValue item, out CsmlValue index, [CallerLineNumber] int line = 0)
    {
        // The names of a loop are gone when it is over (language reference, part 1, 5.13).
        var hasNext = MoveNext(out item, out long position, line);
        index = hasNext ? position : default(CsmlValue);
        return hasNext;
    }

    /// <summary>The same, where the compiler knows that the position is nothing but an int.</summary>
    public bool MoveNext(out CsmlValue item, out long index, [CallerLineNumber] int line = 0)
    {
        index = _index;
        return MoveNext(out item, line);
    }

    /// <summary>Takes the next element; false behind the last.</summary>
    public bool MoveNext(out CsmlValue item, [CallerLineNumber] int line = 0)
    {
        _turn?.CountWork(line);
        if (_items is not null && _index < _items.Count)
        {
            item = _items[_index].AsSecureIf(_isSecure);
        }
        else if (_text is not null && _offset < _text.Length)
        {
            var length = Scalars.LengthAt(_text, _offset);
            item = ((CsmlValue)_text.Substring(_offset, length)).AsSecureIf(_isSecure);
            _offset += length;
        }
        else
        {
            item = default;
            return false;
        }

        _index++;
        return true;
    }
}
