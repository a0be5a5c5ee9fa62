using Csml.Voice;
using static Csml.Runtime.Tests.Voice.VoiceTestData;

namespace Csml.Runtime.Tests.Voice;

public sealed class OptionMatcherTests
{
    [Theory]
    [InlineData("en-US", "Yes.", "YES")]
    [InlineData("en-US", "um, yes!", "YES")]
    [InlineData("en-US", "I'd say yes please", "YES")]
    [InlineData("en-US", "Cafe", "CAFE")]
    [InlineData("en-US", "room two", "ROOM")]
    [InlineData("en-US", "two", "CAFE")]
    [InlineData("en-US", "2.", "CAFE")]
    [InlineData("en-US", "no", null)]
    [InlineData("en-US", "yesterday", null)]
    [InlineData("en-US", "yes or room 2", null)]
    [InlineData("en-US", "", null)]
    [InlineData("en-US", "…", null)]
    [InlineData("fr-FR", "Euh, ROOM deux", "ROOM")]
    [InlineData("fr-FR", "café", "CAFE")]
    public void A_transcript_means_the_one_option_it_fits(string locale, string transcript, string? payload)
    {
        var question = new PendingQuestion([Option("1", "Yes", "YES", "oui"), Option("2", "Café", "CAFE"), Option("3", "Room 2", "ROOM")]);
        (OptionMatcher.Match(question, transcript, LanguageWords.For(locale))?.Payload).ShouldBe(payload);
    }

    [Fact]
    public void A_number_among_other_words_is_not_an_option() =>
        OptionMatcher.Match(new([Option("1", "Sales", null, "1")]), "one moment please", LanguageWords.For("en-US")).ShouldBeNull();

    [Theory]
    [InlineData("en-US", "Twenty", "20")]
    [InlineData("fr-FR", "dix-sept jours", "17 jours")]
    [InlineData("de-DE", "Straße zwölf", "strasse 12")]
    [InlineData("es-ES", "¿Dieciséis?", "16")]
    [InlineData("nl-NL", "Eén", "1")]
    [InlineData("hi-IN", "हिन्दी", "हिन्दी")]
    [InlineData("en-US", "Ｆｕｌｌ　ｗｉｄｔｈ", "full width")]
    public void Words_are_compared_in_one_form(string locale, string text, string normal) =>
        SpokenWords.Normalize(text, LanguageWords.For(locale)).ShouldBe(normal);

    [Fact]
    public void A_text_that_is_no_text_is_compared_without_its_broken_parts() =>
        SpokenWords.Normalize("a\uD800b", LanguageWords.For("en-US")).ShouldBe("ab");
}
