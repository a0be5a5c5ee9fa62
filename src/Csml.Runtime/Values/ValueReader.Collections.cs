using System.Collections.Immutable;
using System.Globalization;

namespace Csml.Values;

/// <content>Arrays, objects with any keys, and null.</content>
public sealed partial class ValueReader
{
    /// <summary>The value as the array it is; an empty one where it is none.</summary>
    public static CsmlArray Elements(CsmlValue value, ValueReader reader) =>
        value.TryGetArray(out var array) ? array : reader.Refuse<CsmlArray?>(value, "an array") ?? CsmlArray.Empty;

    /// <summary>The value as the object it is; an empty one where it is none.</summary>
    public static CsmlObject Entries(CsmlValue value, ValueReader reader) =>
        value.TryGetObject(out var entries) ? entries : reader.Refuse<CsmlObject?>(value, "an object") ?? CsmlObject.Empty;

    /// <summary>The elements of an array.</summary>
    public T[] Array<T>(CsmlValue value, Func<CsmlValue, ValueReader, T> read)
    {
        var items = Elements(value, this);
        if (HasFailed) return [];
        var array = new T[items.Count];
        for (var index = 0; index < array.Length && !HasFailed; index++)
            array[index] = Read(string.Create(CultureInfo.InvariantCulture, $"[{index}]"), items[index], read);
        return array;
    }

    /// <summary>The elements of an array, in a list of their own.</summary>
    public List<T> List<T>(CsmlValue value, Func<CsmlValue, ValueReader, T> read) => [.. Array(value, read)];

    /// <summary>The elements of an array.</summary>
    public ImmutableArray<T> ImmutableArray<T>(CsmlValue value, Func<CsmlValue, ValueReader, T> read) => [.. Array(value, read)];

    /// <summary>The entries of an object, whatever their keys are.</summary>
    public Dictionary<string, T> Dictionary<T>(CsmlValue value, Func<CsmlValue, ValueReader, T> read)
    {
        var entries = Entries(value, this);
        var dictionary = new Dictionary<string, T>(StringComparer.Ordinal);
        if (HasFailed) return dictionary;

        // A key is data like the values, which an error does not show.
        foreach (var (key, entry) in entries) dictionary[key] = Read("*", entry, read);
        return dictionary;
    }

    /// <summary>The value, or null for CSML's null.</summary>
    public T? OrNull<T>(CsmlValue value, Func<CsmlValue, ValueReader, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return value.IsNull ? null : read(value, this);
    }

    /// <summary>The value, or null for CSML's null.</summary>
    public T? ValueOrNull<T>(CsmlValue value, Func<CsmlValue, ValueReader, T> read)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        return value.IsNull ? null : read(value, this);
    }
}
