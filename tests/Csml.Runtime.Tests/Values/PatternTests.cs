using System.Diagnostics;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 4.2 and 4.9, with the ruling on Q5.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("room 42", "[0-9]+", true)]
    [InlineData("room", "^om", false)]
    [InlineData("room", "om$", true)]
    [InlineData("room\n", "om$", false)]
    [InlineData("", "^$", true)]
    [InlineData("Mint", "(?i)mint", true)]
    [InlineData("Mint", "mint", false)]
    [InlineData("aB", "a(?i)b", true)]
    [InlineData("AB", "a(?i)b", false)]
    [InlineData("aB", "a(?i:b)", true)]
    [InlineData("ABC", "(?i)a(?-i)bc", false)]
    [InlineData("Ω", "(?i)ω", true)]
    [InlineData("İ", "(?i)i", false)]
    [InlineData("É", "(?i)[é]", true)]
    [InlineData("A", "(?i)[^a]", false)]
    [InlineData("b", "(?i)[^a]", true)]
    [InlineData("a\nb", "a.b", false)]
    [InlineData("a\nb", "(?s)a.b", true)]
    [InlineData("a\nb", "^b", false)]
    [InlineData("a\nb", "(?m)^b", true)]
    [InlineData("a\nb", "(?m)a$", true)]
    [InlineData("a\r\nb", "(?m)a$", false)]
    [InlineData("a b", @"(?x) a \x20 b # blank", true)]
    [InlineData("ab", "(?x) [ a b ] {2} ?", true)]
    [InlineData("ab", "(?x) a b # comment", true)]
    [InlineData("😀", "^.$", true)]
    [InlineData("😀", "^..$", false)]
    [InlineData("😀", "^[^a]$", true)]
    [InlineData("😀", "^[😀-😂]$", true)]
    [InlineData("😁", "^[^😀-😂]$", false)]
    [InlineData("😀😀", "^😀{2}$", true)]
    [InlineData("😀", @"^\x{1F600}$", true)]
    [InlineData("😀", @"^\U0001F600$", true)]
    [InlineData("é", @"^\u00e9$", true)]
    [InlineData("A", @"^\x41$", true)]
    [InlineData("٣", @"^\d$", true)]
    [InlineData("𝟘", @"^\d$", true)]
    [InlineData("𝟘", @"^\D$", false)]
    [InlineData("é_4", @"^\w+$", true)]
    [InlineData("𠀀", @"^\w$", true)]
    [InlineData("-", @"^\w$", false)]
    [InlineData("😀", @"^\W$", true)]
    [InlineData("\u3000", @"^\s$", true)]
    [InlineData("x", @"^\S$", true)]
    [InlineData("É", @"^\p{Lu}$", true)]
    [InlineData("É", @"^\pL$", true)]
    [InlineData("É", @"^\p{Uppercase_Letter}$", true)]
    [InlineData("É", @"^\p{gc=Lu}$", true)]
    [InlineData("é", @"^\P{Lu}$", true)]
    [InlineData("é", @"(?i)^\p{Lu}$", true)]
    [InlineData("5", @"^\p{L}$", false)]
    [InlineData("a", "^[[:alpha:]]$", true)]
    [InlineData("é", "^[[:alpha:]]$", false)]
    [InlineData("é", "^[[:^alpha:]]$", true)]
    [InlineData("b", "^[a-z&&[^aeiou]]$", true)]
    [InlineData("e", "^[a-z&&[^aeiou]]$", false)]
    [InlineData("E", "(?i)^[a-z&&[^aeiou]]$", false)]
    [InlineData("B", "(?i)^[a-z&&[^aeiou]]$", true)]
    [InlineData("x", "^[a-z--xyz]$", false)]
    [InlineData("w", "^[a-z--xyz]$", true)]
    [InlineData("a", "^[ab~~bc]$", true)]
    [InlineData("b", "^[ab~~bc]$", false)]
    [InlineData("a", "[a&&b]", false)]
    [InlineData("-", "^[a-]$", true)]
    [InlineData("-", "^[-a]$", true)]
    [InlineData("]", "^[]a]$", true)]
    [InlineData("b", "^[^]a]$", true)]
    [InlineData("-", @"^[\w-]$", true)]
    [InlineData(".", @"^[\W\d]$", true)]
    [InlineData("a", @"^[\W\d]$", false)]
    [InlineData("a]", "^a]$", true)]
    [InlineData("a}", "^a}$", true)]
    [InlineData("a-b/c", @"^a\-b\/c$", true)]
    [InlineData("aaaa", "^(?:a{2}){2}$", true)]
    [InlineData("aaaa", "^a{2}{2}$", true)]
    [InlineData("aaa", "^a{4,}$", false)]
    [InlineData("aaa", "^a**$", true)]
    [InlineData("x", "^(|x)$", true)]
    [InlineData("cat", @"\Acat\z", true)]
    [InlineData("a cat.", @"\bcat\b", true)]
    [InlineData("concat", @"\bcat\b", false)]
    [InlineData("concat", @"\Bcat", true)]
    [InlineData("\t\n\r\f\v\a", @"^\t\n\r\f\v\a$", true)]
    public void Patterns_match_on_code_points(string text, string pattern, bool expected) =>
        Show(text, "contains_regex", pattern).ShouldBe(expected ? "true" : "false");

    [Theory]
    [InlineData("a(?=b)")]
    [InlineData("a(?!b)")]
    [InlineData("(?<=a)b")]
    [InlineData("(?<!a)b")]
    [InlineData(@"(a)\1")]
    [InlineData("(?>a)")]
    [InlineData("(?(a)b|c)")]
    [InlineData("(?#note)")]
    [InlineData("(?P=name)")]
    [InlineData(@"\k<n>")]
    [InlineData(@"a\Z")]
    [InlineData(@"\Ga")]
    [InlineData(@"\q")]
    [InlineData(@"\")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[]")]
    [InlineData("[z-a]")]
    [InlineData(@"[a-\d]")]
    [InlineData(@"[\b]")]
    [InlineData("*a")]
    [InlineData("a|*")]
    [InlineData("(?i)*")]
    [InlineData("a{")]
    [InlineData("a{,3}")]
    [InlineData("a{3,2}")]
    [InlineData("a{x}")]
    [InlineData("(?)")]
    [InlineData("(?-)a")]
    [InlineData("(?z)a")]
    [InlineData("(?-u)a")]
    [InlineData("(?P<1a>x)")]
    [InlineData("(?P<n>x)(?P<n>y)")]
    [InlineData(@"\p{Nonsense}")]
    [InlineData(@"\p{Greek}")]
    [InlineData(@"\p{L")]
    [InlineData(@"\x{110000}")]
    [InlineData(@"\uD800")]
    [InlineData(@"\x4")]
    [InlineData("(a{1000}){1000}")]
    [InlineData("a{99999999999}")]
    public void What_the_dialect_does_not_know_is_a_soft_error(string pattern)
    {
        Call("ab", "contains_regex", pattern).ShouldBeSoft();
        Call("ab", "match_regex", pattern).ShouldBeSoft();
        Call("ab", "replace_regex", pattern, "x").ShouldBeSoft();
    }

    [Fact]
    public void Nesting_without_end_is_a_soft_error()
    {
        Call("a", "contains_regex", new string('(', 300) + "a" + new string(')', 300)).ShouldBeSoft();
        Call("a", "contains_regex", new string('[', 300) + "a" + new string(']', 300)).ShouldBeSoft();
        Call("a", "contains_regex", new string('a', 20_000)).ShouldBeSoft();
        Show("a", "contains_regex", new string('(', 200) + "a" + new string(')', 200)).ShouldBe("true");
        Show("a", "contains_regex", "a" + string.Concat(Enumerable.Repeat("{1}", 5000))).ShouldBe("true");
    }

    [Theory]
    [InlineData("room 42", "[a-z]", true)]
    [InlineData("Room 42", "[a-z]", false)]
    [InlineData("abc", "", true)]
    public void The_leftmost_match_may_be_at_the_start(string text, string pattern, bool expected) =>
        Show(text, "starts_with_regex", pattern).ShouldBe(expected ? "true" : "false");

    [Theory]
    [InlineData("room 42", "[0-9]+", true)]
    [InlineData("42 rooms", "[0-9]+", false)]
    [InlineData("room", "om$", true)]
    [InlineData("abab", "aba|b", true)]
    [InlineData("abc", "", true)]
    public void A_later_match_may_end_at_the_end(string text, string pattern, bool expected) =>
        Show(text, "ends_with_regex", pattern).ShouldBe(expected ? "true" : "false");

    [Theory]
    [InlineData("a1 b22 c333", "[0-9]+", "[\"1\",\"22\",\"333\"]")]
    [InlineData("abc", "[0-9]", "Null")]
    [InlineData("aXbXc", "X.", "[\"Xb\",\"Xc\"]")]
    [InlineData("k=v; q=w", "([a-z])=([a-z])", "[\"k=v\",\"q=w\"]")]
    [InlineData("<a><b>", "<.+?>", "[\"<a>\",\"<b>\"]")]
    [InlineData("<a><b>", "<.+>", "[\"<a><b>\"]")]
    [InlineData("<a><b>", "(?U)<.+>", "[\"<a>\",\"<b>\"]")]
    [InlineData("<a><b>", "(?U)<.+?>", "[\"<a><b>\"]")]
    [InlineData("cat dog cow", "cat|cow", "[\"cat\",\"cow\"]")]
    [InlineData("ab", "a|ab", "[\"a\"]")]
    [InlineData("aaaa", "a{2}", "[\"aa\",\"aa\"]")]
    [InlineData("ban", "^.", "[\"b\",\"a\",\"n\"]")]
    [InlineData("a😀", "x*", "[\"\",\"\",\"\"]")]
    [InlineData("baa", "a*", "[\"\",\"aa\",\"\"]")]
    [InlineData("", "x*", "[\"\"]")]
    public void Matches_are_found_in_what_remains(string text, string pattern, string expected) =>
        Show(text, "match_regex", pattern).ShouldBe(expected);

    [Theory]
    [InlineData("room 42, floor 3", "[0-9]+", "N", "room N, floor N")]
    [InlineData("banana", "x", "y", "banana")]
    [InlineData("a😀c", "", "-", "-a-😀-c-")]
    [InlineData("abc", "b*", "-", "-a-c-")]
    [InlineData("abaaaba", "^a", "x", "xbaaaba")]
    [InlineData("john smith", @"(\w+) (\w+)", "$2, $1", "smith, john")]
    [InlineData("john smith", @"(?P<first>\w+) (?P<last>\w+)", "$last ${first}!", "smith john!")]
    [InlineData("john smith", @"(?<a>\w+) (\w+)", "$1-$2", "john-smith")]
    [InlineData("ab", "(a)", "$1a|${1}a|$0|$9|$$|$x|$", "|aa|a||$||$b")]
    [InlineData("ab", "a", "$& $` $' $+ $_", "$& $` $' $+ b")]
    [InlineData("ab", "a", "${x $- \\1", "${x $- \\1b")]
    [InlineData("ab", "(a)|(z)", "[$2]", "[]b")]
    public void Replacements_refer_to_groups(string text, string pattern, string replacement, string expected) =>
        Show(text, "replace_regex", pattern, replacement).ShouldBe(expected);

    [Fact]
    public void Patterns_that_explode_elsewhere_take_linear_time()
    {
        var time = Stopwatch.StartNew();
        Show(new string('a', 5000) + "!", "contains_regex", "^(a+)+$").ShouldBe("false");
        Show(new string('a', 5000), "contains_regex", "(x+x+)+y").ShouldBe("false");
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Literals_match_themselves() => PropertyCheck.ForAll(PropertyCheck.Texts, static text =>
    {
        var pattern = string.Concat(text.EnumerateRunes().Select(static rune => $@"\x{{{rune.Value:X}}}"));
        Show(text, "contains_regex", $"^{pattern}$").ShouldBe("true");
        var members = string.Concat(text.EnumerateRunes().Select(static rune => $@"\x{{{rune.Value:X}}}"));
        if (text.Length > 0) Show(text, "contains_regex", $"^[{members}]+$").ShouldBe("true");
        if (text.Length > 0) Show(text, "contains_regex", $"[^{members}]").ShouldBe("false");
    }, runs: 60);
}
