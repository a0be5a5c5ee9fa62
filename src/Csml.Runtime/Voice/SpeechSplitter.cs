namespace Csml.Voice;

/// <summary>
/// Cuts a long text into pieces that Twilio still speaks, at the end of a sentence where there is one (requirement R1:
/// split, never rejected).
/// </summary>
internal static class SpeechSplitter
{
    /// <summary>Takes the next piece off <paramref name="rest"/>, without the white space at the cut.</summary>
    public static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest, int maxCharacters, int maxEncodedBytes)
    {
        var fitting = FittingLength(rest, maxCharacters, maxEncodedBytes);
        var cut = fitting == rest.Length ? fitting : CutBefore(rest, fitting);
        var piece = rest[..cut].TrimEnd();
        rest = rest[cut..].TrimStart();
        return piece;
    }

    private static int FittingLength(ReadOnlySpan<char> text, int maxCharacters, int maxEncodedBytes)
    {
        var encoded = 0;
        for (var i = 0; i < text.Length; i++)
        {
            encoded += EncodedLength(text[i]);
            if (i == maxCharacters || encoded > maxEncodedBytes)
                return i;
        }

        return text.Length;
    }

    /// <summary>The bytes of a character in a URL: Twilio counts a text in its encoded form.</summary>
    private static int EncodedLength(char c) => c switch
    {
        _ when char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~' => 1,
        < (char)0x80 => 3,
        < (char)0x800 => 6,
        _ when char.IsSurrogate(c) => 6, // Half of a pair, which takes twelve.
        _ => 9,
    };

    private static int CutBefore(ReadOnlySpan<char> text, int end)
    {
        var weaker = -1;
        var space = -1;
        for (var i = end; i > 1; i--)
        {
            var before = text[i - 1];
            if (before is '。' or '！' or '？')
                return i;
            if (text[i] != ' ')
                continue;
            if (before is '.' or '!' or '?' or '…')
                return i;
            if (weaker < 0 && before is (',' or ';' or ':'))
                weaker = i;
            if (space < 0)
                space = i;
        }

        return (weaker, space) switch
        {
            ( > 0, _) => weaker,
            (_, > 0) => space,
            _ => char.IsHighSurrogate(text[end - 1]) && end > 1 ? end - 1 : end,
        };
    }
}
