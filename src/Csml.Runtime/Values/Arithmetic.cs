namespace Csml.Values;

/// <summary>
/// <c>+ - * / %</c> on numbers and numeric strings (language reference, part 2, 2.2 and 2.3). Ints are exact and never wrap around;
/// floats are IEEE-754; only a divisor of exactly zero cannot be divided by.
/// </summary>
internal static class Arithmetic
{
    internal static CsmlValue Add(in CsmlValue left, in CsmlValue right)
    {
        if (!left.IsPlainInt && left.TryGetString(out var first) && right.TryGetString(out var second) && !NumericText.IsNumber(first))
            return Join(first, second).AsSecureIf(left.IsSecure || right.IsSecure);
        return Compute(left, right, '+');
    }

    internal static CsmlValue Subtract(in CsmlValue left, in CsmlValue right) => Compute(left, right, '-');

    internal static CsmlValue Multiply(in CsmlValue left, in CsmlValue right) => Compute(left, right, '*');

    internal static CsmlValue Divide(in CsmlValue left, in CsmlValue right) => Compute(left, right, '/');

    internal static CsmlValue Remainder(in CsmlValue left, in CsmlValue right) => Compute(left, right, '%');

    /// <summary>A number as a double: the nearest one for an int.</summary>
    internal static double ToDouble(in CsmlValue number) => number.Kind == CsmlValueKind.Int ? number.IntBits : number.FloatBits;

    private static CsmlValue Compute(in CsmlValue left, in CsmlValue right, char sign)
    {
        if (left.IsPlainInt && right.IsPlainInt) return OfInts(left.IntBits, right.IntBits, sign, truncate: false);
        if (left.IsFailed) return left;
        if (right.IsFailed) return right;
        var (a, b) = (Operand(left), Operand(right));
        if (a.IsUnset || b.IsUnset) return Illegal(left, right, sign);
        var bothText = left.Kind == CsmlValueKind.String && right.Kind == CsmlValueKind.String;
        var result = a.Kind == CsmlValueKind.Int && b.Kind == CsmlValueKind.Int
            ? OfInts(a.IntBits, b.IntBits, sign, truncate: bothText)
            : OfFloats(ToDouble(a), ToDouble(b), sign);
        return result.AsSecureIf(left.IsSecure || right.IsSecure);
    }

    /// <summary>The number that a value stands for in arithmetic, Unset if none.</summary>
    private static CsmlValue Operand(in CsmlValue value) => value.Kind switch
    {
        CsmlValueKind.Int or CsmlValueKind.Float => value,
        CsmlValueKind.String => NumericText.Read((string)value.Target!),
        _ => default,
    };

    /// <summary>Two ints; of two int <em>strings</em> the quotient is truncated, whatever the remainder.</summary>
    private static CsmlValue OfInts(long left, long right, char sign, bool truncate)
    {
        long result;
        switch (sign)
        {
            case '+':
                result = left + right;
                return ((left ^ result) & (right ^ result)) < 0 ? Overflow(sign) : result;
            case '-':
                result = left - right;
                return ((left ^ right) & (left ^ result)) < 0 ? Overflow(sign) : result;
            case '*':
                return Math.BigMul(left, right, out result) == result >> 63 ? result : Overflow(sign);
        }

        if (right == 0) return CsmlValue.Failure("[!] Int: Division by zero");
        if (left == long.MinValue && right == -1) return Overflow(sign);
        if (sign == '%') return left % right;
        if (truncate || left % right == 0) return left / right;
        return (double)left / right;
    }

    private static CsmlValue OfFloats(double left, double right, char sign) => sign switch
    {
        '+' => left + right,
        '-' => left - right,
        '*' => left * right,
        _ when right == 0 => CsmlValue.Failure("[!] Float: Division by zero"),
        '/' => left / right,
        _ => left % right,
    };

    private static CsmlValue Join(string left, string right) =>
        ValueLimits.IsTooLong((long)left.Length + right.Length) ? CsmlValue.Failure(ValueLimits.TooLong) : left + right;

    private static CsmlValue Illegal(in CsmlValue left, in CsmlValue right, char sign) =>
        CsmlValue.Failure($"illegal operation: {ValueNames.Primitive(left)} {sign} {ValueNames.Primitive(right)}");

    private static CsmlValue Overflow(char sign) => CsmlValue.Failure($"overflowing operation: PrimitiveInt {sign} PrimitiveInt");
}
