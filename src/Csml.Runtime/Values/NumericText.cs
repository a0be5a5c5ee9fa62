using System.Globalization;

namespace Csml.Values;

/// <summary>
/// Reads strings as numbers, whole and untrimmed (language reference, part 2, 1.3). Scanned by hand: the parsers of .NET also
/// take blanks, group separators and words for infinity. The words <c>nan</c>, <c>inf</c> and <c>infinity</c> are text.
/// </summary>
internal static class NumericText
{
    /// <summary>The int or float that a text spells; Unset if it is not a numeric string.</summary>
    internal static CsmlValue Read(ReadOnlySpan<char> text)
    {
        var isInt = IsIntShape(text);
        if (isInt && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        if (!isInt && !IsFloatShape(text)) return default;
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the text spells an int that fits 64 bits.</summary>
    internal static bool IsInt(ReadOnlySpan<char> text) =>
        IsIntShape(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether the text spells a number at all.</summary>
    internal static bool IsNumber(ReadOnlySpan<char> text) => IsIntShape(text) || IsFloatShape(text);

    private static bool IsIntShape(ReadOnlySpan<char> text)
    {
        var digits = text[SignLength(text)..];
        return digits.Length > 0 && DigitCount(digits) == digits.Length;
    }

    private static bool IsFloatShape(ReadOnlySpan<char> text)
    {
        var rest = text[SignLength(text)..];
        var whole = DigitCount(rest);
        rest = rest[whole..];
        var fraction = 0;
        if (rest.Length > 0 && rest[0] == '.')
        {
            fraction = DigitCount(rest[1..]);
            rest = rest[(1 + fraction)..];
        }

        return whole + fraction > 0 && (rest.IsEmpty || IsExponent(rest));
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('e' or 'E')) return false;
        var digits = text[1..];
        digits = digits[SignLength(digits)..];
        return digits.Length > 0 && DigitCount(digits) == digits.Length;
    }

    private static int SignLength(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;

    private static int DigitCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }
}
