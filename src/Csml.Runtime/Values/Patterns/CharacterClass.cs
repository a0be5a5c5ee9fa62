using System.Globalization;
using System.Text;

namespace Csml.Values.Patterns;

/// <summary>
/// A character class on its way to .NET, which matches UTF-16 units: the classes that everybody uses keep their short .NET spelling
/// for plane 0, and characters of the other planes become pairs of units.
/// </summary>
internal sealed class CharacterClass
{
    private const string Surrogates = @"\uD800-\uDFFF";

    private readonly Lazy<CodePoints> _members;

    /// <summary>What stands between the brackets for plane 0; null if it must be listed.</summary>
    private readonly string? _text;

    private readonly bool _isNegated;

    internal CharacterClass(CodePoints members)
        : this(new Lazy<CodePoints>(members), text: null, isNegated: false)
    {
    }

    internal CharacterClass(Lazy<CodePoints> members, string? text)
        : this(members, text, isNegated: false)
    {
    }

    private CharacterClass(Lazy<CodePoints> members, string? text, bool isNegated)
    {
        _members = members;
        _text = text;
        _isNegated = isNegated;
    }

    internal CodePoints Members => _members.Value;

    internal static CharacterClass Union(IReadOnlyList<CharacterClass> parts)
    {
        var members = new Lazy<CodePoints>(() => CodePoints.Of(parts.SelectMany(static part => part.Members.Ranges)));
        return parts.Any(static part => part._isNegated)
            ? new(members.Value)
            : new(members, string.Concat(parts.Select(static part => part._text ?? Listed(part.Members))));
    }

    internal CharacterClass Complement() => new(new(() => Members.Complement()), _text ?? Listed(Members), !_isNegated);

    /// <summary>An expression of .NET that matches one member, whole; of plane 0 alone, or of all.</summary>
    internal string ToRegex(bool plane0Only)
    {
        var text = _text ?? Listed(Members);
        var unit = _isNegated ? $"[^{text}{Surrogates}]" : text.Length == 0 ? @"[^\0-\uFFFF]" : $"[{text}]";
        var pairs = plane0Only ? "" : Pairs(Members);
        return pairs.Length == 0 ? unit : $"(?:{unit}|{pairs})";
    }

    /// <summary>The members in plane 0, in the spelling of .NET.</summary>
    private static string Listed(CodePoints members)
    {
        var text = new StringBuilder();
        foreach (var (first, last) in members.Ranges)
        {
            if (first > CodePoints.LastOfPlane0) break;
            AppendRange(text, first, Math.Min(last, CodePoints.LastOfPlane0));
        }

        return text.ToString();
    }

    /// <summary>The members in the other planes, as pairs of surrogates grouped by the high one.</summary>
    private static string Pairs(CodePoints members)
    {
        var lows = new SortedDictionary<int, StringBuilder>();
        foreach (var range in members.Ranges)
        {
            if (range.Last <= CodePoints.LastOfPlane0) continue;
            for (var value = Math.Max(range.First, CodePoints.LastOfPlane0 + 1); value <= range.Last;)
            {
                var last = Math.Min(range.Last, value | 0x3FF);
                var text = char.ConvertFromUtf32(value);
                if (!lows.TryGetValue(text[0], out var group)) lows[text[0]] = group = new();
                AppendRange(group, text[1], char.ConvertFromUtf32(last)[1]);
                value = last + 1;
            }
        }

        var alternatives = lows.GroupBy(static pair => pair.Value.ToString(), static pair => (pair.Key, pair.Key))
            .Select(static group => $"[{Listed(CodePoints.Of(group))}][{group.Key}]");
        return string.Join('|', alternatives);
    }

    private static void AppendRange(StringBuilder text, int first, int last)
    {
        text.Append(CultureInfo.InvariantCulture, $@"\u{first:X4}");
        if (last > first) text.Append(CultureInfo.InvariantCulture, $@"-\u{last:X4}");
    }
}
