namespace Csml.Values;

/// <summary>
/// The methods of ints and floats (language reference, part 2, 4.3). What is already whole stays exactly what it is; a float never
/// turns into an int by rounding.
/// </summary>
internal static class NumberMethods
{
    private const int MaxDecimals = ushort.MaxValue;

    internal static MethodOutcome Invoke(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args)
    {
        if (method == "precision") return Precision(receiver, args);
        if (method == "pow") return Pow(receiver, args);
        return OfOne(receiver, method) is var result && result.IsUnset
            ? MethodErrors.Unknown(receiver, method)
            : Arguments.None(args, $"{method}() => {ResultOf(method)}") ?? MethodOutcome.Of(result);
    }

    private static CsmlValue OfOne(in CsmlValue number, string method) =>
        number.TryGetInt(out var whole) ? OfInt(whole, method) : OfFloat(number.FloatBits, method);

    private static CsmlValue OfInt(long number, string method) => method switch
    {
        "abs" => number == long.MinValue ? long.MaxValue : Math.Abs(number),
        "ceil" or "floor" or "round" or "to_int" => number,
        "to_float" => (double)number,
        "sqrt" or "sin" or "cos" or "tan" => NumberRounding.IntIfWhole(OfFloat(number, method).FloatBits),
        _ => default(CsmlValue),
    };

    private static CsmlValue OfFloat(double number, string method) => method switch
    {
        "abs" => Math.Abs(number),
        "ceil" => Math.Ceiling(number),
        "floor" => Math.Floor(number),
        "round" => Math.Round(number, MidpointRounding.AwayFromZero),
        "sqrt" => Math.Sqrt(number),
        "sin" => Math.Sin(number),
        "cos" => Math.Cos(number),
        "tan" => Math.Tan(number),
        "to_int" => NumberRounding.ToInt(number),
        "to_float" => number,
        _ => default(CsmlValue),
    };

    private static string ResultOf(string method) => method switch { "to_int" => "int", "to_float" => "float", _ => "number" };

    private static MethodOutcome Pow(in CsmlValue receiver, ReadOnlySpan<CsmlValue> args)
    {
        if (args.Length != 1) return Usage();
        var exponent = args[0].TryGetString(out var text) ? NumericText.Read(text) : args[0];
        if (exponent.Kind is not (CsmlValueKind.Int or CsmlValueKind.Float)) return Usage();
        var result = Math.Pow(Arithmetic.ToDouble(receiver), Arithmetic.ToDouble(exponent));
        return MethodOutcome.Of(receiver.Kind == CsmlValueKind.Int ? NumberRounding.IntIfWhole(result) : result);

        static MethodOutcome Usage() => MethodErrors.Usage("pow(exponent: number) => number");
    }

    private static MethodOutcome Precision(in CsmlValue receiver, ReadOnlySpan<CsmlValue> args)
    {
        if (receiver.Kind == CsmlValueKind.Int) return MethodOutcome.Of(receiver.IntBits);
        if (args.IsEmpty || !args[0].TryGetInt(out var decimals) || decimals is < 0 or > MaxDecimals)
            return MethodErrors.Usage("precision(decimals: int) => float, with 0 to 65535 decimals");
        return MethodOutcome.Of(NumberRounding.ToDecimals(receiver.FloatBits, (int)decimals));
    }
}
