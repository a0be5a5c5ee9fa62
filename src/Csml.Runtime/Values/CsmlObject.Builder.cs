namespace Csml.Values;

public sealed partial class CsmlObject
{
    /// <summary>Gathers entries; a key set twice keeps its place and takes the last value.</summary>
    internal sealed class Builder(int capacity = 4)
    {
        private readonly List<string> _keys = new(capacity);
        private readonly List<CsmlValue> _values = new(capacity);
        private Dictionary<string, int>? _index;

        internal void Set(string key, CsmlValue value)
        {
            var position = IndexOf(key);
            if (position >= 0)
            {
                _values[position] = value;
                return;
            }

            _index?.Add(key, _keys.Count);
            _keys.Add(key);
            _values.Add(value);
        }

        internal CsmlObject Build(string tag = PlainTag) =>
            _keys.Count == 0 && tag == PlainTag ? Empty : new(tag, [.. _keys], [.. _values], _index);

        private int IndexOf(string key)
        {
            if (_keys.Count <= MaxUnindexed) return _keys.IndexOf(key);
            if (_index is null)
            {
                _index = new(StringComparer.Ordinal);
                for (var position = 0; position < _keys.Count; position++) _index.Add(_keys[position], position);
            }

            return _index.GetValueOrDefault(key, -1);
        }
    }
}
