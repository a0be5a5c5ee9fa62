using System.Collections;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Csml.Values;

namespace Csml.Calls;

/// <summary>The memory of a client as it was loaded; a value is only read from its bytes when a flow asks for it.</summary>
internal sealed class StoredMemory(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> stored) : IReadOnlyDictionary<string, CsmlValue>
{
    /// <summary>The memory of a client who is new.</summary>
    internal static IReadOnlyDictionary<string, CsmlValue> Empty { get; } = ReadOnlyDictionary<string, CsmlValue>.Empty;

    /// <inheritdoc />
    public int Count => stored.Count;

    /// <inheritdoc />
    public IEnumerable<string> Keys => stored.Keys;

    /// <inheritdoc />
    public IEnumerable<CsmlValue> Values => stored.Values.Select(Read);

    /// <inheritdoc />
    public CsmlValue this[string key] => Read(stored[key]);

    /// <inheritdoc />
    public bool ContainsKey(string key) => stored.ContainsKey(key);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out CsmlValue value)
    {
        var isKnown = stored.TryGetValue(key, out var bytes);
        value = isKnown ? Read(bytes) : default;
        return isKnown;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, CsmlValue>> GetEnumerator() =>
        stored.Select(entry => KeyValuePair.Create(entry.Key, Read(entry.Value))).GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static CsmlValue Read(ReadOnlyMemory<byte> bytes) => ValueSerializer.Deserialize(bytes.Span);
}
