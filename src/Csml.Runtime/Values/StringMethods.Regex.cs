using System.Text.RegularExpressions;
using Csml.Values.Patterns;

namespace Csml.Values;

/// <content>Regular expressions (language reference, part 2, 4.9).</content>
internal static partial class StringMethods
{
    private static MethodOutcome? InvokeRegex(string text, string method, ReadOnlySpan<CsmlValue> args) => method switch
    {
        "contains_regex" => Arguments.Text(args, "contains_regex(regex: string) => boolean", out var regex)
            ?? With(regex, method, text, static (pattern, text) => pattern.IsMatch(text)),
        "starts_with_regex" => Arguments.Text(args, "starts_with_regex(regex: string) => boolean", out var regex)
            ?? With(regex, method, text, static (pattern, text) => pattern.IsMatchAtStart(text)),
        "ends_with_regex" => Arguments.Text(args, "ends_with_regex(regex: string) => boolean", out var regex)
            ?? With(regex, method, text, static (pattern, text) => pattern.IsMatchAtEnd(text)),
        "match_regex" => Arguments.Text(args, "match_regex(regex: string) => array or null", out var regex)
            ?? With(regex, method, text, MatchesOf),
        "replace_regex" => Arguments.Texts(args, "replace_regex(regex: string, new: string) => string", out var regex, out var replacement)
            ?? With(regex, method, text, (pattern, text) => pattern.Replace(text, replacement) ?? CsmlValue.Failure(ValueLimits.TooLong)),
        _ => null,
    };

    private static CsmlValue MatchesOf(Pattern pattern, string text)
    {
        var items = new List<CsmlValue>();
        foreach (var match in pattern.MatchesInRest(text))
        {
            if (ValueLimits.IsTooMany(items.Count + 1)) return CsmlValue.Failure(ValueLimits.TooMany);
            items.Add(match);
        }

        return items.Count == 0 ? CsmlValue.Null : CsmlArray.Owning([.. items]);
    }

    private static MethodOutcome With(string regex, string method, string text, Func<Pattern, string, CsmlValue> use)
    {
        try
        {
            return MethodOutcome.Of(use(PatternCache.Get(regex), text));
        }
        catch (PatternException exception)
        {
            return MethodOutcome.Soft($"[{method}] the regular expression is not valid: {exception.Message}");
        }
        catch (RegexMatchTimeoutException)
        {
            return MethodOutcome.Soft($"[{method}] the regular expression takes too long");
        }
    }
}
