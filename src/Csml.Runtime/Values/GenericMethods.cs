namespace Csml.Values;

/// <summary>The methods that every value has (language reference, part 2, 4.1).</summary>
internal static class GenericMethods
{
    /// <summary>Calls one of them; null if the method is none of them.</summary>
    internal static MethodOutcome? Invoke(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args) => method switch
    {
        "type_of" => Arguments.None(args, "type_of() => string") ?? MethodOutcome.Of(ValueNames.TypeOf(receiver)),
        "to_string" => Arguments.None(args, "to_string() => string") ?? MethodOutcome.Of(receiver.ToDisplayString()),
        "is_number" => Arguments.None(args, "is_number() => boolean") ?? MethodOutcome.Of(IsNumber(receiver)),
        "is_int" => Arguments.None(args, "is_int() => boolean") ?? MethodOutcome.Of(IsInt(receiver)),
        "is_float" => Arguments.None(args, "is_float() => boolean") ?? MethodOutcome.Of(IsFloat(receiver)),
        "is_error" => MethodOutcome.Of(receiver.IsError),
        "get_info" => GetInfo(receiver, args),
        _ => null,
    };

    private static bool IsNumber(in CsmlValue receiver) =>
        receiver.TryGetString(out var text) ? NumericText.IsNumber(text) : receiver.Kind is CsmlValueKind.Int or CsmlValueKind.Float;

    private static bool IsInt(in CsmlValue receiver) =>
        receiver.TryGetString(out var text) ? NumericText.IsInt(text) : receiver.Kind == CsmlValueKind.Int;

    /// <summary>A text must also have a point: <c>"1e3"</c> is a number that is neither int nor float.</summary>
    private static bool IsFloat(in CsmlValue receiver) =>
        receiver.TryGetString(out var text) ? text.Contains('.') && NumericText.IsNumber(text) : receiver.Kind == CsmlValueKind.Float;

    /// <summary>The text <c>Null</c> without info, the whole map for an unknown key: as the reference does (Q25).</summary>
    private static MethodOutcome GetInfo(in CsmlValue receiver, ReadOnlySpan<CsmlValue> args)
    {
        if (receiver.Info is not { } info) return MethodOutcome.Of("Null");
        if (args.IsEmpty) return MethodOutcome.Of(info);
        if (!args[0].TryGetString(out var key)) return MethodErrors.Usage("get_info(key: string) => any");
        return MethodOutcome.Of(info.TryGet(key, out var value) ? value : info);
    }
}
