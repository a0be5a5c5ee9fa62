using System.Globalization;

namespace Csml.Generator.Tests.Fuzzing;

/// <summary>
/// Random expressions of the kind that is asked for, so that a program does not end at its first sum; now and then of any other. What a
/// variable holds goes by its name: numbers in <c>x</c>, <c>y</c> and <c>m</c>, texts in <c>s</c>, <c>t</c> and <c>n</c>, an array in <c>l</c>, an object in
/// <c>o</c>, a closure in <c>f</c>, anything in <c>a</c>, <c>b</c>, <c>item</c>; <c>m</c>, <c>n</c> and <c>r</c> are remembered.
/// </summary>
internal sealed class ProgramExpressions(Random random)
{
    private const int MaxDepth = 3;
    private const int WildOneIn = 12;

    private string[] _parameters = [];
    private int _depth;

    private bool IsFunction => _parameters.Length > 0;

    public void EnterFunction(string parameters) => _parameters = parameters.Split(", ");

    public void LeaveFunction() => _parameters = [];

    /// <summary>A first value for every variable of a step, but now and then for one less.</summary>
    public IEnumerable<string> FirstValues()
    {
        string[] all = [$"x = {Int()}", $"y = {Float()}", $"s = {Quoted()}", $"t = {Quoted()}", $"l = [{Int()}, {Quoted()}]", $"o = {{\"k\": {Int()}, \"l\": [1]}}", $"a = {Literal(depth: 1)}", $"f = {Closure()}"];
        var missing = random.Next(all.Length * 3);
        return all.Where((_, index) => index != missing).Select(value => "do " + value);
    }

    /// <summary>An assignment, as it stands behind <c>do</c>.</summary>
    public string Assignment() => random.Next(16) switch
    {
        0 or 1 => $"x = {Number()}",
        2 => $"y = {Number()}",
        3 => $"s = {Text()}",
        4 => $"t = {Text()}",
        5 => $"l = {Array()}",
        6 => $"o = {Object()}",
        7 => $"{Loose()} = {Any()}",
        8 or 9 => $"{Pick(["x", "y", "m", "o.k", "l[0]"])} {Pick(["+=", "-=", "*=", "/=", "%="])} {Number()}",
        10 => $"o.{Pick(["k", "z", "l"])} = {Any()}",
        11 => $"l[{Int()}] = {Any()}",
        12 => $"o.l[0] = {Any()}",
        13 => $"s[0] = {Text()}",
        14 => random.Next(2) == 0 ? Mutation() : $"f = {Closure()}",
        _ => $"{Pick(["m", "n", "r"])} = {Any()}",
    };

    /// <summary>An assignment that keeps the kind: of the ints <c>i</c> and <c>j</c>, the float <c>f</c>, the bool <c>b</c>, the word <c>w</c>.</summary>
    public string KnownAssignment() => random.Next(8) switch
    {
        0 or 1 => $"{Pick(["i", "j"])} = {KnownInt()}",
        2 or 3 => $"{Pick(["i", "j"])} {Pick(["+=", "-=", "*=", "%="])} {KnownInt()}",
        4 => $"f = f {Pick(["+", "-", "*"])} {Pick(["i", "j", "f", "2", "0.5"])}",
        5 => $"f {Pick(["+=", "-=", "*="])} {Pick(["i", "f", "1.5"])}",
        6 => $"b = {KnownCondition()}",
        _ => $"w = {Pick(["\"some\"", "\"none\"", "\"5\"", "w"])}",
    };

    public string KnownCondition() => random.Next(6) switch
    {
        0 => $"{KnownInt()} {Pick(["<", "<=", ">", ">=", "==", "!="])} {KnownInt()}",
        1 => $"f {Pick(["<", ">=", "=="])} {Pick(["i", "j", "2.25", "f"])}",
        2 => $"!b {Pick(["&&", "||"])} i % {random.Next(1, 4)} == 0",
        3 => $"w {Pick(["==", "!="])} {Pick(["\"some\"", "\"5\"", "\"5.0\"", "p"])}",
        4 => $"!({KnownInt()} > 0) {Pick(["&&", "||"])} b",
        _ => "b",
    };

    public string LargeInt() => Pick([Int(), Int(), Int(), "9223372036854775806", "-9223372036854775807", "3037000500"]);

    /// <summary>What is remembered, as it stands behind <c>remember</c>.</summary>
    public string Memory() => random.Next(3) switch { 0 => $"m = {Number()}", 1 => $"n = {Text()}", _ => $"r = {Any()}" };

    /// <summary>A value that is written out, as constants are.</summary>
    public string Literal(int depth) => random.Next(depth > 0 ? 8 : 6) switch
    {
        0 or 1 => Int(),
        2 => Float(),
        3 => Pick(["true", "false", "null"]),
        4 or 5 => Quoted(),
        6 => $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Literal(depth - 1)))}]",
        _ => $"{{\"k\": {Literal(depth - 1)}, \"l\": {Literal(depth - 1)}}}",
    };

    public string Any() => Of(Loose, () => random.Next(16) switch
    {
        0 or 1 => Number(),
        2 or 3 => Text(),
        4 => Boolean(),
        5 or 6 => Array(),
        7 => Object(),
        8 => Button(),
        9 => $"Question({Text()}, buttons=[{Button()}, Button(\"no\")])",
        10 => $"({Any()} as {Pick(["a", "b", "u"])})",
        11 => random.Next(2) == 0 ? $"{Pick(["first", "other"])}({Any()}, {Number()})" : $"counting({Any()})",
        12 => $"f({Any()}, {Number()})",
        13 => $"{Array()}.reduce({Number()}, {Closure()})",
        14 => Pick(["null", "_memory", "_metadata._context", "event.get_content()", "_env", "missing"]),
        _ => Element(),
    });

    public string Number() => Of(() => Pick(["x", "y", "m", Int(), Float(), "NUMBER"]), () => random.Next(13) switch
    {
        0 or 1 or 2 or 3 => $"({Number()} {Pick(["+", "-", "*"])} {Number()})",
        4 => $"({Number()} {Pick(["/", "%"])} {Pick(["2", "3", "0.5", Number()])})",
        5 => $"{Text()}.length()",
        6 => $"{Array()}.length()",
        7 => $"Length({Pick([Text(), Array()])})",
        8 => $"scaled({Number()})",
        9 => $"({Number()}).{Pick(["abs()", "floor()", "round()", "to_int()", "to_float()", "sqrt()", "pow(2)", "precision(2)"])}",
        10 => $"-({Number()})",
        11 => $"{Array()}.index_of({Any()})",
        _ => $"Or({Element()}, {Int()})",
    });

    public string Text() => Of(() => Pick(["s", "t", "n", "event", Quoted()]), () => random.Next(12) switch
    {
        0 => $"{Text()}.append({Text()})",
        1 => $"{Text()}.{Pick(["to_uppercase()", "to_lowercase()", "trim()", "capitalize()", "replace(\"a\", \"b\")", "encode_uri_component()"])}",
        2 => $"(\"x\" + {Text()})",
        3 => $"{Any()}.to_string()",
        4 => $"{Array()}.join(\", \")",
        5 => $"pick({Array()})",
        6 => $"{Any()}.type_of()",
        7 or 8 => Interpolation(),
        9 => $"Base64({Text()}).encode()",
        10 => "Or(event.nothing, s)",
        _ => $"{Array()}.to_string()",
    });

    public string Boolean() => Of(() => Pick(["true", "false", "x", "(x > 2)", "(event == s)"]), () => random.Next(11) switch
    {
        0 or 1 => $"({Any()} {Pick(["==", "!="])} {Any()})",
        2 or 3 => $"({Number()} {Pick(["<", "<=", ">", ">="])} {Number()})",
        4 => $"({Boolean()} {Pick(["&&", "||"])} {Boolean()})",
        5 => $"(!{Boolean()})",
        6 => $"(event {Pick(["match", "!match"])} {Pick([Array(), Text(), "Button(\"yes\")", "[\"yes\", \"5\"]"])})",
        7 => $"Exists({Pick(["\"a\"", "\"m\"", "\"NUMBER\"", Text()])})",
        8 => $"{Any()}.is_error()",
        9 => $"{Text()}.contains({Quoted()})",
        _ => $"Find({Quoted()}, in={Text()})",
    });

    public string Iterable() => random.Next(4) == 0 ? Text() : Array();

    /// <summary>A text with holes, in which quotes would end it: only what needs none stands in them.</summary>
    public string Interpolation() => $"\"{Pick(["", "so: ", "é "])}{{{{{Hole()}}}}}{Pick(["", "!", " {{" + Hole() + "}}"])}\"";

    private string Hole() => Pick(
        [
            "x", "y", "s", "t", "l", "o", "a", "b", "m", "n", "r", "u", "item", "at", "o.k", "l[0]", "l.length()", "x + 1", "event", "LIST", "NUMBER",
            "_metadata._context.current_step", "_metadata.line", "_metadata.missing",
        ]);

    private string KnownInt() => random.Next(3) == 0
        ? $"({KnownInt()} {Pick(["+", "-", "*", "%"])} {KnownInt()})"
        : Pick(["i", "j", Int(), Int(), "-(i)"]);

    /// <summary>It sees what it captured and its parameters, whose names are those of variables.</summary>
    private string Closure() =>
        $"({Pick(["", "x", "item, at", "a, x", "a, b, item"])}) {{ {Pick(["", $"do s = {Text()} ", $"if ({Boolean()}) {{ return {Any()} }} "])}return {Any()} }}";

    private string Mutation() => Pick(
        [
            $"l.push({Any()})", "l.pop()", $"l.insert_at(0, {Any()})", "l.remove_at(0)", $"o.insert(\"k\", {Any()})", "o.remove(\"k\")", "o.clear_values()",
            $"o.l.push({Any()})", $"o.assign({{\"z\": {Number()}}})", $"r.push({Number()})", "LIST.push(1)", "l.shuffle()", $"l[0].push({Int()})",
        ]);

    private string Array() => Of(() => Pick(["l", "l", "LIST", "[1, 2]"]), () => random.Next(9) switch
    {
        0 => $"{Text()}.split(\" \")",
        1 => $"{Array()}.{Pick(["reverse()", "flatten()", "slice(0, 1)", "append([1])", "find(1)", "shuffle()"])}",
        2 => $"{Object()}.{Pick(["keys()", "values()"])}",
        3 => $"{Array()}.{Pick(["map", "filter"])}({Pick(["f", Closure()])})",
        _ => $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Any()))}]",
    });

    private string Object() => Of(() => Pick(["o", "o", "{\"k\": 1}"]), () => random.Next(4) switch
    {
        0 => $"Object(k={Any()}, z={Number()})",
        1 => Button(),
        _ => $"{{\"k\": {Any()}, \"l\": {Any()}}}",
    });

    private string Button() => $"Button({Text()}{Pick(["", $", payload={Text()}", $", accepts=[{Quoted()}]"])})";

    private string Element() => Pick(["o.k", "o.l", "o[\"k\"]", "o.nothing", "l[0]", "l[5]", "LIST[0]", "r.k", "item", "s[0]", "event.text", "_env.region", "o.l[0]"]);

    /// <summary>A variable that may hold anything.</summary>
    private string Loose() => IsFunction ? Pick(_parameters) : Pick(["a", "b", "item", "r", "u"]);

    private string Of(Func<string> leaf, Func<string> tree)
    {
        if (_depth >= MaxDepth || random.Next(3) == 0) return leaf();
        _depth++;
        var text = random.Next(WildOneIn) == 0 ? Any() : tree();
        _depth--;
        return text;
    }

    private string Int() => random.Next(0, 6).ToString(CultureInfo.InvariantCulture);

    private string Float() => Pick(["0.5", "1.0", "2.25", "10.1"]);

    private string Quoted() => Pick(["\"\"", "\"a\"", "\"yes\"", "\"a b\"", "\"5\"", "\"2.5\"", "\"é😀\"", "\"second\""]);

    private string Pick(ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];
}
