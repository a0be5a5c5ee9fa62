using Csml.Values;

namespace Csml;

/// <summary>What is remembered of a client, by name; the generated <c>BotMemory</c> reads its members from it.</summary>
/// <param name="values">The values under their names.</param>
public sealed class RememberedValues(IReadOnlyDictionary<string, CsmlValue> values)
{
    /// <summary>Gets what is remembered under a name; false where it is nothing.</summary>
    public bool TryGet(string name, out CsmlValue value) => values.TryGetValue(name, out value);

    /// <summary>What is remembered under a name, or null.</summary>
    public CsmlValue? Value(string name) => TryGet(name, out var value) ? value : default(CsmlValue?);

    /// <summary>What is remembered under a name, if it is a text, a number or a boolean.</summary>
    public string? Text(string name) => TryRead(name, ValueReader.String, out var text) ? text : null;

    /// <summary>What is remembered under a name, if it is a whole number.</summary>
    public long? Int(string name) => TryRead(name, ValueReader.Int64, out var number) ? number : null;

    /// <summary>What is remembered under a name, if it is a number.</summary>
    public double? Float(string name) => TryRead(name, ValueReader.Double, out var number) ? number : null;

    /// <summary>What is remembered under a name, if it is a boolean.</summary>
    public bool? Flag(string name) => TryRead(name, ValueReader.Boolean, out var flag) ? flag : null;

    private bool TryRead<T>(string name, Func<CsmlValue, ValueReader, T> read, out T result)
    {
        var reader = new ValueReader();
        result = read(values.GetValueOrDefault(name), reader);
        return !reader.HasFailed;
    }
}
