using System.Text;
using Csml.Values;

namespace Csml.Voice;

/// <summary>Turns the buttons of a question into options with keys, and options into a sentence.</summary>
internal static class DigitMenu
{
    private const string PhoneKeys = "0123456789*"; // Not #: it ends an input.

    /// <summary>
    /// The options of a question or of a single button. A button whose words name a key has that key; the others get
    /// the free digits from 1 to 9 in their order, and can only be spoken where those run out.
    /// </summary>
    public static PendingQuestion OptionsOf(CsmlObject content)
    {
        var buttons = content["buttons"].TryGetArray(out var array)
            ? [.. array.Select(ReadButton).OfType<PendingOption>()]
            : ReadButton(content) is { } single ? [single] : Array.Empty<PendingOption>();

        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < buttons.Length; i++)
        {
            if (NamedKey(buttons[i]) is { } key && taken.Add(key))
                buttons[i] = buttons[i] with { Key = key };
        }

        var next = 1;
        for (var i = 0; i < buttons.Length; i++)
        {
            while (buttons[i].Key is null && next <= 9)
            {
                var key = PhoneKeys[next++].ToString();
                if (taken.Add(key))
                    buttons[i] = buttons[i] with { Key = key };
            }
        }

        return new PendingQuestion(buttons);
    }

    /// <summary>The sentence that reads the options which have keys: "For Sales, press 1. For Support, press 2."</summary>
    public static string Read(PendingQuestion question, VoicePhrases phrases)
    {
        var sentence = new StringBuilder();
        foreach (var option in question.Options)
        {
            var title = SpokenForm.Of(option.Title);
            if (title.Length == 0)
                continue;

            if (sentence.Length > 0)
                sentence.Append(' ');
            sentence.Append(option.Key is null ? $"{title}." : Read(title, option.Key, phrases));
        }

        return sentence.ToString();
    }

    private static string Read(string title, string key, VoicePhrases phrases) => phrases.Option
        .Replace("{key}", key == "*" ? phrases.Star : key, StringComparison.Ordinal)
        .Replace("{title}", title, StringComparison.Ordinal);

    /// <summary>A button as it stands inside a message: wrapped in its content type, bare, or a mere string.</summary>
    private static PendingOption? ReadButton(CsmlValue value)
    {
        if (value.TryGetString(out var text))
            return new PendingOption(null, text, text, [text]);
        return value.TryGetObject(out var entries)
            ? ReadButton(entries["content"].TryGetObject(out var content) ? content : entries)
            : null;
    }

    private static PendingOption? ReadButton(CsmlObject content)
    {
        if (!content["title"].TryGetString(out var title))
            return null;

        var accepts = new List<string>();
        if (content["accepts"].TryGetArray(out var words))
        {
            foreach (var word in words)
            {
                if (word.TryGetString(out var accepted))
                    accepts.Add(accepted);
            }
        }

        return new PendingOption(null, title, content["payload"].TryGetString(out var payload) ? payload : title, accepts);
    }

    private static string? NamedKey(PendingOption option) =>
        option.Accepts.Append(option.Title).Append(option.Payload).FirstOrDefault(word => word.Length == 1 && PhoneKeys.Contains(word[0]));
}
