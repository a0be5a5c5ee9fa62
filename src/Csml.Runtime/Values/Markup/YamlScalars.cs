using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Csml.Values.Markup;

/// <summary>What scalars of YAML mean in its core schema, and which texts need quotes not to mean something else.</summary>
internal static class YamlScalars
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    /// <summary>What may stand at the beginning of a text without quotes, besides letters and digits.</summary>
    private const string Harmless = "_/+$^(;";

    private static readonly HashSet<string> OldBooleans =
        new(["y", "yes", "n", "no", "on", "off", "true", "false", "null"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a scalar: what is quoted, or said to be one, is a string.</summary>
    internal static CsmlValue Read(Scalar scalar)
    {
        if (scalar.Tag.IsEmpty) return scalar.Style == ScalarStyle.Plain ? ReadPlain(scalar.Value) : scalar.Value;
        if (scalar.Tag.IsNonSpecific || scalar.Tag.Value == TagPrefix + "str") return scalar.Value;
        var isPlain = scalar.Style == ScalarStyle.Plain || scalar.Tag.Value.StartsWith(TagPrefix, StringComparison.Ordinal);
        return isPlain ? ReadPlain(scalar.Value) : scalar.Value;
    }

    /// <summary>Whether a text must be quoted so that every reader takes it for that text.</summary>
    internal static bool NeedsQuotes(string text) =>
        text.Length == 0 || OldBooleans.Contains(text) || ReadPlain(text).Kind != CsmlValueKind.String
        || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])
        || !(char.IsLetterOrDigit(text[0]) || char.IsSurrogate(text[0]) || Harmless.Contains(text[0], StringComparison.Ordinal))
        || text.AsSpan().ContainsAny(":{}[],#`\"'\\") || text.Any(char.IsControl) || NumericText.IsNumber(text.Trim());

    private static CsmlValue ReadPlain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => CsmlValue.Null,
        "true" or "True" or "TRUE" => CsmlValue.True,
        "false" or "False" or "FALSE" => CsmlValue.False,
        ['0', 'x', .. var digits] => ReadInt(text, digits, NumberStyles.AllowHexSpecifier, radix: 16),
        ['0', 'o', .. var digits] => ReadInt(text, digits, NumberStyles.None, radix: 8),
        _ when IsSpecial(text) => CsmlValue.Null,
        _ => NumericText.Read(text) is { IsUnset: false } number ? Finite(number) : text,
    };

    /// <summary>Not-a-number and the infinities, which JSON and so CSML's documents do not know.</summary>
    private static bool IsSpecial(string text) =>
        text.TrimStart('+', '-') is ".inf" or ".Inf" or ".INF" && text.Length <= "-.inf".Length || text is ".nan" or ".NaN" or ".NAN";

    private static CsmlValue Finite(CsmlValue number) =>
        number.TryGetFloat(out var value) && !double.IsFinite(value) ? CsmlValue.Null : number;

    private static CsmlValue ReadInt(string text, string digits, NumberStyles styles, int radix)
    {
        const int HexRadix = 16, MaxHexDigits = 15, MaxOctalDigits = 20;
        if (radix == HexRadix)
            return digits.Length <= MaxHexDigits && long.TryParse(digits, styles, CultureInfo.InvariantCulture, out var hex) ? hex : text;
        var isOctal = digits.Length is > 0 and <= MaxOctalDigits && !digits.AsSpan().ContainsAnyExceptInRange('0', '7');
        return isOctal ? digits.Aggregate(0L, static (number, digit) => (number << 3) | (uint)(digit - '0')) : text;
    }
}
