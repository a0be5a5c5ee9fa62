using Csml.Values;

namespace Csml.Runtime.Tests.Values;

public sealed class SpokenFormTests
{
    [Theory]
    [InlineData("Hi & bye <3", "Hi & bye <3")]
    [InlineData("**Hello** world", "Hello world")]
    [InlineData("*Hello* _dear_ __world__ ***now***", "Hello dear world now")]
    [InlineData("**_Hello!_** (*you*)", "Hello! (you)")]
    [InlineData("# Title", "Title")]
    [InlineData("One\n## Two", "One Two")]
    [InlineData("[our site](https://x.example/a_(b)) is up", "our site is up")]
    [InlineData("![logo](https://x.example/l.png)Hi", "logoHi")]
    [InlineData("[a](x) [b](y)", "a b")]
    public void Markdown_is_not_spoken(string text, string spoken) => SpokenForm.Of(text).ShouldBe(spoken);

    [Theory]
    [InlineData("Press * or #")]
    [InlineData("Press # to end, * to repeat")]
    [InlineData("5*3*2 is 30")]
    [InlineData("2 * 3 * 4")]
    [InlineData("snake_case_name")]
    [InlineData("(*) and (*)")]
    [InlineData("[1] and [2](")]
    [InlineData("a [b] (c)")]
    [InlineData("issue #12")]
    [InlineData("[a](b [c](d")]
    public void What_only_looks_like_Markdown_is_spoken(string text) => SpokenForm.Of(text).ShouldBe(text);

    [Theory]
    [InlineData("Hi 😀!", "Hi !")]
    [InlineData("👩‍👩‍👧 family", "family")]
    [InlineData("👍🏽ok ❤️ ☎", "ok")]
    [InlineData("🇫🇷 Bonjour", "Bonjour")]
    [InlineData("1️⃣ Sales", "1 Sales")]
    [InlineData("20 °C © Acme™", "20 °C © Acme™")]
    [InlineData("日本語。", "日本語。")]
    [InlineData("ക്‍ഷ", "ക്‍ഷ")] // The joiner is spelling in Malayalam.
    public void Emoji_are_not_spoken(string text, string spoken) => SpokenForm.Of(text).ShouldBe(spoken);

    [Theory]
    [InlineData("  a \t b\r\nc\u00A0d\u2003e  ", "a b c d e")]
    [InlineData(" ", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void White_space_is_one_space(string? text, string spoken) => SpokenForm.Of(text).ShouldBe(spoken);

    [Fact]
    public void Characters_that_XML_forbids_are_left_out()
    {
        // Not theory data: the compiler stores that as UTF-8, which has no half pairs.
        foreach (var text in new[] { "a\u0001b\u0008c\u001Fd", "a\uFFFEb\uFFFFc\0d", "a\uD800b\uDC00cd\uD83D" })
            SpokenForm.Of(text).ShouldBe("abcd");
    }

    [Fact]
    public void A_text_that_needs_no_change_is_not_copied()
    {
        var text = new string("Déjà vu, n'est-ce pas ? “Oui”… 100 % naïve".ToCharArray());
        SpokenForm.Of(text).ShouldBeSameAs(text);
    }

    [Theory]
    [InlineData("a & b < c > d \"e\" 'f'", "a &amp; b &lt; c &gt; d \"e\" 'f'")]
    [InlineData("&&", "&amp;&amp;")]
    [InlineData("plain", "plain")]
    public void Text_is_escaped_for_XML(string spoken, string escaped) => SpokenForm.Escape(spoken).ShouldBe(escaped);

    [Fact]
    public void Text_made_to_hurt_takes_linear_time()
    {
        foreach (var unit in new[] { "*a ", "[", "[a](", "_a* ", "**a _b " })
            SpokenForm.Of(string.Concat(Enumerable.Repeat(unit, 200_000)));
    }
}
