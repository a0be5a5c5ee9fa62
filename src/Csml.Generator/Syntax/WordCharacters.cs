namespace Csml.Generator.Syntax;

/// <summary>
/// Which characters words consist of: <c>-</c>, <c>_</c>, <c>\</c> and what Rust calls alphanumeric (language 1.3).
/// That is more than <c>char.IsLetterOrDigit</c> has (other numbers, many combining marks), is about code points,
/// and must not depend on the Unicode version of the compiler's host: hence a table of our own.
/// </summary>
internal static partial class WordCharacters
{
    /// <summary>How many UTF-16 units the word character at a position takes; 0 where there is none.</summary>
    public static int LengthAt(string text, int position, int limit)
    {
        var character = text[position];
        if (character < 0x80)
            return IsAsciiWord(character) ? 1 : 0;

        if (!char.IsHighSurrogate(character))
            return IsAlphanumeric(character) ? 1 : 0;

        return position + 1 < limit
            && char.IsLowSurrogate(text[position + 1])
            && IsAlphanumeric(char.ConvertToUtf32(character, text[position + 1])) ? 2 : 0;
    }

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsAsciiWord(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '\\';

    private static bool IsAlphanumeric(int codePoint)
    {
        // The last range that begins at or before the code point.
        var low = 0;
        var high = (Ranges.Length / 2) - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Ranges[middle * 2] <= codePoint)
                low = middle;
            else
                high = middle - 1;
        }

        return codePoint >= Ranges[low * 2] && codePoint <= Ranges[(low * 2) + 1];
    }
}
