using System;
using System.Globalization;
using System.Text;

namespace Csml.Generator.Emit;

/// <summary>Writes values as C# literals, the same on every machine and in every culture.</summary>
internal static class CSharpLiteral
{
    /// <summary>Writes a quoted string literal on one line.</summary>
    public static string String(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        AppendEscaped(text, value, braces: false);
        return text.Append('"').ToString();
    }

    /// <summary>Writes a literal piece of an interpolated string, without the quotes.</summary>
    public static string InterpolatedPiece(string value)
    {
        var text = new StringBuilder(value.Length);
        AppendEscaped(text, value, braces: true);
        return text.ToString();
    }

    /// <summary>
    /// Writes an integer: an <c>int</c> literal where it fits, so that small numbers look as in the flow.
    /// </summary>
    public static string Integer(long value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        return value is >= int.MinValue and <= int.MaxValue ? digits : digits + "L";
    }

    /// <summary>Writes a floating-point literal that reads back as the same bits.</summary>
    public static string Float(double value)
    {
        if (value == 0)
            return IsNegative(value) ? "-0.0" : "0.0";

        // The compiler may run on .NET Framework, whose shortest form does not always read back.
        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) || read != value)
            digits = value.ToString("G17", CultureInfo.InvariantCulture);

        return digits.IndexOfAny(['.', 'E']) < 0 ? digits + ".0" : digits;
    }

    /// <summary>Whether a float is written with a minus, which negative zero is, too.</summary>
    public static bool IsNegative(double value) => BitConverter.DoubleToInt64Bits(value) < 0;

    public static string Boolean(bool value) => value ? "true" : "false";

    /// <summary>
    /// Writes the line of a place in a flow as an argument, for a call that is hidden and so does not see it.
    /// </summary>
    public static string LineArgument(int line) => "line: " + (line + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes text that may stand in an XML documentation comment, on one line.</summary>
    public static string XmlDocumentation(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            switch (character)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029': text.Append(' '); break;
                case < ' ' or '\uFFFE' or '\uFFFF': break;
                default: text.Append(character); break;
            }
        }

        return text.ToString();
    }

    private static void AppendEscaped(StringBuilder text, string value, bool braces)
    {
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            switch (character)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case '\0': text.Append("\\0"); break;
                case '{' when braces: text.Append("{{"); break;
                case '}' when braces: text.Append("}}"); break;
                default: AppendCharacter(text, value, ref index); break;
            }
        }
    }

    private static void AppendCharacter(StringBuilder text, string value, ref int index)
    {
        var character = value[index];
        if (char.IsHighSurrogate(character) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
        {
            text.Append(character).Append(value[++index]);
        }
        else if (MustBeEscaped(character))
        {
            text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            text.Append(character);
        }
    }

    // U+0085, U+2028 and U+2029 end a line for the C# compiler; half of a pair cannot be written as UTF-8; and
    // what nobody sees (zero width, text direction) could make a literal read as something that it is not.
    private static bool MustBeEscaped(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or
        UnicodeCategory.Format or
        UnicodeCategory.LineSeparator or
        UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.Surrogate or
        UnicodeCategory.PrivateUse or
        UnicodeCategory.OtherNotAssigned;
}
