using System.Globalization;
using System.Numerics;

namespace Csml.Values;

/// <summary>Conversions of numbers where C# leaves the result open or rounds differently.</summary>
internal static class NumberRounding
{
    /// <summary>The first double above the int range.</summary>
    private const double IntLimit = 9223372036854775808.0;

    /// <summary>From here on every double is a whole number.</summary>
    private const double WholeLimit = 1L << MantissaBits;

    private const int MantissaBits = 52;
    private const int SmallestExponent = -1074;

    /// <summary>Truncates toward zero and saturates; not-a-number is 0.</summary>
    internal static long ToInt(double number) => number switch
    {
        double.NaN => 0,
        >= IntLimit => long.MaxValue,
        < -IntLimit => long.MinValue,
        _ => (long)number,
    };

    /// <summary>An int if the number is a whole one that an int can hold, else the float itself.</summary>
    internal static CsmlValue IntIfWhole(double number)
    {
        if (Math.Truncate(number) == number && number is >= -IntLimit and < IntLimit) return (long)number;
        return number;
    }

    /// <summary>
    /// Rounds to so many decimals on the exact binary value, ties to even: 1.005 is a little less than 1.005 and becomes 1.
    /// <see cref="Math.Round(double, int)"/> scales in binary first and gets such cases wrong.
    /// </summary>
    internal static double ToDecimals(double number, int decimals)
    {
        if (!double.IsFinite(number) || Math.Abs(number) >= WholeLimit || decimals >= -SmallestExponent) return number;
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(number));
        var exponent = (int)(bits >> MantissaBits);
        var mantissa = bits & ((1L << MantissaBits) - 1);
        if (exponent > 0) mantissa |= 1L << MantissaBits;
        var shift = -(Math.Max(exponent, 1) - 1 + SmallestExponent);
        var scaled = mantissa * BigInteger.Pow(10, decimals);
        var rounded = scaled >> shift;
        var rest = scaled - (rounded << shift);
        var half = BigInteger.One << (shift - 1);
        if (rest > half || (rest == half && !rounded.IsEven)) rounded++;
        var text = string.Create(CultureInfo.InvariantCulture, $"{rounded}E-{decimals}");
        return Math.CopySign(double.Parse(text, CultureInfo.InvariantCulture), number);
    }
}
