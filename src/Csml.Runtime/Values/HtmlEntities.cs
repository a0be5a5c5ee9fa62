using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Csml.Values;

/// <summary>HTML character references, the named ones from the list of HTML5 (language reference, part 2, 5.11).</summary>
internal static class HtmlEntities
{
    /// <summary>Longer than the longest name of the list.</summary>
    private const int MaxNameLength = 32;

    private static readonly Lazy<FrozenDictionary<string, string>> ByName =
        new(static () => CodePointTable.Read(HtmlEntityTable.Entries).ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Only <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are written as references.</summary>
    internal static string Encode(string text) =>
        text.AsSpan().ContainsAny('&', '<', '>')
            ? text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
            : text;

    /// <summary>References with their semicolon are replaced; unknown ones stay.</summary>
    internal static string Decode(string text)
    {
        if (!text.Contains('&')) return text;
        using var builder = new TextBuilder();
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOf('&') is var start and >= 0)
        {
            builder.Append(rest[..start]);
            rest = rest[(start + 1)..];
            var end = rest[..Math.Min(rest.Length, MaxNameLength)].IndexOf(';');
            if (end > 0 && Resolve(rest[..end]) is { } character)
            {
                builder.Append(character);
                rest = rest[(end + 1)..];
            }
            else
            {
                builder.Append('&');
            }
        }

        builder.Append(rest);
        return builder.ToString();
    }

    private static string? Resolve(ReadOnlySpan<char> name) =>
        name[0] == '#' ? ResolveNumber(name[1..])
        : ByName.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var character) ? character : null;

    private static string? ResolveNumber(ReadOnlySpan<char> digits)
    {
        var isHex = digits.Length > 0 && digits[0] is 'x' or 'X';
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(isHex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var number)
            && number != 0 && Rune.TryCreate(number, out var rune)
            ? rune.ToString()
            : null;
    }
}
