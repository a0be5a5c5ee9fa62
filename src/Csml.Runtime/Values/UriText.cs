using System.Buffers;
using System.Text;

namespace Csml.Values;

/// <summary>Percent encoding in the way of the reference (language reference, part 2, 5.11).</summary>
internal static class UriText
{
    private const char Escape = '%';

    /// <summary>Every byte but letters, digits and <c>- . _ ~</c> as <c>%XX</c>.</summary>
    internal static string EncodeComponent(string text) => Uri.EscapeDataString(text);

    /// <summary>The text with each <c>%XX</c> decoded and malformed ones kept; null if that is no UTF-8.</summary>
    internal static string? DecodeComponent(string text)
    {
        if (!text.Contains(Escape)) return text;
        var bytes = Unescape(text);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    /// <summary>
    /// Encodes the values of the query, and of a fragment that looks like one; null if the text has a query but is no absolute URI.
    /// What has no <c>?</c> is left as it is, blanks included.
    /// </summary>
    internal static string? Encode(string text) =>
        Rewrite(text, static value => EncodeComponent(value).Replace("%2C", ",", StringComparison.Ordinal));

    /// <summary>Decodes the same parts.</summary>
    internal static string? Decode(string text) => Rewrite(text, static value => value);

    private static string? Rewrite(string text, Func<string, string> encodeValue)
    {
        var fragment = text.IndexOf('#');
        var head = fragment < 0 ? text : text[..fragment];
        var query = head.IndexOf('?');
        if (query < 0) return text;
        if (!IsAbsolute(head)) return null;
        using var builder = new TextBuilder();
        builder.Append(head.AsSpan(0, query + 1));
        AppendForm(builder, head[(query + 1)..], encodeValue);
        if (fragment >= 0)
        {
            builder.Append('#');
            AppendForm(builder, text[(fragment + 1)..], encodeValue);
        }

        return builder.ToString();
    }

    /// <summary>Reads form data and writes it again: keys decoded, values through the encoder, no <c>=</c> before an empty one.</summary>
    private static void AppendForm(TextBuilder builder, string form, Func<string, string> encodeValue)
    {
        var isFirst = true;
        foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isFirst) builder.Append('&');
            isFirst = false;
            var mark = pair.IndexOf('=');
            builder.Append(DecodeForm(mark < 0 ? pair : pair[..mark]));
            var value = mark < 0 ? "" : DecodeForm(pair[(mark + 1)..]);
            if (value.Length == 0) continue;
            builder.Append('=');
            builder.Append(encodeValue(value));
        }
    }

    private static string DecodeForm(string text) => Encoding.UTF8.GetString(Unescape(text.Replace('+', ' ')));

    private static byte[] Unescape(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var position = 0; position < bytes.Length; position++)
        {
            var isEscape = bytes[position] == Escape && position + 2 < bytes.Length
                && Convert.FromHexString(bytes.AsSpan(position + 1, 2), bytes.AsSpan(length, 1), out _, out _) == OperationStatus.Done;
            if (isEscape) position += 2;
            else bytes[length] = bytes[position];
            length++;
        }

        return bytes[..length];
    }

    /// <summary>Whether the text begins with a scheme.</summary>
    private static bool IsAbsolute(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(text[0])
            && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");
}
