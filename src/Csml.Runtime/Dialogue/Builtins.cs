using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// The built-in functions as flows call them (language reference, part 2, 5.2). An argument that is not given is
/// <see cref="CsmlValueKind.Unset"/>; a wrong one is a reported error and <c>null</c>, and a HARD error in one passes through.
/// </summary>
public static class Builtins
{
    /// <summary><c>Or(value, fallback)</c>: the fallback where the value stands for an error; <c>null</c> is none.</summary>
    public static CsmlValue Or(Turn turn, CsmlValue value = default, CsmlValue fallback = default, [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Or(value, fallback), line);

    /// <summary><c>OneOf(array)</c>: one of its elements, at random.</summary>
    public static CsmlValue OneOf(Turn turn, CsmlValue array = default, [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.OneOf(array, turn.Values), line);

    /// <summary><c>Shuffle(array)</c>: its elements in random order.</summary>
    public static CsmlValue Shuffle(Turn turn, CsmlValue array = default, [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Shuffle(array, turn.Values), line);

    /// <summary><c>Random()</c>: a float from 0 up to, not including, 1.</summary>
    public static CsmlValue Random(Turn turn) => StandardFunctions.Random(turn.Values);

    /// <summary><c>Find(value, in=text)</c>: whether one text is inside another, whatever the case unless said otherwise.</summary>
    public static CsmlValue Find(
        Turn turn,
        CsmlValue value = default,
        CsmlValue text = default,
        CsmlValue caseSensitive = default,
        [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Find(value, text, caseSensitive), line);

    /// <summary><c>Length(value)</c>: the number of elements of an array, of UTF-8 bytes of a string.</summary>
    public static CsmlValue Length(Turn turn, CsmlValue value = default, [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Length(value), line);

    /// <summary><c>Floor(float)</c>: the next whole number below, still a float; an int stays what it is.</summary>
    public static CsmlValue Floor(Turn turn, CsmlValue number = default, [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Floor(number), line);

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
            if (local.Name == wanted && !local.Value.IsUnset) return CsmlValue.True.AsSecureIf(name.IsSecure);
        }

        return CsmlValue.Truth(turn.Remembers(wanted)).AsSecureIf(name.IsSecure);
    }

    /// <summary><c>UUID(version)</c>: <c>"v4"</c>, which is also the default, or <c>"v1"</c>.</summary>
    public static CsmlValue UUID(Turn turn, CsmlValue version = default, [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Uuid(version, turn.Values), line);

    /// <summary><c>Time()</c>: the time now; arguments have no effect.</summary>
    public static CsmlValue Time(Turn turn) => StandardFunctions.Time(turn.Values);

    /// <summary><c>Base64(string)</c>: what <c>.encode()</c> and <c>.decode()</c> work on.</summary>
    public static CsmlValue Base64(Turn turn, CsmlValue text = default, [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Base64(text), line);

    /// <summary><c>Hex(string)</c>: what <c>.encode()</c> and <c>.decode()</c> work on.</summary>
    public static CsmlValue Hex(Turn turn, CsmlValue text = default, [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Hex(text), line);

    /// <summary><c>Crypto(value)</c>: what <c>.create_hash(…)</c> and <c>.create_hmac(…)</c> work on.</summary>
    public static CsmlValue Crypto(Turn turn, CsmlValue value = default, [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Crypto(value), line);

    /// <summary><c>JWT(jwt)</c>: what <c>.sign(…)</c>, <c>.decode(…)</c> and <c>.verify(…)</c> work on.</summary>
    public static CsmlValue JWT(Turn turn, CsmlValue value = default, [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Jwt(value), line);

    /// <summary>
    /// <c>HTTP(url)</c>: a request, which <c>get</c>, <c>post</c>, <c>set</c>, <c>query</c>… change and <c>send()</c> sends. Further named
    /// arguments are keys of it, such as <c>method</c>.
    /// </summary>
    public static CsmlValue HTTP(
        Turn turn,
        CsmlValue url = default,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra = default,
        [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Http(url, extra), line);

    /// <summary><c>SMTP(host)</c>: a mail server, which <c>auth</c>, <c>port</c>… describe and <c>send(mail)</c> hands a mail to.</summary>
    public static CsmlValue SMTP(Turn turn, CsmlValue host = default, [CallerLineNumber] int line = 0) =>
        Report(turn, StandardFunctions.Smtp(host), line);

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

    private static CsmlValue Report(Turn turn, in MethodOutcome outcome, int line) =>
        outcome.SoftError is { } text ? turn.SoftError(text, line).AsSecureIf(outcome.Result.IsSecure) : outcome.Result;
}
