using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Fuzzing;

/// <summary>Makes flows that are almost right: those of the corpus with a few random changes.</summary>
internal sealed class FlowMutator(Random random)
{
    private static readonly string[] Texts =
        [.. ConformanceCase.All.SelectMany(found => found.Flows).Select(flow => flow.Text).Distinct()];

    /// <summary>What changes put in: words and signs of the language, and what is none of it.</summary>
    private static readonly string[] Pieces =
    [
        "\"", "\\\"", "{{", "}}", "{", "}", "(", ")", "[", "]", "/*", "*/", "//", "\\", "-", "+ ", "* ", ".5", "!", "@", "$", ":", ",", "=", " += ", ".", "..",
        "say ", "do ", "if (true) ", "else ", "goto ", "goto b ", "hold ", "hold_secure ", "remember ", "forget * ", "foreach (x) in ", "while (x) ", "as x ", "break ",
        "continue ", "return 1 ", "previous step ", "fn f(a) { return a }\n", "fn g() {", "const K = 1\n", "import f\n", "insert b from Main\n", "b:\n", "start:\n",
        "event", "_metadata", "_env.x", "_memory", "null", "true", "1", "0", "9223372036854775807", "1.5", "\"text\"", "\"{{x}}\"", "[1, 2]", "{\"k\": 1}", "x",
        "x.y", "x[0]", ".length()", ".push(1)", ".to_string()", ".map((y) { return y })", "(a, b) { return a + b }", "f(1)", "Button(\"a\")", "Question(\"q\", buttons=[])",
        "Length(x)", "Or(x, 1)", "App(\"f\")", "Time()", " match ", " && ", " || ", " == ", " < ", "\n", "\r", "\0", "\uD800", "é", "变", "\u2028", "'", ";",
    ];

    /// <summary>A flow with one to eight changes.</summary>
    public string Next()
    {
        var text = Texts[random.Next(Texts.Length)];
        for (var change = random.Next(1, 9); change > 0; change--) text = Change(text);
        return text;
    }

    private string Change(string text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 12), text.Length - at);
        return random.Next(6) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => SwapLines(text),
            3 => Splice(text),
            _ => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
        };
    }

    private string SwapLines(string text)
    {
        var lines = text.Split('\n');
        var (a, b) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[a], lines[b]) = (lines[b], lines[a]);
        return string.Join('\n', lines);
    }

    /// <summary>Lines of another flow in the middle of this one.</summary>
    private string Splice(string text)
    {
        var other = Texts[random.Next(Texts.Length)].Split('\n');
        var lines = text.Split('\n').ToList();
        lines.InsertRange(random.Next(lines.Count + 1), other.Skip(random.Next(other.Length)).Take(random.Next(1, 5)));
        return string.Join('\n', lines);
    }
}
