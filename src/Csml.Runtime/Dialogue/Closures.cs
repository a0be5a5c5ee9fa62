using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// Running closures (language reference, part 2, 4.4 and 4.7): by the name of the variable that holds one, or for each element of an
/// array. What a closure captured is there however it is called (ruling Q16).
/// </summary>
/// <remarks>
/// A HARD error in a body is the value of a call by name; <c>map</c>, <c>filter</c> and <c>reduce</c> report it and give
/// <c>null</c>. A closure that awaits needs the methods that end in <c>Async</c>, which run every other one, too.
/// </remarks>
public static class Closures
{
    /// <summary><c>name(a, b)</c>, where the variable of that name holds a closure. Surplus arguments are ignored.</summary>
    public static CsmlValue Call(
        Turn turn, string name, CsmlValue closure, ReadOnlySpan<CsmlValue> arguments, [CallerLineNumber] int line = 0) =>
        ClosureCall.Bind(turn, name, closure, arguments, line).Run(turn, line);

    /// <summary><c>name(a, b = c)</c>; the name of a positional argument is null.</summary>
    public static CsmlValue CallNamed(
        Turn turn,
        string name,
        CsmlValue closure,
        ReadOnlySpan<(string? Name, CsmlValue Value)> arguments,
        [CallerLineNumber] int line = 0) =>
        ClosureCall.Bind(turn, name, closure, arguments, line).Run(turn, line);

    /// <summary>As <see cref="Call"/>, awaited.</summary>
    public static ValueTask<CsmlValue> CallAsync(
        Turn turn, string name, CsmlValue closure, ReadOnlySpan<CsmlValue> arguments, [CallerLineNumber] int line = 0) =>
        ClosureCall.Bind(turn, name, closure, arguments, line).RunAsync(turn, line);

    /// <summary>As <see cref="CallNamed"/>, awaited.</summary>
    public static ValueTask<CsmlValue> CallNamedAsync(
        Turn turn,
        string name,
        CsmlValue closure,
        ReadOnlySpan<(string? Name, CsmlValue Value)> arguments,
        [CallerLineNumber] int line = 0) =>
        ClosureCall.Bind(turn, name, closure, arguments, line).RunAsync(turn, line);

    /// <summary><c>array.map(closure)</c>: what the closure returns for each (element, index).</summary>
    public static CsmlValue Map(this CsmlValue array, Turn turn, CsmlValue closure = default, [CallerLineNumber] int line = 0) =>
        array.Call(turn, "map", [closure], line);

    /// <summary><c>array.filter(closure)</c>: the elements for which it returns what counts as true.</summary>
    public static CsmlValue Filter(this CsmlValue array, Turn turn, CsmlValue closure = default, [CallerLineNumber] int line = 0) =>
        array.Call(turn, "filter", [closure], line);

    /// <summary>
    /// <c>array.reduce(initial, closure)</c>: what the closure returns last for (accumulator, element, index).
    /// </summary>
    public static CsmlValue Reduce(
        this CsmlValue array, Turn turn, CsmlValue initial = default, CsmlValue closure = default, [CallerLineNumber] int line = 0) =>
        array.Call(turn, "reduce", [initial, closure], line);

    /// <summary>Whether a method runs a closure for each element.</summary>
    internal static bool IsElementLoop(CsmlValue receiver, string method) =>
        receiver.Kind == CsmlValueKind.Array && method is ("map" or "filter" or "reduce");

    /// <summary>Runs <c>map</c>, <c>filter</c> or <c>reduce</c>.</summary>
    internal static CsmlValue RunLoop(Turn turn, CsmlValue array, string method, ReadOnlySpan<CsmlValue> arguments, int line) =>
        ElementLoop.Begin(turn, array, method, arguments) is { } loop
            ? loop.Run(turn, line)
            : turn.SoftError(ElementLoop.Usage(method), line);

    /// <summary>The same, awaited.</summary>
    internal static ValueTask<CsmlValue> RunLoopAsync(
        Turn turn, CsmlValue array, string method, ReadOnlySpan<CsmlValue> arguments, int line) =>
        ElementLoop.Begin(turn, array, method, arguments) is { } loop
            ? loop.RunAsync(turn, line)
            : new(turn.SoftError(ElementLoop.Usage(method), line));
}
