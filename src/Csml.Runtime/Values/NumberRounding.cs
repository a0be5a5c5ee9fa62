namespace Csml.Values;

/// <summary>Conversions between the two kinds of numbers, where C# leaves the result open or rounds differently.</summary>
internal static class NumberRounding
{
    /// <summary>The first double above the int range.</summary>
    internal const double IntLimit = 9223372036854775808.0;

    /// <summary>Truncates toward zero and saturates; not-a-number is 0.</summary>
    internal static long ToInt(double number) => number switch
    {
        double.NaN => 0,
        >= IntLimit => long.MaxValue,
        < -IntLimit => long.MinValue,
        _ => (long)number,
    };

    /// <summary>An int if the number is a whole one that an int can hold, else the float itself.</summary>
    internal static CsmlValue IntIfWhole(double number) =>
        Math.Truncate(number) == number && number is >= -IntLimit and < IntLimit ? (long)number : number;
}
