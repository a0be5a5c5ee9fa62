namespace Csml.Values.Markup;

/// <summary>The keys of one XML element: its attributes, then its children, those of one name together.</summary>
internal sealed class XmlEntries
{
    private readonly List<(string Key, List<CsmlValue> Values)> _entries = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private int _attributes;

    internal int Count => _entries.Count;

    internal void AddAttribute(string key, CsmlValue value)
    {
        Add(key, value);
        _attributes = _entries.Count;
    }

    internal void Add(string key, CsmlValue value)
    {
        if (_index.TryGetValue(key, out var position))
        {
            _entries[position].Values.Add(value);
            return;
        }

        _index.Add(key, _entries.Count);
        _entries.Add((key, [value]));
    }

    /// <summary>All of them; a HARD error as a value if they are more than a value can hold.</summary>
    internal CsmlValue Build() =>
        CsmlValue.Object([.. _entries.Select(static entry => (entry.Key, entry.Values is [var single] ? single : ArrayOf(entry.Values)))]);

    /// <summary>The attributes alone, with the text that stood beside the children.</summary>
    internal CsmlValue BuildAttributes(string textKey, CsmlValue text) =>
        CsmlValue.Object([.. _entries.Take(_attributes).Select(static entry => (entry.Key, entry.Values[0])), (textKey, text)]);

    private static CsmlValue ArrayOf(List<CsmlValue> values) => CsmlArray.Owning([.. values]);
}
