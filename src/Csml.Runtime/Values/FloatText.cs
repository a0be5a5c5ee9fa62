using System.Globalization;

namespace Csml.Values;

/// <summary>
/// Floats as text: always the shortest digits that read back to the same double, laid out in one of two ways (language reference,
/// part 2, 1.5).
/// </summary>
internal static class FloatText
{
    /// <summary>The longest shortest form: sign, 17 digits, point, and an exponent of five.</summary>
    private const int MaxShortest = 32;

    /// <summary>The form of "{{x}}": positional, never an exponent, no forced decimals.</summary>
    internal static void AppendDisplay(TextBuilder builder, double number)
    {
        if (!double.IsFinite(number))
        {
            builder.Append(double.IsNaN(number) ? "NaN" : number > 0 ? "inf" : "-inf");
            return;
        }

        Span<char> digits = stackalloc char[MaxShortest];
        var count = Shortest(number, digits, out var exponent);
        if (double.IsNegative(number)) builder.Append('-');
        AppendPositional(builder, digits[..count], exponent);
    }

    /// <summary>The form inside an array or object: with a point or an exponent, so that it reads back as a float.</summary>
    internal static void AppendJson(TextBuilder builder, double number)
    {
        if (!double.IsFinite(number))
        {
            builder.Append("null");
            return;
        }

        Span<char> digits = stackalloc char[MaxShortest];
        var count = Shortest(number, digits, out var exponent);
        if (double.IsNegative(number)) builder.Append('-');
        if (number != 0 && exponent is <= -5 or > 16)
        {
            AppendScientific(builder, digits[..count], exponent);
            return;
        }

        AppendPositional(builder, digits[..count], exponent);
        if (count <= exponent || number == 0) builder.Append(".0");
    }

    private static void AppendPositional(TextBuilder builder, ReadOnlySpan<char> digits, int exponent)
    {
        if (exponent <= 0)
        {
            builder.Append("0.");
            builder.Append('0', -exponent);
            builder.Append(digits);
        }
        else if (digits.Length <= exponent)
        {
            builder.Append(digits);
            builder.Append('0', exponent - digits.Length);
        }
        else
        {
            builder.Append(digits[..exponent]);
            builder.Append('.');
            builder.Append(digits[exponent..]);
        }
    }

    private static void AppendScientific(TextBuilder builder, ReadOnlySpan<char> digits, int exponent)
    {
        builder.Append(digits[0]);
        if (digits.Length > 1)
        {
            builder.Append('.');
            builder.Append(digits[1..]);
        }

        builder.Append('e');
        builder.Append(exponent - 1);
    }

    /// <summary>
    /// The significant digits, without zeros at either end, of 0.digits × 10^exponent. Zero is the digit 0.
    /// </summary>
    private static int Shortest(double number, Span<char> digits, out int exponent)
    {
        Span<char> text = stackalloc char[MaxShortest];
        Math.Abs(number).TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        text = text[..length];
        exponent = 0;
        if (text.IndexOf('E') is var mark and >= 0)
        {
            exponent = int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..mark];
        }

        var point = text.IndexOf('.');
        exponent += point < 0 ? text.Length : point;
        var count = 0;
        foreach (var character in text)
        {
            if (character == '.') continue;
            if (character == '0' && count == 0) exponent--;
            else digits[count++] = character;
        }

        while (count > 1 && digits[count - 1] == '0') count--;
        if (count > 0) return count;
        digits[0] = '0';
        exponent = 1;
        return 1;
    }
}
