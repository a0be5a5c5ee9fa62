using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// Paths on values: <c>.key</c>, <c>[index]</c>, <c>.method(…)</c> (language reference, part 1, 4.2). A HARD error passes
/// through; what is missing is <c>null</c>, and the rest of the path is skipped.
/// </summary>
public static class Paths
{
    /// <summary><c>value.key</c>; a missing key is reported.</summary>
    public static CsmlValue Field(this CsmlValue value, Turn turn, string key, [CallerLineNumber] int line = 0) =>
        TryField(value, key, out var found) ? found
        : value.IsFailed || turn.IsBroken(value, line) ? value
        : turn.Break(ErrorTexts.MissingKey(key), line, isReported: true).AsSecureIf(value.IsSecure);

    /// <summary><c>value.key</c> where a missing key is not reported.</summary>
    public static CsmlValue PeekField(this CsmlValue value, Turn turn, string key, [CallerLineNumber] int line = 0) =>
        TryField(value, key, out var found) ? found
        : value.IsFailed || turn.IsBroken(value, line) ? value
        : turn.Break(ErrorTexts.MissingKey(key), line, isReported: false).AsSecureIf(value.IsSecure);

    /// <summary><c>value[index]</c>; a missing element is reported.</summary>
    public static CsmlValue At(this CsmlValue value, Turn turn, CsmlValue index, [CallerLineNumber] int line = 0) =>
        Element(value, turn, index, line, isReported: true);

    /// <summary><c>value[index]</c> where a missing element is not reported.</summary>
    public static CsmlValue PeekAt(this CsmlValue value, Turn turn, CsmlValue index, [CallerLineNumber] int line = 0) =>
        Element(value, turn, index, line, isReported: false);

    /// <summary><c>value.method()</c>. What the method would change is thrown away: see <c>Turn.Update</c>.</summary>
    public static CsmlValue Call(this CsmlValue value, Turn turn, string method, [CallerLineNumber] int line = 0) =>
        Invoke(turn, value, method, [], line, out _);

    /// <summary><c>value.method(…)</c>. What the method would change is thrown away: see <c>Turn.Update</c>.</summary>
    public static CsmlValue Call(
        this CsmlValue value, Turn turn, string method, ReadOnlySpan<CsmlValue> arguments, [CallerLineNumber] int line = 0) =>
        Invoke(turn, value, method, arguments, line, out _);

    /// <summary>
    /// <c>value.method(…)</c> where the method may wait for something: <c>send</c>, or <c>map</c>, <c>filter</c> and <c>reduce</c> with
    /// a closure that awaits. Every other method is called as by <c>Call</c>; none of these changes its receiver.
    /// </summary>
    public static ValueTask<CsmlValue> CallAsync(
        this CsmlValue value, Turn turn, string method, ReadOnlySpan<CsmlValue> arguments, [CallerLineNumber] int line = 0)
    {
        if (IsStopped(turn, value, arguments, line, out var stopped)) return new(stopped);
        return Closures.IsElementLoop(value, method) ? Closures.RunLoopAsync(turn, value, method, arguments, line)
            : Sending.IsSend(value, method) ? Sending.RunAsync(turn, value, arguments.ToArray(), line)
            : new(Invoke(turn, value, method, arguments, line, out _));
    }

    /// <summary>The value, for a statement that needs one: a HARD error is thrown.</summary>
    /// <exception cref="HardErrorException">The value could not be computed.</exception>
    public static CsmlValue OrFail(this CsmlValue value, [CallerLineNumber] int line = 0) =>
        value.FailureText is { } text ? throw new HardErrorException(text, line) : value;

    internal static CsmlValue Invoke(
        Turn turn, CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> arguments, int line, out CsmlValue changed)
    {
        changed = default;
        if (IsStopped(turn, receiver, arguments, line, out var stopped)) return stopped;
        if (Closures.IsElementLoop(receiver, method)) return Closures.RunLoop(turn, receiver, method, arguments, line);
        var outcome = CsmlMethods.Invoke(receiver, method, arguments, turn.Values);
        if (outcome.SoftError is { } error) return turn.SoftError(error, line).AsSecureIf(outcome.Result.IsSecure);
        changed = outcome.NewReceiver;
        return outcome.Result;
    }

    /// <summary>Whether there is nothing to call: a HARD error passes through, and the rest of a broken path is skipped.</summary>
    private static bool IsStopped(
        Turn turn, CsmlValue receiver, ReadOnlySpan<CsmlValue> arguments, int line, out CsmlValue stopped)
    {
        stopped = receiver;
        if (receiver.IsFailed || turn.IsBroken(receiver, line)) return true;
        stopped = ClosureArguments.FirstFailed(arguments);
        return stopped.IsFailed;
    }

    private static bool TryField(CsmlValue value, string key, out CsmlValue found)
    {
        found = default;
        if (!value.TryGetObject(out var entries) || !entries.TryGet(key, out found)) return false;
        found = found.AsSecureIf(value.IsSecure);
        return true;
    }

    private static CsmlValue Element(CsmlValue value, Turn turn, CsmlValue index, int line, bool isReported)
    {
        if (value.IsFailed) return value;
        if (index.IsFailed) return index;
        if (turn.IsBroken(value, line)) return value;
        CsmlValue found = default;
        if (index.TryGetString(out var key))
            TryField(value, key, out found);
        else if (!index.TryGetInt(out var position))
            found = CsmlValue.Failure(ErrorTexts.IndexType);
        else if (value.TryGetArray(out var array) && position >= 0 && position < array.Count)
            found = array[(int)position];
        else if (value.TryGetString(out var text) && Scalars.At(text, position) is { } character)
            found = character;

        // Which element was asked for is as secret as the element.
        var isSecure = value.IsSecure || index.IsSecure;
        return found.IsUnset
            ? turn.Break(MissingAt(index), line, isReported).AsSecureIf(isSecure)
            : found.AsSecureIf(isSecure);
    }

    private static string MissingAt(CsmlValue index) =>
        index.IsSecure ? ErrorTexts.SecureKey
        : index.TryGetInt(out var position) ? ErrorTexts.MissingIndex(position)
        : ErrorTexts.MissingKey(index.ToDisplayString());
}
