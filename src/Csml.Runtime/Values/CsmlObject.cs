namespace Csml.Values;

/// <summary>
/// An immutable object of a flow, its keys in the order of their insertion. Components, times, requests… are objects with
/// another <see cref="Tag"/>.
/// </summary>
public sealed partial class CsmlObject
{
    /// <summary>The <see cref="Tag"/> of an ordinary object.</summary>
    public const string PlainTag = "object";

    /// <summary>Up to here a look through the keys is faster than an index of them.</summary>
    private const int MaxUnindexed = 12;

    private readonly string[] _keys;
    private readonly CsmlValue[] _values;
    private Dictionary<string, int>? _index;

    private CsmlObject(string tag, string[] keys, CsmlValue[] values, Dictionary<string, int>? index = null)
    {
        Tag = tag;
        _keys = keys;
        _values = values;
        _index = index;
        foreach (ref var value in values.AsSpan())
        {
            if (value.IsFailed) throw new ArgumentException(value.FailureText, nameof(values));
            if (value.IsUnset) value = CsmlValue.Null;
            Depth = Math.Max(Depth, value.Depth);
            Size += value.Size;
            HoldsSecure |= value.IsSecure;
        }

        Depth++;
        Size += keys.Length;
        foreach (var key in keys) Size += ValueLimits.SizeOfText(key.Length);
    }

    /// <summary>The ordinary object without entries.</summary>
    public static CsmlObject Empty { get; } = new(PlainTag, [], []);

    /// <summary>
    /// The content type: <c>object</c>, <c>button</c>, <c>time</c>… It names the message that <c>say</c> makes of the object and
    /// picks its methods; it plays no part in comparisons.
    /// </summary>
    public string Tag { get; }

    /// <summary>Whether this is an ordinary object.</summary>
    public bool IsPlain => Tag == PlainTag;

    /// <summary>The number of entries.</summary>
    public int Count => _keys.Length;

    /// <summary>The keys, in the order of their insertion.</summary>
    public ReadOnlySpan<string> Keys => _keys;

    /// <summary>The values, in the order of the keys.</summary>
    public ReadOnlySpan<CsmlValue> Values => _values;

    /// <summary>How deep arrays and objects nest in here, itself included.</summary>
    internal int Depth { get; }

    /// <summary>How many elements and entries there are in here, on all levels, texts counted as <see cref="ValueLimits"/> says.</summary>
    internal long Size { get; }

    /// <summary>Whether a value is secure, so that the object is.</summary>
    internal bool HoldsSecure { get; }

    /// <summary>The value of a key, <see cref="CsmlValueKind.Unset"/> if there is no such key.</summary>
    public CsmlValue this[string key] => IndexOf(key) is var index and >= 0 ? _values[index] : default;

    /// <summary>An object of these entries; the last of equal keys wins.</summary>
    /// <exception cref="ArgumentException">A value is a HARD error, which no object can hold.</exception>
    public static CsmlObject Create(ReadOnlySpan<(string Key, CsmlValue Value)> entries, string tag = PlainTag)
    {
        if (entries.IsEmpty && tag == PlainTag) return Empty;
        if (AreDistinct(entries)) return OfDistinct(entries, tag);
        var builder = new Builder(entries.Length);
        foreach (ref readonly var entry in entries) builder.Set(entry.Key, entry.Value);
        return builder.Build(tag);
    }

    /// <summary>The value of a key.</summary>
    public bool TryGet(string key, out CsmlValue value)
    {
        value = this[key];
        return !value.IsUnset;
    }

    /// <summary>Whether there is such a key.</summary>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <summary>A new object in which a key has this value: in its place if the key is there, else at the end.</summary>
    /// <exception cref="ArgumentException">The value is a HARD error, which no object can hold.</exception>
    public CsmlObject With(string key, CsmlValue value)
    {
        var index = IndexOf(key);
        if (index < 0) return new(Tag, [.. _keys, key], [.. _values, value]);
        var values = _values.AsSpan().ToArray();
        values[index] = value;
        return new(Tag, _keys, values, _index);
    }

    /// <summary>A new object without a key; this one, if it is not there.</summary>
    public CsmlObject Without(string key)
    {
        var index = IndexOf(key);
        if (index < 0) return this;
        string[] keys = [.. _keys.AsSpan(0, index), .. _keys.AsSpan(index + 1)];
        return new(Tag, keys, [.. _values.AsSpan(0, index), .. _values.AsSpan(index + 1)]);
    }

    /// <summary>The same entries under another <see cref="Tag"/>.</summary>
    public CsmlObject WithTag(string tag) => tag == Tag ? this : new(tag, _keys, _values, _index);

    /// <summary>What stands for the object inside another: itself, or its content with the content type (language reference, part 2, 1.5).</summary>
    internal CsmlObject Wrapped() => IsPlain ? this : Create([("content_type", Tag), ("content", WithTag(PlainTag))]);

    /// <summary>The entries, in the order of their insertion.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The info map of a SOFT error.</summary>
    internal static CsmlObject OfError(string text) => new(PlainTag, [CsmlValue.ErrorKey], [text]);

    /// <summary>The same keys with other values.</summary>
    internal CsmlObject WithValues(CsmlValue[] values) => new(Tag, _keys, values, _index);

    /// <summary>Whether no key comes twice, as far as a look through them tells.</summary>
    private static bool AreDistinct(ReadOnlySpan<(string Key, CsmlValue Value)> entries)
    {
        if (entries.Length > MaxUnindexed) return false;
        for (var index = 1; index < entries.Length; index++)
        {
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (entries[earlier].Key == entries[index].Key) return false;
            }
        }

        return true;
    }

    private static CsmlObject OfDistinct(ReadOnlySpan<(string Key, CsmlValue Value)> entries, string tag)
    {
        var keys = new string[entries.Length];
        var values = new CsmlValue[entries.Length];
        for (var index = 0; index < entries.Length; index++) (keys[index], values[index]) = entries[index];
        return new(tag, keys, values);
    }

    internal int IndexOf(string key)
    {
        if (_keys.Length > MaxUnindexed) return Index().GetValueOrDefault(key, -1);
        for (var index = 0; index < _keys.Length; index++)
        {
            if (_keys[index] == key) return index;
        }

        return -1;
    }

    /// <summary>Two threads may build the index at once: each sees a whole one.</summary>
    private Dictionary<string, int> Index() => _index ??= CreateIndex();

    private Dictionary<string, int> CreateIndex()
    {
        var index = new Dictionary<string, int>(_keys.Length, StringComparer.Ordinal);
        for (var position = 0; position < _keys.Length; position++) index[_keys[position]] = position;
        return index;
    }

    /// <summary>Walks the entries without allocating.</summary>
    public struct Enumerator
    {
        private readonly CsmlObject _entries;
        private int _position;

        internal Enumerator(CsmlObject entries)
        {
            _entries = entries;
            _position = -1;
        }

        /// <summary>The current entry.</summary>
        public readonly (string Key, CsmlValue Value) Current => (_entries._keys[_position], _entries._values[_position]);

        /// <summary>Goes on to the next entry.</summary>
        public bool MoveNext() => ++_position < _entries._keys.Length;
    }
}
