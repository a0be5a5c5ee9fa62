namespace Csml.Generator.Binding;

/// <summary>Texts that operators read as numbers (language/02 1.3).</summary>
internal static class NumericText
{
    /// <summary>An optional sign, digits with at most one point among them, and an optional exponent.</summary>
    public static bool IsNumeric(string text)
    {
        var position = SkipSign(text, 0);
        var digits = 0;
        var points = 0;
        for (; position < text.Length && (IsDigit(text[position]) || text[position] == '.'); position++)
        {
            if (text[position] == '.')
                points++;
            else
                digits++;
        }

        if (digits == 0 || points > 1)
            return false;

        return position == text.Length || IsExponent(text, position);
    }

    private static bool IsExponent(string text, int position)
    {
        if (text[position] is not ('e' or 'E'))
            return false;

        var first = SkipSign(text, position + 1);
        for (var index = first; index < text.Length; index++)
        {
            if (!IsDigit(text[index]))
                return false;
        }

        return first < text.Length;
    }

    private static int SkipSign(string text, int position) =>
        position < text.Length && text[position] is '+' or '-' ? position + 1 : position;

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
