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

    private static CsmlValue OfOne(in CsmlValue number, string method)
    {
        var isInt = number.TryGetInt(out var whole);
        var value = Arithmetic.ToDouble(number);
        return method switch
        {
            "abs" => isInt ? whole == long.MinValue ? long.MaxValue : Math.Abs(whole) : Math.Abs(value),
            "ceil" => isInt ? whole : Math.Ceiling(value),
            "floor" => isInt ? whole : Math.Floor(value),
            "round" => isInt ? whole : Math.Round(value, MidpointRounding.AwayFromZero),
            "sqrt" => Computed(isInt, Math.Sqrt(value)),
            "sin" => Computed(isInt, Math.Sin(value)),
            "cos" => Computed(isInt, Math.Cos(value)),
            "tan" => Computed(isInt, Math.Tan(value)),
            "to_int" => isInt ? whole : NumberRounding.ToInt(value),
            "to_float" => value,
            _ => default,
        };
    }

    /// <summary>Of an int, a whole result is an int.</summary>
    private static CsmlValue Computed(bool ofInt, double result) => ofInt ? NumberRounding.IntIfWhole(result) : result;

    private static string ResultOf(string method) => method switch { "to_int" => "int", "to_float" => "float", _ => "number" };

    private static MethodOutcome Pow(in CsmlValue receiver, ReadOnlySpan<CsmlValue> args)
    {
        if (args.Length != 1) return Usage();
        var exponent = args[0].TryGetString(out var text) ? NumericText.Read(text) : args[0];
        if (exponent.Kind is not (CsmlValueKind.Int or CsmlValueKind.Float)) return Usage();
        var result = Math.Pow(Arithmetic.ToDouble(receiver), Arithmetic.ToDouble(exponent));
        return MethodOutcome.Of(Computed(receiver.Kind == CsmlValueKind.Int, result));

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
