using System.Text;

namespace Csml.Generator.Syntax;

/// <summary>What the characters of a string stand for (language 1.7).</summary>
internal static class StringRules
{
    /// <summary>The text of a whole string token, <c>"…"</c>. It may lack its closing quote.</summary>
    public static string ValueOf(string token) =>
        Unescape(token, 1, token.Length > 1 && token[token.Length - 1] == '"' ? token.Length - 1 : token.Length);

    /// <summary>
    /// The text of a raw string or key, <c>\"…\"</c> or <c>"…"</c>, in which backslashes stand for themselves. It may
    /// lack its closing quote.
    /// </summary>
    public static string RawValueOf(string token)
    {
        var quote = token[0] == '\\' ? "\\\"" : "\"";
        var isClosed = token.Length >= 2 * quote.Length && token.EndsWith(quote, System.StringComparison.Ordinal);
        return token.Substring(quote.Length, token.Length - (isClosed ? 2 : 1) * quote.Length);
    }

    public static string Unescape(string text) => Unescape(text, 0, text.Length);

    private static string Unescape(string text, int start, int end)
    {
        var escape = text.IndexOf('\\', start, end - start);
        if (escape < 0)
            return text.Substring(start, end - start);

        var value = new StringBuilder(end - start);
        while (escape >= 0)
        {
            value.Append(text, start, escape - start);
            start = escape + 1;
            if (start < end)
                value.Append(Meaning(text[start++]));
            escape = text.IndexOf('\\', start, end - start);
        }

        return value.Append(text, start, end - start).ToString();
    }

    private static char Meaning(char escaped) => escaped switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        _ => escaped,
    };
}
