using System.Runtime.CompilerServices;
using System.Text;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// The built-in functions (language reference, part 2, 5.2). An argument that is not given is <see cref="CsmlValueKind.Unset"/>;
/// a wrong one is a reported error and <c>null</c>, and a HARD error in one passes through.
/// </summary>
public static class Builtins
{
    /// <summary><c>Or(value, fallback)</c>: the fallback where the value stands for an error; <c>null</c> is none.</summary>
    public static CsmlValue Or(Turn turn, CsmlValue value = default, CsmlValue fallback = default, [CallerLineNumber] int line = 0)
    {
        if (FirstFailed(value, fallback) is { IsFailed: true } failed) return failed;
        if (value.IsUnset || fallback.IsUnset) return turn.SoftError("usage: Or(expression, fallback)", line);
        return value.IsError ? fallback : value;
    }

    /// <summary><c>OneOf(array)</c>: one of its elements, at random.</summary>
    public static CsmlValue OneOf(Turn turn, CsmlValue array = default, [CallerLineNumber] int line = 0)
    {
        if (array.IsFailed) return array;
        if (!array.TryGetArray(out var items) || items.Count == 0)
            return turn.SoftError("usage: OneOf([element, ...]) => element", line);
        return items[turn.Values.Random.Next(items.Count)].AsSecureIf(array.IsSecure);
    }

    /// <summary><c>Shuffle(array)</c>: its elements in random order.</summary>
    public static CsmlValue Shuffle(Turn turn, CsmlValue array = default, [CallerLineNumber] int line = 0)
    {
        if (array.IsFailed) return array;
        if (!array.TryGetArray(out var items)) return turn.SoftError("usage: Shuffle(array) => array", line);
        var shuffled = items.AsSpan().ToArray();
        turn.Values.Random.Shuffle(shuffled);
        return ((CsmlValue)CsmlArray.Owning(shuffled)).AsSecureIf(array.IsSecure);
    }

    /// <summary><c>Random()</c>: a float from 0 up to, not including, 1.</summary>
    public static CsmlValue Random(Turn turn) => turn.Values.Random.NextDouble();

    /// <summary><c>Find(value, in=text)</c>: whether one text is inside another, whatever the case unless said otherwise.</summary>
    public static CsmlValue Find(
        Turn turn,
        CsmlValue value = default,
        CsmlValue text = default,
        CsmlValue caseSensitive = default,
        [CallerLineNumber] int line = 0)
    {
        if (FirstFailed(value, text, caseSensitive) is { IsFailed: true } failed) return failed;
        if (!value.TryGetString(out var wanted) || !text.TryGetString(out var searched))
            return turn.SoftError("usage: Find(string, in=string) => boolean", line);
        CsmlValue found = caseSensitive.IsTrue
            ? searched.Contains(wanted, StringComparison.Ordinal)
            : searched.ToLowerInvariant().Contains(wanted.ToLowerInvariant(), StringComparison.Ordinal);
        return found.AsSecureIf(value.IsSecure || text.IsSecure);
    }

    /// <summary><c>Length(value)</c>: the number of elements of an array, of UTF-8 bytes of a string.</summary>
    public static CsmlValue Length(Turn turn, CsmlValue value = default, [CallerLineNumber] int line = 0)
    {
        if (value.IsFailed) return value;
        CsmlValue length;
        if (value.TryGetArray(out var array))
            length = array.Count;
        else if (value.TryGetString(out var text))
            length = Encoding.UTF8.GetByteCount(text);
        else
            return turn.SoftError("usage: Length(string or array) => int", line);
        return length.AsSecureIf(value.IsSecure);
    }

    /// <summary><c>Floor(float)</c>: the next whole number below, still a float; an int stays what it is.</summary>
    public static CsmlValue Floor(Turn turn, CsmlValue number = default, [CallerLineNumber] int line = 0)
    {
        if (number.IsFailed || number.TryGetInt(out _)) return number;
        return number.TryGetFloat(out var value)
            ? ((CsmlValue)Math.Floor(value)).AsSecureIf(number.IsSecure)
            : turn.SoftError("usage: Floor(float) => float", line);
    }

    /// <summary>
    /// <c>Exists(name)</c>: whether a variable, a constant or a remembered value has exactly this name. The compiler passes the
    /// variables and constants in sight.
    /// </summary>
    public static CsmlValue Exists(
        Turn turn,
        CsmlValue name = default,
        ReadOnlySpan<(string Name, CsmlValue Value)> locals = default,
        [CallerLineNumber] int line = 0)
    {
        if (name.IsFailed) return name;
        if (!name.TryGetString(out var wanted)) return turn.SoftError("usage: Exists(string) => boolean", line);
        foreach (ref readonly var local in locals)
        {
            if (local.Name == wanted && !local.Value.IsUnset) return CsmlValue.True;
        }

        return turn.Remembers(wanted);
    }

    /// <summary><c>UUID(version)</c>: <c>"v4"</c>, which is also the default, or <c>"v1"</c>.</summary>
    public static CsmlValue UUID(Turn turn, CsmlValue version = default, [CallerLineNumber] int line = 0)
    {
        if (version.IsFailed) return version;
        if (version.IsUnset) return Uuid.Random(turn.Values);
        return version.TryGetString(out var text) && text is "v1" or "v4"
            ? text == "v1" ? Uuid.FromClock(turn.Values) : Uuid.Random(turn.Values)
            : turn.SoftError("usage: UUID(\"v1\" or \"v4\") => string", line);
    }

    /// <summary><c>Base64(string)</c>: what <c>.encode()</c> and <c>.decode()</c> work on.</summary>
    public static CsmlValue Base64(Turn turn, CsmlValue text = default, [CallerLineNumber] int line = 0) =>
        Tagged(turn, "base64", text, "usage: Base64(string) => base64 object", line);

    /// <summary><c>Hex(string)</c>: what <c>.encode()</c> and <c>.decode()</c> work on.</summary>
    public static CsmlValue Hex(Turn turn, CsmlValue text = default, [CallerLineNumber] int line = 0) =>
        Tagged(turn, "hex", text, "usage: Hex(string) => hex object", line);

    /// <summary><c>Object(key=value, …)</c>: an object literal in the old notation.</summary>
    public static CsmlValue Object(params ReadOnlySpan<(string Key, CsmlValue Value)> entries) => CsmlValue.Object(entries);

    /// <summary><c>Debug(a, b, …)</c>: the texts of some values, to be said where the author looks.</summary>
    public static CsmlValue Debug(params ReadOnlySpan<CsmlValue> values)
    {
        var isSecure = false;
        var texts = new CsmlValue[values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index].IsFailed) return values[index];
            isSecure |= values[index].IsSecure;
            texts[index] = values[index].ToDisplayString();
        }

        CsmlValue debug = CsmlObject.Create([("args", CsmlArray.Owning(texts))], "debug");
        return debug.AsSecureIf(isSecure);
    }

    private static CsmlValue Tagged(Turn turn, string tag, CsmlValue text, string usage, int line)
    {
        if (text.IsFailed) return text;
        return text.TryGetString(out _) ? CsmlObject.Create([("string", text)], tag) : turn.SoftError(usage, line);
    }

    private static CsmlValue FirstFailed(params ReadOnlySpan<CsmlValue> arguments)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (argument.IsFailed) return argument;
        }

        return default;
    }
}
