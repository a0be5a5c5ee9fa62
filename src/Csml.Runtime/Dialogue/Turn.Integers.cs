using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <content>
/// Compound assignments to variables that the compiler knows to be ints. What cannot be computed is reported, and the variable
/// keeps its value, as <see cref="AssignOrKeep"/> does it.
/// </content>
public sealed partial class Turn
{
    /// <summary><c>do name += value</c>: the sum, or the old value where that exceeds 64 bits.</summary>
    public long AddOrKeep(long current, long value, [CallerLineNumber] int line = 0) =>
        Integers.TryAdd(current, value, out var sum) ? sum : Keep(current, (CsmlValue)current + value, line);

    /// <summary><c>do name -= value</c>: the difference, or the old value where that exceeds 64 bits.</summary>
    public long SubtractOrKeep(long current, long value, [CallerLineNumber] int line = 0) =>
        Integers.TrySubtract(current, value, out var difference) ? difference : Keep(current, (CsmlValue)current - value, line);

    /// <summary><c>do name *= value</c>: the product, or the old value where that exceeds 64 bits.</summary>
    public long MultiplyOrKeep(long current, long value, [CallerLineNumber] int line = 0) =>
        Integers.TryMultiply(current, value, out var product) ? product : Keep(current, (CsmlValue)current * value, line);

    /// <summary><c>do name %= value</c>: the remainder, or the old value where the divisor is zero.</summary>
    public long RemainderOrKeep(long current, long value, [CallerLineNumber] int line = 0) =>
        Integers.TryRemainder(current, value, out var remainder) ? remainder : Keep(current, (CsmlValue)current % value, line);

    private long Keep(long current, CsmlValue failure, int line)
    {
        SoftError(failure.FailureText!, line);
        return current;
    }
}
