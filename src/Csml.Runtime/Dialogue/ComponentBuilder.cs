using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// Builds one component: checks its arguments, fills in defaults, keeps fields nobody declared. The reference "adds" a given value
/// to an empty one of the declared type, which is why an array passes for a string and a string for an array of one (language
/// reference, part 3, 1.3).
/// </summary>
internal ref struct ComponentBuilder
{
    private readonly Turn _turn;
    private readonly string _tag;
    private readonly int _line;
    private readonly ReadOnlySpan<(string Key, CsmlValue Value)> _extra;
    private readonly CsmlObject.Builder _fields = new();
    private CsmlValue _failure;

    internal ComponentBuilder(
        Turn turn,
        string tag,
        ReadOnlySpan<(string Key, CsmlValue Value)> extra,
        int line,
        params ReadOnlySpan<CsmlValue> arguments)
    {
        _turn = turn;
        _tag = tag;
        _extra = extra;
        _line = line;
        foreach (ref readonly var argument in arguments)
        {
            if (argument.IsFailed && _failure.IsUnset) _failure = argument;
        }

        foreach (ref readonly var field in extra)
        {
            if (field.Value.IsFailed && _failure.IsUnset) _failure = field.Value;
        }
    }

    /// <summary>A parameter that must be given.</summary>
    internal CsmlValue Require(string key, CsmlValue given, ParameterType type)
    {
        if (given.IsUnset) Fail($"{key} is a required parameter");
        return Accept(key, given, type);
    }

    /// <summary>A parameter that may be given; without a value to stand in for it, its field is left out.</summary>
    internal CsmlValue Accept(string key, CsmlValue given, ParameterType type, CsmlValue otherwise = default)
    {
        if (!_failure.IsUnset) return default;
        var value = given.IsUnset ? otherwise : Check(given, type);
        if (!value.IsUnset) _fields.Set(key, ComponentContent.Of(value));
        return value;
    }

    /// <summary>An array that two further values are always appended to.</summary>
    internal void AcceptWith(string key, CsmlValue given, CsmlValue first, CsmlValue second)
    {
        if (!_failure.IsUnset) return;

        // A single text is added to what is already there, so it comes last.
        if (given.TryGetString(out _))
            _fields.Set(key, CsmlValue.Array(first, second, given));
        else if (given.IsUnset)
            _fields.Set(key, CsmlValue.Array(first, second));
        else if (Check(given, ParameterType.Array).TryGetArray(out var array))
            _fields.Set(key, ComponentContent.Of(array.Add(first).Add(second)).AsSecureIf(given.IsSecure));
    }

    /// <summary>The component.</summary>
    internal readonly CsmlValue Build()
    {
        if (!_failure.IsUnset) return _failure;
        foreach (ref readonly var field in _extra) _fields.Set(field.Key, ComponentContent.Of(field.Value.OrNull()));
        return _fields.Build(_tag);
    }

    /// <summary>One field of the component instead of all.</summary>
    internal readonly CsmlValue BuildField(string key) => _failure.IsUnset ? _fields.Build()[key] : _failure;

    private CsmlValue Check(CsmlValue given, ParameterType type)
    {
        switch (type, given.Kind)
        {
            case (ParameterType.String, CsmlValueKind.String):
            case (ParameterType.Number, CsmlValueKind.Int or CsmlValueKind.Float):
            case (ParameterType.Array, CsmlValueKind.Array):
                return given;
            case (ParameterType.String, CsmlValueKind.Array) when given.TryGetArray(out var array):
                return ((CsmlValue)array.Add(CsmlValue.EmptyString)).AsSecureIf(given.IsSecure);
            case (ParameterType.Array, CsmlValueKind.String):
                return CsmlValue.Array(given);
            default:
                Fail($"Type Error expecting {type} type but {ValueNames.Owner(given)} type was found");
                return default;
        }
    }

    private void Fail(string text)
    {
        if (_failure.IsUnset) _failure = _turn.SoftError(text, _line);
    }
}
