namespace Csml.Generator.Tests.Fuzzing;

/// <summary>
/// Writes random flows that the compiler accepts: constants, functions, steps, and in them every statement that has a say in where a
/// conversation is and what it remembers. A conversation with one comes to an end, or waits.
/// </summary>
internal sealed class ProgramGenerator(Random random)
{
    private const int MaxNesting = 3;

    private static readonly string[] StepNames = ["start", "second", "third"];

    private readonly ProgramExpressions _expressions = new(random);
    private readonly ProgramText _text = new();

    private int _counters;
    private int _loops;

    /// <summary>The flow that all others import from.</summary>
    public const string Library =
        """
        const FACTOR = 3
        fn scaled(n) { return n * FACTOR }
        fn longest(list) {
          do best = ""
          foreach (word) in list {
            if (word.to_string().length() > best.length()) do best = word.to_string()
          }
          return best
        }
        start:
          say "library"
        """;

    public const string LibraryName = "Library";

    /// <summary>The text of a flow.</summary>
    public string Next()
    {
        _text.Line("import {scaled, longest as pick} from " + LibraryName);
        // No constant has an empty text in it (language/01 2.4).
        var list = $"[{_expressions.Literal(depth: 1)}, {_expressions.Literal(depth: 1)}]";
        _text.Line("const LIST = " + list.Replace("\"\"", "\"x\"", StringComparison.Ordinal));
        _text.Line("const NUMBER = " + random.Next(-5, 50).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Function("first", "p, q");
        Function("other", "p, q");
        Counting();
        foreach (var step in StepNames) Step(step);
        return _text.ToString();
    }

    private void Function(string name, string parameters)
    {
        _expressions.EnterFunction(parameters);
        _text.Open($"fn {name}({parameters}) {{");
        foreach (var value in _expressions.FirstValues()) _text.Line(value);
        for (var count = random.Next(1, 4); count > 0; count--) Statement(nesting: 1, isFunction: true);
        _text.Line("return " + _expressions.Any());
        _text.Close("}");
        _expressions.LeaveFunction();
    }

    /// <summary>A function whose variables are each of one kind: ints, near the limits of 64 bits too, a float, a bool and a word.</summary>
    private void Counting()
    {
        _text.Open("fn counting(p) {");
        _text.Line($"do i = {_expressions.LargeInt()}");
        _text.Line($"do j = {_expressions.LargeInt()}");
        _text.Line("do f = 0.5");
        _text.Line("do b = true");
        _text.Line("do w = \"none\"");
        for (var count = random.Next(2, 6); count > 0; count--) _text.Line("do " + _expressions.KnownAssignment());
        _text.Open($"foreach (item, at) in {_expressions.Iterable()} {{");
        for (var count = random.Next(1, 4); count > 0; count--) _text.Line($"if ({_expressions.KnownCondition()}) do {_expressions.KnownAssignment()}");
        _text.Line("do i += at");
        _text.Close("}");
        _text.Line("return [i, j, f, b, w, p]");
        _text.Close("}");
    }

    private void Step(string name)
    {
        _text.Open(name + ":");
        foreach (var value in _expressions.FirstValues()) _text.Line(value);
        for (var count = random.Next(4, 9); count > 0; count--) Statement(nesting: 0, isFunction: false);
        if (random.Next(2) > 0) _text.Line("goto " + (random.Next(4) == 0 ? "end" : StepNames[random.Next(StepNames.Length)]));
        _text.Close("");
    }

    private void Body(int nesting, bool isFunction)
    {
        for (var count = random.Next(0, 4); count > 0; count--) Statement(nesting, isFunction);
    }

    private void Statement(int nesting, bool isFunction)
    {
        switch (random.Next(nesting < MaxNesting ? 26 : 19))
        {
            case 0 or 1 when !isFunction: _text.Line("say " + _expressions.Any()); break;
            case 2 or 3 when !isFunction: _text.Line("say " + _expressions.Interpolation()); break;
            case 4 or 5 or 6 when !isFunction: _text.Line("hold"); break;
            case 7 when !isFunction: _text.Line("remember " + _expressions.Memory()); break;
            case 8 when !isFunction: _text.Line(random.Next(6) == 0 ? "forget *" : random.Next(3) == 0 ? "forget [m, x]" : "forget n"); break;
            case 9 when !isFunction && nesting > 0: _text.Line(Jump()); break;
            case 10: _text.Line("debug " + _expressions.Any()); break;
            case 11: _text.Line("log info " + _expressions.Text()); break;
            case 14 when _loops > 0: _text.Line(random.Next(2) == 0 ? "break" : "continue"); break;
            case 19 or 20 or 21: If(nesting, isFunction); break;
            case 22 or 23: Foreach(nesting, isFunction); break;
            case 24 or 25: While(nesting, isFunction); break;
            default: _text.Line("do " + _expressions.Assignment()); break;
        }
    }

    private string Jump() => random.Next(6) switch
    {
        0 => "previous step",
        1 => "goto end",
        2 => "goto $s",
        _ => "goto " + StepNames[random.Next(StepNames.Length)],
    };

    private void If(int nesting, bool isFunction)
    {
        _text.Open($"if ({_expressions.Boolean()}) {{");
        Body(nesting + 1, isFunction);
        if (random.Next(3) == 0)
        {
            _text.Reopen($"}} else if ({_expressions.Any()}) {{");
            Body(nesting + 1, isFunction);
        }

        if (random.Next(2) == 0)
        {
            _text.Reopen("} else {");
            Body(nesting + 1, isFunction);
        }

        _text.Close("}");
    }

    private void Foreach(int nesting, bool isFunction)
    {
        var names = random.Next(4) switch { 0 => "t", 1 => "item", _ => "item, at" };
        _text.Open($"foreach ({names}) in {_expressions.Iterable()} {{");
        Loop(nesting, isFunction);
    }

    /// <summary>It counts first, so that nothing in it can keep it from ending.</summary>
    private void While(int nesting, bool isFunction)
    {
        var counter = FormattableString.Invariant($"w{_counters++}");
        _text.Line($"do {counter} = 0");
        _text.Open($"while ({counter} < {random.Next(1, 4)}) {{");
        _text.Line($"do {counter} = {counter} + 1");
        Loop(nesting, isFunction);
    }

    private void Loop(int nesting, bool isFunction)
    {
        _loops++;
        Body(nesting + 1, isFunction);
        _loops--;
        _text.Close("}");
    }
}
