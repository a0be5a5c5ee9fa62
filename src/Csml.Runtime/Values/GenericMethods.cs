namespace Csml.Values;

/// <summary>The methods that every value has (language reference, part 2, 4.1).</summary>
internal static class GenericMethods
{
    /// <summary>Calls one of them; null if the method is none of them, or of the receiver's own family.</summary>
    internal static MethodOutcome? Invoke(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args) => method switch
    {
        "type_of" => args.IsEmpty ? MethodOutcome.Of(ValueNames.TypeOf(receiver)) : MethodErrors.Usage("type_of() => string"),
        "to_string" => args.IsEmpty ? MethodOutcome.Of(receiver.ToDisplayString()) : MethodErrors.Usage("to_string() => string"),
        _ => null,
    };
}
