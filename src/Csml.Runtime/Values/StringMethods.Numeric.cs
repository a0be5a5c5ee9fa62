namespace Csml.Values;

/// <content>Numeric strings have most methods of the numbers they spell.</content>
internal static partial class StringMethods
{
    private static MethodOutcome InvokeNumeric(in CsmlValue receiver, string text, string method, ReadOnlySpan<CsmlValue> args)
    {
        if (method is not ("to_int" or "to_float" or "abs" or "ceil" or "floor" or "round" or "sqrt" or "sin" or "cos" or "tan" or "pow"))
            return MethodErrors.Unknown(receiver, method);
        var number = NumericText.Read(text);
        return number.IsUnset ? MethodErrors.NotNumeric(method) : NumberMethods.Invoke(number, method, args);
    }
}
