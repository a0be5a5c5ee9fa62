using System.Text;

namespace Csml.Values;

/// <summary>
/// The form of a text that a caller can hear: Markdown marks, emoji and characters that XML forbids are gone, white
/// space is one space. The compiler uses this same file, so that lengths it checks and bytes it prepares are those that
/// the runtime would make.
/// </summary>
internal static class SpokenForm
{
    /// <summary>The spoken form of <paramref name="text"/>; the same instance where nothing has to change.</summary>
    public static string Of(string? text)
    {
        if (text is null || text.Length == 0)
            return "";

        return IsPlain(text) ? text : Clean(StripEmphasis(StripLinks(text)));
    }

    /// <summary>Escapes a spoken form for the content of an XML element.</summary>
    public static string Escape(string spoken)
    {
        var builder = default(StringBuilder);
        var copied = 0;
        for (var i = 0; i < spoken.Length; i++)
        {
            var entity = spoken[i] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => null };
            if (entity is null)
                continue;

            builder ??= new StringBuilder(spoken.Length + 16);
            builder.Append(spoken, copied, i - copied).Append(entity);
            copied = i + 1;
        }

        return builder is null ? spoken : builder.Append(spoken, copied, spoken.Length - copied).ToString();
    }

    private static bool IsPlain(string text)
    {
        if (text[0] == ' ' || text[text.Length - 1] == ' ')
            return false;

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ' ? text[i + 1] == ' ' : c is < ' ' or '*' or '_' or '#' or '[')
                return false;
            if (c >= 0x7F && (char.IsWhiteSpace(c) || char.IsSurrogate(c) || IsUnspeakable(c)))
                return false;
        }

        return true;
    }

    /// <summary><c>[text](address)</c> and <c>![text](address)</c> become <c>text</c>: nobody wants to hear an address.</summary>
    private static string StripLinks(string text)
    {
        var builder = default(StringBuilder);
        var copied = 0;
        for (var i = text.IndexOf('['); i >= 0 && i < text.Length; i = text.IndexOf('[', i))
        {
            var textEnd = text.IndexOfAny(LinkTextEnd, i + 1);
            var linkEnd = textEnd > 0 && text[textEnd] == ']' ? EndOfAddress(text, textEnd + 1) : -1;
            if (linkEnd < 0)
            {
                i++;
                continue;
            }

            builder ??= new StringBuilder(text.Length);
            var start = i > copied && text[i - 1] == '!' ? i - 1 : i;
            builder.Append(text, copied, start - copied).Append(text, i + 1, textEnd - i - 1);
            i = copied = linkEnd;
        }

        return builder is null ? text : builder.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The index after the <c>)</c> of an address that opens at <paramref name="open"/>, or -1.</summary>
    private static int EndOfAddress(string text, int open)
    {
        if (open >= text.Length || text[open] != '(')
            return -1;

        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return i + 1;
                case '[' or '\n':
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// Removes paired <c>*</c> and <c>_</c> around words and the <c>#</c> of a heading. "Press * or #", "5*3" and
    /// "snake_case" are text and stay.
    /// </summary>
    private static string StripEmphasis(string text)
    {
        if (text.IndexOfAny(Marks) < 0)
            return text;

        var dropped = new bool[text.Length];
        var openers = new int[8]; // Per mark and length of its run (1 to 3): where an emphasis began, plus one.
        for (var i = 0; i < text.Length;)
        {
            var length = RunLength(text, i);
            if (text[i] is '*' or '_' && length <= 3)
            {
                var slot = (text[i] == '*' ? 0 : 4) + length;
                if (openers[slot] > 0 && CanClose(text, i, i + length))
                {
                    Mark(dropped, openers[slot] - 1, length);
                    Mark(dropped, i, length);
                    openers[slot] = 0;
                }
                else if (CanOpen(text, i, i + length))
                {
                    openers[slot] = i + 1;
                }
            }
            else if (text[i] == '#' && length <= 6 && IsLineStart(text, i) && i + length < text.Length && text[i + length] == ' ')
            {
                Mark(dropped, i, length);
            }

            i += length;
        }

        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!dropped[i])
                builder.Append(text[i]);
        }

        return builder.ToString();
    }

    private static int RunLength(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] == text[start])
            end++;
        return end - start;
    }

    private static void Mark(bool[] dropped, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            dropped[i] = true;
    }

    private static bool CanOpen(string text, int start, int end) =>
        end < text.Length && !char.IsWhiteSpace(text[end]) && ClosingPunctuation.IndexOf(text[end]) < 0
        && (start == 0 || IsWordBreak(text[start - 1]));

    private static bool CanClose(string text, int start, int end) =>
        start > 0 && !char.IsWhiteSpace(text[start - 1]) && (end == text.Length || IsWordBreak(text[end]));

    private static bool IsWordBreak(char c) => char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsSymbol(c);

    private static bool IsLineStart(string text, int index)
    {
        while (index > 0 && text[index - 1] == ' ')
            index--;
        return index == 0 || text[index - 1] == '\n';
    }

    private static string Clean(string text)
    {
        var builder = new StringBuilder(text.Length);
        var space = false;
        var afterEmoji = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var scalar = isPair ? char.ConvertToUtf32(c, text[i + 1]) : c;
            var joinsEmoji = scalar == ZeroWidthJoiner && afterEmoji; // Elsewhere the joiner belongs to the spelling.
            if (char.IsWhiteSpace(c))
            {
                space = true;
            }
            else if (!joinsEmoji && !IsUnspeakable(scalar))
            {
                if (space && builder.Length > 0)
                    builder.Append(' ');
                space = false;
                builder.Append(text, i, isPair ? 2 : 1);
            }

            afterEmoji = scalar != ZeroWidthJoiner && IsUnspeakable(scalar);
            i += isPair ? 1 : 0;
        }

        return builder.ToString();
    }

    /// <summary>Emoji and their modifiers, and what XML 1.0 forbids (a surrogate seen here has no partner).</summary>
    private static bool IsUnspeakable(int scalar) => scalar switch
    {
        < ' ' => true,
        < 0x20E3 => false,
        0x20E3 => true, // The key cap over "1": the digit stays.
        >= 0x2194 and <= 0x2199 or 0x21A9 or 0x21AA => true,
        0x231A or 0x231B or 0x2328 or 0x23CF or (>= 0x23E9 and <= 0x23FA) => true,
        0x25AA or 0x25AB or 0x25B6 or 0x25C0 or (>= 0x25FB and <= 0x25FE) => true,
        (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF) => true,
        (>= 0xD800 and <= 0xDFFF) or 0xFFFE or 0xFFFF => true,
        >= 0xFE00 and <= 0xFE0F => true, // Variation selectors.
        (>= 0x1F000 and <= 0x1FAFF) or (>= 0xE0020 and <= 0xE007F) => true,
        _ => false,
    };

    private const int ZeroWidthJoiner = 0x200D;
    private const string ClosingPunctuation = ",.;:!?)]}";
    private static readonly char[] LinkTextEnd = [']', '['];
    private static readonly char[] Marks = ['*', '_', '#'];
}
