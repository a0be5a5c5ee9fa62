using System.Diagnostics.CodeAnalysis;

namespace Csml.Values;

/// <summary>
/// Reads values of CSML as values of C# types; generated code calls it for the arguments of C# functions. The first value that does
/// not fit is kept, with its place; what is read after it is not to be used.
/// </summary>
public sealed partial class ValueReader
{
    private const string Missing = "is missing";

    private string _place = "";
    private string? _problem;

    /// <summary>Whether a value did not fit.</summary>
    public bool HasFailed => _problem is not null;

    /// <summary>
    /// What does not fit, and where: <c>[order.lines[0].count] takes a whole number, not a text</c>. It never holds the value itself.
    /// Empty where everything fits.
    /// </summary>
    public string Problem => _problem is null ? "" : $"[{_place}] {_problem}";

    /// <summary>Reads an argument that has to be given.</summary>
    public T Argument<T>(string name, CsmlValue value, Func<CsmlValue, ValueReader, T> read) => Read(name, value, read);

    /// <summary>Reads an argument that may be left out.</summary>
    public T Argument<T>(string name, CsmlValue value, Func<CsmlValue, ValueReader, T> read, T absent) =>
        value.IsUnset ? absent : Read(name, value, read);

    /// <summary>Reads an entry that has to be there. Letter case, <c>_</c> and <c>-</c> in keys make no difference.</summary>
    public T Member<T>(CsmlObject entries, string key, Func<CsmlValue, ValueReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Read(key, MemberName.Find(entries, key), read);
    }

    /// <summary>Reads an entry that may be left out.</summary>
    public T Member<T>(CsmlObject entries, string key, Func<CsmlValue, ValueReader, T> read, T absent) =>
        TryMember(entries, key, read, out var member) ? member : absent;

    /// <summary>Reads an entry if it is there.</summary>
    public bool TryMember<T>(
        CsmlObject entries, string key, Func<CsmlValue, ValueReader, T> read, [MaybeNullWhen(false)] out T member)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var value = MemberName.Find(entries, key);
        member = value.IsUnset ? default : Read(key, value, read);
        return !value.IsUnset;
    }

    /// <summary>Notes that a value does not fit where only some texts do: what is expected, in words.</summary>
    public T RefuseText<T>(CsmlValue value, string expected) =>
        Refuse<T>(expected, value.TryGetString(out _) ? "another text" : KindOf(value));

    private T Refuse<T>(CsmlValue value, string expected) => Refuse<T>(expected, KindOf(value));

    private T Refuse<T>(string expected, string given)
    {
        _problem ??= $"takes {expected}, not {given}";
        return default!;
    }

    private T Read<T>(string name, CsmlValue value, Func<CsmlValue, ValueReader, T> read)
    {
        if (HasFailed) return default!;
        if (value.IsUnset) _problem = Missing;
        var result = value.IsUnset ? default! : read(value, this);
        if (HasFailed) _place = _place.Length == 0 || _place[0] == '[' ? name + _place : name + "." + _place;
        return result;
    }

    private static string KindOf(CsmlValue value) => value.Kind switch
    {
        CsmlValueKind.Bool => "true or false",
        CsmlValueKind.Int => "a whole number",
        CsmlValueKind.Float => "a number with a point",
        CsmlValueKind.String => "a text",
        CsmlValueKind.Array => "an array",
        CsmlValueKind.Object => "an object",
        CsmlValueKind.Closure => "a function",
        _ => "null",
    };
}
