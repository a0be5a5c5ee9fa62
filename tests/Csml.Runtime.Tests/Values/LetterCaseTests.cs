using Csml.Values;

namespace Csml.Runtime.Tests.Values;

public sealed class LetterCaseTests
{
    [Theory]
    [InlineData("éàç", "ÉÀÇ")]
    [InlineData("straße", "STRASSE")]
    [InlineData("ñandú ωδ", "ÑANDÚ ΩΔ")]
    [InlineData("ǆ", "Ǆ")]
    [InlineData("ﬁﬃ", "FIFFI")]
    [InlineData("ŉ", "ʼN")]
    [InlineData("ǰ", "J\u030C")]
    [InlineData("ᾳ", "ΑΙ")]
    [InlineData("ᾀᾈ", "ἈΙἈΙ")]
    [InlineData("ΐ", "Ι\u0308\u0301")]
    [InlineData("և", "ԵՒ")]
    [InlineData("ıi", "II")]
    [InlineData("ς", "Σ")]
    [InlineData("你好😀", "你好😀")]
    [InlineData("𐐨", "𐐀")]
    [InlineData("ẞ", "ẞ")]
    [InlineData("e\u0301x", "E\u0301X")]
    public void Upper_case_may_take_several_letters(string text, string expected) => LetterCase.ToUpper(text).ShouldBe(expected);

    [Theory]
    [InlineData("ÉÀÇ", "éàç")]
    [InlineData("ЖЗИ", "жзи")]
    [InlineData("İ", "i\u0307")]
    [InlineData("I", "i")]
    [InlineData("ẞ", "ß")]
    [InlineData("𐐀", "𐐨")]
    [InlineData("Σ", "σ")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("ΟΔΟΣ ΣΟΦΙΑ", "οδος σοφια")]
    [InlineData("ΑΣ.", "ας.")]
    [InlineData("ΑΣ'Α", "ασ'α")]
    [InlineData("ΑΣ1", "ας1")]
    [InlineData("Α\u0301Σ", "α\u0301ς")]
    public void Lower_case_knows_the_final_sigma(string text, string expected) => LetterCase.ToLower(text).ShouldBe(expected);
}
