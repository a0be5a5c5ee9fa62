using System.Globalization;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Syntax;

/// <summary>What is wrong with a number.</summary>
internal enum NumberFault
{
    None,

    /// <summary>It has an exponent, letters, or a point without digits on both sides that it needs.</summary>
    Form,

    /// <summary>The reference reads any number with <c>_</c> as 0.</summary>
    Underscore,
    Range,
}

/// <summary>How numbers are written (language 1.5).</summary>
internal static class NumberRules
{
    /// <summary>Whether a word where a value is due begins as a number does.</summary>
    public static bool LooksLikeNumber(string word) =>
        WordCharacters.IsDigit(word[0]) || (word.Length > 1 && word[0] == '-' && WordCharacters.IsDigit(word[1]));

    public static NumberFault Read(string text, out NumberValue value)
    {
        value = default;
        if (text.IndexOf('_') >= 0 && IsWellFormed(text.Replace("_", ""), out _))
            return NumberFault.Underscore;
        if (!IsWellFormed(text, out var isFloat))
            return NumberFault.Form;

        if (!isFloat)
        {
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return NumberFault.Range;
            value = new NumberValue(IsFloat: false, number, Float: 0);
            return NumberFault.None;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            || double.IsInfinity(real))
            return NumberFault.Range;
        value = new NumberValue(IsFloat: true, Int: 0, real);
        return NumberFault.None;
    }

    /// <summary><c>.5</c> has no sign, every other number may have one.</summary>
    private static bool IsWellFormed(string text, out bool isFloat)
    {
        var position = text[0] is '-' or '+' ? 1 : 0;
        var integerEnd = EndOfDigits(text, position);
        isFloat = integerEnd < text.Length && text[integerEnd] == '.';
        if (!isFloat)
            return integerEnd > position && integerEnd == text.Length;

        var hasInteger = integerEnd > position;
        return (hasInteger || position == 0)
            && EndOfDigits(text, integerEnd + 1) == text.Length
            && text.Length > integerEnd + 1;
    }

    private static int EndOfDigits(string text, int position)
    {
        while (position < text.Length && WordCharacters.IsDigit(text[position]))
            position++;
        return position;
    }
}
