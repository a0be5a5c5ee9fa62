using Csml.Values;

namespace Csml.Dialogue;

/// <summary>The methods of <c>event</c> (language reference, part 2, 6).</summary>
internal static class EventMethods
{
    internal static CsmlValue Invoke(Turn turn, CsmlEvent input, string method, ReadOnlySpan<CsmlValue> arguments, int line)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (argument.IsFailed) return argument;
        }

        var result = method switch
        {
            "get_type" => arguments.IsEmpty ? input.Type : turn.SoftError("usage: get_type() => string", line),
            "get_content" => arguments.IsEmpty ? input.Content : turn.SoftError("usage: get_content() => object", line),
            "is_secure" => input.IsSecure,
            "is_email" when !input.Entries["text"].TryGetString(out _) => false,
            "match" => Match(turn, input, arguments, line),
            "match_array" => MatchArray(turn, input, arguments, line),
            _ => Forward(turn, input, method, arguments, line),
        };

        // Whether an event is secure is no secret; everything else that is read from it is.
        return method is "is_secure" or "get_type" ? result : result.AsSecureIf(input.IsSecure);
    }

    /// <summary>The first argument that matches, in the order written; the reference engine picks any one.</summary>
    private static CsmlValue Match(Turn turn, CsmlEvent input, ReadOnlySpan<CsmlValue> candidates, int line)
    {
        if (WordsOf(input) is not { IsUnset: false } words) return CsmlValue.Null;
        return candidates.IsEmpty ? turn.SoftError("usage: match(a, b, ...) => a or b or null", line) : FirstMatch(words, candidates);
    }

    private static CsmlValue MatchArray(Turn turn, CsmlEvent input, ReadOnlySpan<CsmlValue> arguments, int line)
    {
        if (arguments.Length != 1 || !arguments[0].TryGetArray(out var candidates))
            return turn.SoftError("usage: match_array([a, b, ...]) => a or b or null", line);
        return WordsOf(input) is { IsUnset: false } words
            ? FirstMatch(words, candidates.AsSpan()).AsSecureIf(arguments[0].IsSecure)
            : CsmlValue.Null;
    }

    private static CsmlValue FirstMatch(CsmlValue words, ReadOnlySpan<CsmlValue> candidates)
    {
        var isSecure = false;
        foreach (ref readonly var candidate in candidates)
        {
            isSecure |= candidate.IsSecure;
            if (words.Matches(candidate).IsTrue) return candidate.AsSecureIf(isSecure);
        }

        return CsmlValue.Null.AsSecureIf(isSecure);
    }

    /// <summary>Every other method is one of the words themselves.</summary>
    private static CsmlValue Forward(Turn turn, CsmlEvent input, string method, ReadOnlySpan<CsmlValue> arguments, int line)
    {
        var target = input.Entries["text"].IsUnset ? input.Entries["payload"] : input.Entries["text"];
        return target.IsUnset
            ? turn.SoftError(ErrorTexts.NotAMethod(method, input.Content), line)
            : target.AsSecureIf(input.IsSecure).Call(turn, method, arguments, line);
    }

    /// <summary>What matching looks at: the text, and the payload only where there is no text.</summary>
    private static CsmlValue WordsOf(CsmlEvent input) =>
        input.Entries["text"] is { Kind: CsmlValueKind.String } text ? text : input.Entries["payload"];
}
