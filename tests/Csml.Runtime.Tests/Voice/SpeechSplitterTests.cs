using Csml.Voice;

namespace Csml.Runtime.Tests.Voice;

public sealed class SpeechSplitterTests
{
    [Theory]
    [InlineData("One. Two. Three.", 9, "One. Two.|Three.")]
    [InlineData("One! Two? Three… Four", 10, "One! Two?|Three…|Four")]
    [InlineData("One two, three four", 12, "One two,|three four")]
    [InlineData("One two three four", 9, "One two|three|four")]
    [InlineData("日本語。日本語。", 5, "日本語。|日本語。")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("ab😀cd", 3, "ab|😀c|d")]
    [InlineData("short", 100, "short")]
    [InlineData("3.14159 is pi", 8, "3.14159|is pi")]
    public void A_text_is_cut_where_it_hurts_least(string text, int maxCharacters, string pieces) =>
        string.Join('|', Split(text, maxCharacters, int.MaxValue)).ShouldBe(pieces);

    [Fact]
    public void Accents_count_as_they_do_in_a_URL()
    {
        // "é" is %C3%A9: six bytes; a space is three.
        Split("éé éé", 100, 12).ShouldBe(["éé", "éé"]);
        Split("éé éé", 100, 27).ShouldBe(["éé éé"]);
    }

    [Fact]
    public void No_piece_is_too_long_and_nothing_is_lost()
    {
        var random = new Random(1);
        const string Alphabet = "ab é日.,! ";
        for (var round = 0; round < 200; round++)
        {
            var text = string.Join(' ', new string(random.GetItems<char>(Alphabet, 300)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var pieces = Split(text, 40, 120);
            string.Concat(pieces).Replace(" ", "", StringComparison.Ordinal).ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
            pieces.ShouldAllBe(piece => piece.Length <= 40 && piece.Length > 0 && Uri.EscapeDataString(piece).Length <= 120);
        }
    }

    private static List<string> Split(string text, int maxCharacters, int maxEncodedBytes)
    {
        var pieces = new List<string>();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
            pieces.Add(SpeechSplitter.Next(ref rest, maxCharacters, maxEncodedBytes).ToString());
        return pieces;
    }
}
