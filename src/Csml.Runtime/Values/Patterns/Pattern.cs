using System.Globalization;
using System.Text.RegularExpressions;

namespace Csml.Values.Patterns;

/// <summary>
/// A regular expression of a flow, in the dialect of the reference (language reference, part 2, 4.9): linear time, Unicode, matching
/// on code points.
/// </summary>
/// <remarks>
/// Runs on the engine of .NET that does not backtrack, where that takes the pattern; a time limit covers the rest.
/// </remarks>
internal sealed class Pattern
{
    /// <summary>No pattern may hold a call longer than this.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Beyond these the engine that does not backtrack is the slower one: it takes long to prepare expressions with long lists of
    /// characters, as those for all planes have, and to count high.
    /// </summary>
    private const int MaxLinearLength = 2_000;
    private const int MaxLinearSize = 300;

    private readonly Regex _plane0;
    private readonly Lazy<Regex> _allPlanes;
    private readonly Dictionary<string, int> _groups;

    private Pattern(string text, PatternTranslation plane0)
    {
        _plane0 = Create(plane0);
        _allPlanes = new(() => Create(new PatternTranslator(text, plane0Only: false).Translate()));
        _groups = plane0.Groups;
    }

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="PatternException">The pattern is not valid in the dialect.</exception>
    internal static Pattern Compile(string text) => new(text, new PatternTranslator(text, plane0Only: true).Translate());

    /// <summary>Whether the pattern occurs anywhere.</summary>
    internal bool IsMatch(string text) => RegexFor(text).IsMatch(text);

    /// <summary>Whether the leftmost match is at the start.</summary>
    internal bool IsMatchAtStart(string text) => RegexFor(text).Match(text) is { Success: true, Index: 0 };

    /// <summary>Whether one of the successive matches ends where the text does.</summary>
    internal bool IsMatchAtEnd(string text)
    {
        foreach (var match in Matches(text))
        {
            if (match.Index + match.Length == text.Length) return true;
        }

        return false;
    }

    /// <summary>
    /// The matches as <c>match_regex</c> finds them: after each, the search begins anew in the text that remains, so that <c>^</c>
    /// may match again. An empty match moves on by one character.
    /// </summary>
    internal IEnumerable<string> MatchesInRest(string text)
    {
        var position = 0;
        var regex = RegexFor(text);
        while (regex.Match(text, position, text.Length - position) is { Success: true } match)
        {
            yield return match.Value;
            position = match.Index + match.Length;
            if (match.Length > 0) continue;
            if (position == text.Length) yield break;
            position += Scalars.LengthAt(text, position);
        }
    }

    /// <summary>The text with every match replaced, references to groups in the replacement filled in; null if it grows too long.</summary>
    internal string? Replace(string text, string replacement)
    {
        using var builder = new TextBuilder();
        var position = 0;
        foreach (var match in Matches(text))
        {
            builder.Append(text.AsSpan(position, match.Index - position));
            AppendReplacement(builder, match, replacement);
            if (ValueLimits.IsTooLong(builder.Length)) return null;
            position = match.Index + match.Length;
        }

        builder.Append(text.AsSpan(position));
        return builder.ToString();
    }

    private Regex RegexFor(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? _allPlanes.Value : _plane0;

    private static Regex Create(PatternTranslation translation)
    {
        var isLinear = translation.Regex.Length <= MaxLinearLength && translation.Size <= MaxLinearSize;
        var engine = isLinear ? RegexOptions.NonBacktracking : RegexOptions.None;
        return new Regex(translation.Regex, engine | RegexOptions.CultureInvariant, TimeLimit);
    }

    /// <summary>
    /// The successive matches that do not overlap. An empty match directly behind another match does not count, and the search goes
    /// on by whole characters.
    /// </summary>
    private IEnumerable<Match> Matches(string text)
    {
        var (position, lastEnd) = (0, -1);
        var regex = RegexFor(text);
        while (position <= text.Length && regex.Match(text, position) is { Success: true } match)
        {
            var end = match.Index + match.Length;
            if (match.Length == 0 && end == lastEnd)
            {
                position = end < text.Length ? end + Scalars.LengthAt(text, end) : end + 1;
                continue;
            }

            (position, lastEnd) = (end, end);
            yield return match;
        }
    }

    /// <summary><c>$1</c>, <c>${1}</c>, <c>$name</c>, <c>${name}</c>; <c>$$</c> is a dollar; an unknown group is empty.</summary>
    private void AppendReplacement(TextBuilder builder, Match match, ReadOnlySpan<char> replacement)
    {
        while (replacement.IndexOf('$') is var start and >= 0)
        {
            builder.Append(replacement[..start]);
            replacement = replacement[(start + 1)..];
            var length = ReferenceLength(replacement, out var name);
            if (length == 0) builder.Append('$');
            else if (replacement[0] == '$') builder.Append('$');
            else builder.Append(GroupOf(match, name).ValueSpan);
            replacement = replacement[length..];
        }

        builder.Append(replacement);
    }

    /// <summary>The length of the reference behind a dollar; 0 if the dollar is only a dollar.</summary>
    private static int ReferenceLength(ReadOnlySpan<char> text, out ReadOnlySpan<char> name)
    {
        name = default;
        if (text.IsEmpty) return 0;
        if (text[0] == '$') return 1;
        if (text[0] == '{')
        {
            var end = text.IndexOf('}');
            if (end < 0) return 0;
            name = text[1..end];
            return end + 1;
        }

        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_')) length++;
        name = text[..length];
        return length;
    }

    private Group GroupOf(Match match, ReadOnlySpan<char> name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? match.Groups[number]
        : match.Groups[_groups.GetValueOrDefault(name.ToString(), -1)];
}
