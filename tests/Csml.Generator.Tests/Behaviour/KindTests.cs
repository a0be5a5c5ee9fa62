using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>
/// Variables of a known kind are <c>long</c>, <c>double</c>, <c>bool</c> or <c>string</c>, and do what a <c>CsmlValue</c> does. Each
/// body of a function says what it declares in C#, and what the function gives; without inference it gives the same.
/// </summary>
public sealed class KindTests
{
    public static TheoryData<string, string, string> Bodies => new()
    {
        // Ints: exact in 64 bits, or an error.
        { "do i = 1\n do i = i + 2\n return i", "long i = 0;", "3" },
        { "do i = 0\n while (i < 5) { do i += 2 }\n return i", "long i = 0;", "6" },
        { "do i = 7\n do i -= 10\n return i % 2", "long i = 0;", "-1" },
        { "do i = 6\n do i = -(i)\n return i * i", "long i = 0;", "36" },
        { "do i = 7\n do j = i\n do i = 9\n return [i, j]", "long i = 0, j = 0;", "array: [9,7]" },
        { "do i = 7\n return i / 2", "long i = 0;", "3.5" },
        { "do i = 9223372036854775807\n do i += 1\n return i", "long i = 0;", "error: overflowing operation: PrimitiveInt + PrimitiveInt at line 3 | 9223372036854775807" },
        { "do i = -9223372036854775807\n do i -= 2\n return i", "long i = 0;", "error: overflowing operation: PrimitiveInt - PrimitiveInt at line 3 | -9223372036854775807" },
        { "do i = 5000000000\n do i *= 5000000000\n return i", "long i = 0;", "error: overflowing operation: PrimitiveInt * PrimitiveInt at line 3 | 5000000000" },
        { "do i = 5\n do j = 0\n do i %= j\n return i", "long i = 0, j = 0;", "error: [!] Int: Division by zero at line 4 | 5" },
        { "do i = 9223372036854775807\n do i = i + 1\n return i", "long i = 0;", "error: overflowing operation: PrimitiveInt + PrimitiveInt at line 7 | (Error)" },
        { "do i = 5000000000\n do i = 1 + i * i\n return i", "long i = 0;", "error: overflowing operation: PrimitiveInt * PrimitiveInt at line 7 | (Error)" },
        { "do i = 5\n do j = 0\n do i = i % j\n return i", "long i = 0, j = 0;", "error: [!] Int: Division by zero at line 8 | (Error)" },
        { "do i = 9223372036854775807\n if (i + 1 > 0) return \"more\"\n return \"absorbed\"", "long i = 0;", "absorbed" },
        { "do i = 9223372036854775807\n return !(i + 1)", "long i = 0;", "true" },
        { "do i = 0\n do j = -9223372036854775807 - 1\n do i = j % -1\n return i", "long i = 0, j = 0;", "error: overflowing operation: PrimitiveInt % PrimitiveInt at line 8 | (Error)" },

        // Floats, and ints that meet them.
        { "do f = 0.5\n do f += 1\n return f", "double f = 0;", "1.5" },
        { "do f = 1.5\n do i = 2\n do f = f * i - 1\n return [f, f == i, f < 2.5]", "double f = 0;", "array: [2.0,true,true]" },
        { "do f = 1.5\n do f /= 0\n return f", "CsmlValue f = default;", "error: [!] Float: Division by zero at line 3 | 1.5" },
        { "do f = 9007199254740992.0\n do i = 9007199254740993\n return f == i", "double f = 0;", "true" },

        // Bools.
        { "do b = false\n do i = 3\n do b = i > 2 && i != 4 || b\n if (b) return \"yes\"\n return \"no\"", "bool b = false;", "yes" },
        { "do b = true\n do b = !b\n return [b, b == false, b != true, !!b]", "bool b = false;", "array: [false,true,true,false]" },
        { "do b = true\n return [b == 1, b > false, b == \"true\"]", "bool b = false;", "array: [false,true,false]" },

        // Texts: those of digits compare as numbers.
        { "do s = \"a\"\n if (true) do s = \"b\"\n return [s == \"b\", s != \"c\", s == \"B\"]", "string s = \"\";", "array: [true,true,false]" },
        { "do s = \"1\"\n return [s == \"1.0\", s == 1, s < 2, s + 1]", "string s = \"\";", "array: [true,true,true,2]" },
        { "do s = \"a\"\n return [s + \"b\", s.length(), s match \"A\", \"{{s}}\"]", "string s = \"\";", "array: [\"ab\",1,false,\"a\"]" },
        { "do s = \"\"\n if (s) return \"some\"\n return \"none\"", "string s = \"\";", "some" },

        // Not of one known kind.
        { "do i = 1\n do i = \"one\"\n return i", "CsmlValue i = default;", "one" },
        { "do i = 1\n do j = i\n do i = 1.5\n return [i, j]", "CsmlValue i = default, j = default;", "array: [1.5,1]" },
        { "do i = 1\n do i += 0.5\n return i", "CsmlValue i = default;", "1.5" },
        { "do i = 4\n do i /= 2\n return i", "CsmlValue i = default;", "2" },
        { "do i = p\n do i = 1\n return i", "CsmlValue i = default;", "1" },
        { "do i += 1\n do i = 1\n return i", "CsmlValue i = default;", "error: illegal operation: PrimitiveNull + PrimitiveInt at line 2 | 1" },
        { "if (p) do i = 1\n return \"{{i}}\"", "CsmlValue i = default;", "1" },
        { "do i = 1\n return _memory", "CsmlValue i = default;", "object: {\"p\":\"in\",\"i\":1}" },
        { "do i = 1\n return Exists(\"i\")", "CsmlValue i = default;", "true" },
        { "do i = 1\n do c = () { return i }\n return c()", "CsmlValue i = default", "1" },
        { "do i = 1\n do (2 as i)\n return i", "CsmlValue i = default;", "2" },
        { "do s = \"a\"\n do s[0] = \"b\"\n return s", "CsmlValue s = default;", "b" },

        // Constants.
        { "do i = 0\n while (i < LIMIT) { do i += LIMIT }\n return [i, i == LIMIT, LIMIT % 2, HALF + i]", "long i = 0;", "array: [5,true,1,5.5]" },
        { "do b = ON\n if (ON && !b) return 1\n return [LIMIT / 2, LIMIT.to_string(), LIMIT match 5, ON == 1, -(HALF)]", "bool b = false;", "array: [2.5,\"5\",true,false,-0.5]" },
        { "do b = LIMIT > 4 || HALF > 1\n do LIMIT = 6\n return [b, LIMIT]", "bool b = false;", "error: const variables are immutable at line 3 | array: [true,5]" },

        // Loops.
        { "do n = 0\n foreach (c, i) in \"abc\" { do n += i }\n return n", "long n = 0, i = 0;", "3" },
        { "do last = 0\n foreach (c, i) in \"abc\" { do last = i\n if (i == 1) break }\n return last", "long last = 0, i = 0;", "1" },
        { "foreach (c, i) in \"abc\" { do i = c }\n return 1", "CsmlValue c = default, i = default;", "1" },
        { "do f = (x) { do n = 2\n do n += 3\n return n * x }\n return f(4)", "long n = 0;", "20" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_does_the_same_with_kinds_and_without(string body, string declared, string expected)
    {
        var project = TestProject.WithFlows(
            ("Default", $"fn test(p) {{\n{body}\n}}\nstart:\n  say test(event)\n  goto end\nconst LIMIT = 5\nconst HALF = 0.5\nconst ON = true\n"));

        var typed = CompiledProject.Create(project);
        var plain = CompiledProject.Create(project.WithProperty("CsmlInferKinds", "false"));

        CSharpOf(typed).ShouldContain(declared);
        CSharpOf(plain).ShouldNotContain("long ");
        (await PlayAsync(typed)).ShouldBe(expected);
        (await PlayAsync(plain)).ShouldBe(expected);
    }

    private static string CSharpOf(CompiledProject project) => project.Run.GeneratedSources
        .Single(static source => source.HintName.Contains("Default", StringComparison.Ordinal)).SourceText.ToString();

    private static async Task<string> PlayAsync(CompiledProject project) =>
        string.Join(" | ", (await new Conversation(project.Bot).SendAsync("in")).Where(static said => said != "(End)"))
            .Replace("{\"error\":\"", "", StringComparison.Ordinal)
            .Replace(" at flow [Default]\"}", "", StringComparison.Ordinal);
}
