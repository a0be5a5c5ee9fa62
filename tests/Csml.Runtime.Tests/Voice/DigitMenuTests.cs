using Csml.Values;
using Csml.Voice;

namespace Csml.Runtime.Tests.Voice;

public sealed class DigitMenuTests
{
    [Theory]
    [InlineData("Sales|Support", "1 2")]
    [InlineData("Sales:1|Support", "1 2")]
    [InlineData("Sales|Support:1", "2 1")]
    [InlineData("Sales:3|Support|Other", "3 1 2")]
    [InlineData("Back:*|Operator:0|Sales", "* 0 1")]
    [InlineData("A:1|B:1|C", "1 2 3")]
    [InlineData("Hash:#|B", "1 2")]
    [InlineData("5|B", "5 1")]
    [InlineData("A:12|B", "1 2")]
    [InlineData("a|b|c|d|e|f|g|h|i|j|k", "1 2 3 4 5 6 7 8 9 - -")]
    [InlineData("a|b|c|d|e|f|g|h|i|j:4", "1 2 3 5 6 7 8 9 - 4")]
    public void Every_button_gets_a_key(string buttons, string keys)
    {
        var question = DigitMenu.OptionsOf(Question(buttons));
        string.Join(' ', question.Options.Select(option => option.Key ?? "-")).ShouldBe(keys);
    }

    [Theory]
    [InlineData("en-US", "For Sales, press 1. For Support, press 2.")]
    [InlineData("fr-FR", "Pour Sales, tapez 1. Pour Support, tapez 2.")]
    [InlineData("ja-JP", "1: Sales. 2: Support.")]
    public void Options_are_read_in_the_channels_language(string locale, string sentence) =>
        DigitMenu.Read(DigitMenu.OptionsOf(Question("Sales|Support")), VoicePhrases.For(locale)).ShouldBe(sentence);

    [Fact]
    public void An_option_without_a_key_is_read_by_its_title_and_a_star_by_its_name()
    {
        var question = new PendingQuestion(
            [VoiceTestData.Option("1", "**Sales** 📞"), VoiceTestData.Option("*", "Back"), VoiceTestData.Option(null, "Other")]);
        DigitMenu.Read(question, VoicePhrases.For("en-US")).ShouldBe("For Sales, press 1. For Back, press star. Other.");
    }

    [Fact]
    public void Buttons_are_read_as_flows_build_them_wrapped_bare_or_as_mere_strings()
    {
        var wrapped = CsmlValue.Object(("content_type", "button"), ("content", Button("Sales", "SALES")));
        var content = CsmlObject.Create([("title", "t"), ("buttons", CsmlValue.Array(wrapped, Button("Support"), "Other", 4, CsmlValue.Null))]);
        DigitMenu.OptionsOf(content).Options.Select(option => $"{option.Key} {option.Title} {option.Payload}")
            .ShouldBe(["1 Sales SALES", "2 Support Support", "3 Other Other"]);
    }

    [Fact]
    public void A_single_button_is_a_question_with_one_option()
    {
        Button("Go on", "GO", "yes").TryGetObject(out var content).ShouldBeTrue();
        var option = DigitMenu.OptionsOf(content!).Options.ShouldHaveSingleItem();
        option.ShouldSatisfyAllConditions(
            () => option.Key.ShouldBe("1"),
            () => option.Payload.ShouldBe("GO"),
            () => option.Accepts.ShouldBe(["yes", "Go on", "GO"]));
    }

    [Theory]
    [InlineData("en-US", "Press 1 for sales", true)]
    [InlineData("en-US", "For sales, please press the one key", true)]
    [InlineData("en-US", "Do you call for the press office?", false)]
    [InlineData("en-US", "Which of the 2?", false)]
    [InlineData("fr-FR", "Tapez 1 pour les ventes", true)]
    [InlineData("fr-FR", "Appuyez sur la touche deux", true)]
    [InlineData("de-DE", "Drücken Sie die Zwei", true)]
    [InlineData("ja-JP", "press 1", false)]
    public void A_title_that_names_its_keys_is_recognised(string locale, string title, bool names) =>
        KeyInstructions.AreIn(title, LanguageWords.For(locale)).ShouldBe(names);

    private static CsmlObject Question(string buttons)
    {
        var values = buttons.Split('|').Select(button => button.Split(':') is [var title, var word] ? Button(title, null, word) : Button(button));
        return CsmlObject.Create([("title", "t"), ("buttons", CsmlValue.Array(values.ToArray()))]);
    }

    private static CsmlValue Button(string title, string? payload = null, params string[] accepts) => CsmlValue.Object(
        ("title", title),
        ("payload", payload ?? title),
        ("accepts", CsmlValue.Array([.. accepts.Select(word => (CsmlValue)word), title, payload ?? title])));
}
