using Csml.Values;

namespace Csml.Dialogue;

/// <summary><c>map</c>, <c>filter</c> or <c>reduce</c> under way: hands each element to a closure and gathers what comes back.</summary>
internal abstract class ElementLoop
{
    private readonly CsmlArray _items;
    private readonly bool _isSecure;
    private readonly ClosureCall _call;
    private int _next;

    private ElementLoop(CsmlValue array, ClosureCall call)
    {
        _items = (CsmlArray)array.Target!;
        _isSecure = array.IsSecure;
        _call = call;
    }

    /// <summary>How many elements there are.</summary>
    protected int Count => _items.Count;

    /// <summary>Where the closure takes its arguments from.</summary>
    protected CsmlValue[] Arguments => _call.Arguments;

    /// <summary>What the whole call gives.</summary>
    protected abstract CsmlValue Result { get; }

    /// <summary>
    /// Begins a call; null where its arguments are wrong. Surplus arguments are ignored (language reference, part 2, 4.4).
    /// </summary>
    internal static ElementLoop? Begin(Turn turn, CsmlValue array, string method, ReadOnlySpan<CsmlValue> arguments)
    {
        const int ValuesOfReduce = 3;
        var isReduce = method == "reduce";
        var position = isReduce ? 1 : 0;
        if (arguments.Length <= position || !arguments[position].TryGetClosure(out var closure)) return null;

        var call = ClosureCall.BindLoop(turn, method, closure, isReduce ? ValuesOfReduce : ValuesOfReduce - 1);
        return method switch
        {
            "map" => new MapLoop(array, call),
            "filter" => new FilterLoop(array, call),
            _ => new ReduceLoop(array, call, arguments[0].OrNull()),
        };
    }

    /// <summary>How a call of the method is written.</summary>
    internal static string Usage(string method) => method switch
    {
        "map" => "usage: map(closure: (element, index)) => array",
        "filter" => "usage: filter(closure: (element, index)) => array",
        _ => "usage: reduce(initial: any, closure: (accumulator, element, index)) => any",
    };

    /// <summary>Runs the closure for each element.</summary>
    internal CsmlValue Run(Turn turn, int line)
    {
        if (_call.Problem is { } problem) return turn.SoftError(problem, line);
        using var scope = turn.EnterFunction(line);
        while (TryMoveNext(turn, line, out var index))
        {
            var result = _call.RunBody(turn);
            if (result.FailureText is { } text) return turn.SoftError(text, line);
            Accept(index, result);
        }

        return Finish(turn, line);
    }

    /// <summary>The same, awaited.</summary>
    internal async ValueTask<CsmlValue> RunAsync(Turn turn, int line)
    {
        if (_call.Problem is { } problem) return turn.SoftError(problem, line);
        using var scope = turn.EnterFunction(line);
        while (TryMoveNext(turn, line, out var index))
        {
            var result = await _call.RunBodyAsync(turn).ConfigureAwait(false);
            if (result.FailureText is { } text) return turn.SoftError(text, line);
            Accept(index, result);
        }

        return Finish(turn, line);
    }

    /// <summary>The element at a position, as secure as the array.</summary>
    protected CsmlValue ElementAt(int index) => _items[index].AsSecureIf(_isSecure);

    /// <summary>Sets the arguments for an element.</summary>
    protected abstract void Offer(int index, CsmlValue element);

    /// <summary>Takes what the closure returned for an element.</summary>
    protected abstract void Accept(int index, CsmlValue result);

    private bool TryMoveNext(Turn turn, int line, out int index)
    {
        index = _next++;
        if (index >= _items.Count) return false;
        turn.CountWork(line);
        Offer(index, ElementAt(index));
        return true;
    }

    /// <summary>What grew beyond the limits of values is an error of the method.</summary>
    private CsmlValue Finish(Turn turn, int line) =>
        Result.FailureText is { } text ? turn.SoftError(text, line) : Result.AsSecureIf(_isSecure);

    private sealed class MapLoop(CsmlValue array, ClosureCall call) : ElementLoop(array, call)
    {
        private CsmlValue[]? _results;

        protected override CsmlValue Result => CsmlArray.Owning(_results ?? []);

        protected override void Offer(int index, CsmlValue element) => (Arguments[0], Arguments[1]) = (element, index);

        protected override void Accept(int index, CsmlValue result) => (_results ??= new CsmlValue[Count])[index] = result;
    }

    private sealed class FilterLoop(CsmlValue array, ClosureCall call) : ElementLoop(array, call)
    {
        private readonly List<CsmlValue> _kept = [];
        private bool _isSecretChoice;

        /// <summary>Which elements are there tells what the closure saw.</summary>
        protected override CsmlValue Result => ((CsmlValue)CsmlArray.Owning([.. _kept])).AsSecureIf(_isSecretChoice);

        protected override void Offer(int index, CsmlValue element) => (Arguments[0], Arguments[1]) = (element, index);

        protected override void Accept(int index, CsmlValue result)
        {
            if (result.IsTrue) _kept.Add(ElementAt(index));
            _isSecretChoice |= result.IsSecure;
        }
    }

    private sealed class ReduceLoop(CsmlValue array, ClosureCall call, CsmlValue initial) : ElementLoop(array, call)
    {
        private CsmlValue _accumulator = initial;

        protected override CsmlValue Result => _accumulator;

        protected override void Offer(int index, CsmlValue element) =>
            (Arguments[0], Arguments[1], Arguments[2]) = (_accumulator, element, index);

        protected override void Accept(int index, CsmlValue result) => _accumulator = result;
    }
}
