using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// A custom component, called as <c>Component.Name(…)</c>: an object whose content type is <c>Component.name</c> and whose fields are
/// made as a file <c>Name.component.json</c> says (language reference, part 3, 1.6). Unlike that of other components, its failure is a HARD error.
/// </summary>
public sealed class ComponentDeclaration
{
    private readonly string _tag;
    private readonly ComponentParameter[] _parameters;

    /// <summary>Declares a component.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parameters">Its parameters in positional order.</param>
    public ComponentDeclaration(string name, params ReadOnlySpan<ComponentParameter> parameters)
    {
        _tag = "Component." + name.ToLowerInvariant();
        _parameters = parameters.ToArray();
    }

    /// <summary>Makes a component.</summary>
    /// <param name="arguments">A value for each parameter, <see cref="CsmlValueKind.Unset"/> where none is given.</param>
    /// <param name="extra">Arguments that no parameter takes; they become fields as they are.</param>
    public CsmlValue Build(ReadOnlySpan<CsmlValue> arguments, ReadOnlySpan<(string Key, CsmlValue Value)> extra)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (argument.IsFailed) return argument;
        }

        var fields = new CsmlObject.Builder();
        var made = new CsmlValue?[_parameters.Length];
        for (var index = 0; index < _parameters.Length; index++)
        {
            var value = Make(index, arguments, made);
            if (value.IsFailed) return value;
            if (!value.IsUnset) fields.Set(_parameters[index].Name, ComponentContent.Of(value));
        }

        foreach (ref readonly var field in extra)
        {
            if (field.Value.IsFailed) return field.Value;
            fields.Set(field.Key, ComponentContent.Of(field.Value.OrNull()));
        }

        return fields.Build(_tag);
    }

    /// <summary>The value of a parameter; Unset where its field is left out. That no two need each other is checked at build time.</summary>
    private CsmlValue Make(int index, ReadOnlySpan<CsmlValue> arguments, CsmlValue?[] made)
    {
        if (made[index] is { } known) return known;
        var parameter = _parameters[index];
        var value = arguments[index];
        if (value.IsUnset && parameter.IsRequired)
            value = CsmlValue.Failure($"{parameter.Name} is a required parameter");
        else if (value.IsUnset && !(parameter.Default.IsEmpty && parameter.Added.IsEmpty))
            value = Sum(parameter.Empty, parameter.Default, arguments, made);

        if (!value.IsUnset && !value.IsFailed)
            value = Add(value, Sum(parameter.Empty, parameter.Added, arguments, made));

        made[index] = value;
        return value;
    }

    private CsmlValue Sum(CsmlValue empty, ReadOnlySpan<ComponentPart> parts, ReadOnlySpan<CsmlValue> arguments, CsmlValue?[] made)
    {
        var sum = empty;
        foreach (ref readonly var part in parts)
        {
            var value = part.Parameter is null ? part.Value : Make(IndexOf(part.Parameter), arguments, made);
            if (!value.IsUnset) sum = Add(sum, value);
        }

        return sum;
    }

    private int IndexOf(string name) => Array.FindIndex(_parameters, parameter => parameter.Name == name);

    private static CsmlValue Add(CsmlValue left, CsmlValue right)
    {
        if (left.IsFailed) return left;
        if (right.IsFailed) return right;
        return Sum(left, right).AsSecureIf(left.IsSecure || right.IsSecure);
    }

    private static CsmlValue Sum(CsmlValue left, CsmlValue right)
    {
        if (left.TryGetString(out var first) && right.TryGetString(out var second)) return first + second;
        if (left.TryGetArray(out var items)) return Append(items, right);
        if (right.TryGetArray(out items) && left.TryGetString(out _)) return items.Add(left);
        if (left.TryGetObject(out var fields) && right.TryGetObject(out var others)) return Merge(fields, others);
        if (IsNumber(left) && IsNumber(right)) return left + right;
        if (left.TryGetBool(out var one) && right.TryGetBool(out var other)) return one || other;
        return left.IsNull && right.IsNull ? left : Mismatch(left, right);
    }

    private static CsmlValue Append(CsmlArray items, CsmlValue value)
    {
        if (value.TryGetArray(out var others)) return CsmlArray.Create([.. items.AsSpan(), .. others.AsSpan()]);
        return value.TryGetString(out _) ? items.Add(value) : Mismatch(items, value);
    }

    private static CsmlObject Merge(CsmlObject fields, CsmlObject others)
    {
        foreach (var (key, value) in others) fields = fields.With(key, value);
        return fields;
    }

    private static bool IsNumber(CsmlValue value) => value.Kind is CsmlValueKind.Int or CsmlValueKind.Float;

    private static CsmlValue Mismatch(CsmlValue left, CsmlValue right) => CsmlValue.Failure(
        $"Type Error expecting {ValueNames.Owner(right)} type but {ValueNames.Owner(left)} type was found");
}
