using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// Operators on ints that the compiler knows to be ints: exact in 64 bits. What cannot be computed is the HARD error that the same
/// operator of <see cref="CsmlValue"/> gives (language reference, part 2, 2.2), and ends the statement.
/// </summary>
public static class Integers
{
    /// <summary>The sum; a HARD error if it exceeds 64 bits.</summary>
    public static long Add(long left, long right, [CallerLineNumber] int line = 0) =>
        TryAdd(left, right, out var sum) ? sum : Fail((CsmlValue)left + right, line);

    /// <summary>The difference; a HARD error if it exceeds 64 bits.</summary>
    public static long Subtract(long left, long right, [CallerLineNumber] int line = 0) =>
        TrySubtract(left, right, out var difference) ? difference : Fail((CsmlValue)left - right, line);

    /// <summary>The product; a HARD error if it exceeds 64 bits.</summary>
    public static long Multiply(long left, long right, [CallerLineNumber] int line = 0) =>
        TryMultiply(left, right, out var product) ? product : Fail((CsmlValue)left * right, line);

    /// <summary>The remainder, with the sign of the dividend; a HARD error for a divisor of zero.</summary>
    public static long Remainder(long left, long right, [CallerLineNumber] int line = 0) =>
        TryRemainder(left, right, out var remainder) ? remainder : Fail((CsmlValue)left % right, line);

    internal static bool TryAdd(long left, long right, out long sum)
    {
        sum = left + right;
        return ((left ^ sum) & (right ^ sum)) >= 0;
    }

    internal static bool TrySubtract(long left, long right, out long difference)
    {
        difference = left - right;
        return ((left ^ right) & (left ^ difference)) >= 0;
    }

    internal static bool TryMultiply(long left, long right, out long product) =>
        Math.BigMul(left, right, out product) == product >> 63;

    internal static bool TryRemainder(long left, long right, out long remainder)
    {
        // The smallest int has no opposite, so that its division by -1 overflows.
        var isComputable = right != 0 && (left != long.MinValue || right != -1);
        remainder = isComputable ? left % right : 0;
        return isComputable;
    }

    private static long Fail(CsmlValue failure, int line) => throw new HardErrorException(failure.FailureText!, line);
}
