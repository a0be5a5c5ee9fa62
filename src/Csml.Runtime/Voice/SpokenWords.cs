using System.Text;

namespace Csml.Voice;

/// <summary>
/// Brings a transcript and the words it is compared with to one form: recognisers answer "Yes." and "Été" where an
/// author wrote "yes" and "ete". No case, accents or punctuation, single spaces, digits for number words.
/// </summary>
internal static class SpokenWords
{
    /// <summary>The comparable form of a text.</summary>
    public static string Normalize(string text, LanguageWords language)
    {
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            // "dix sept" is one number of two words.
            if (i + 1 < words.Count && language.Numbers.TryGetValue($"{words[i]} {words[i + 1]}", out var digits))
                words.RemoveAt(i + 1);
            else if (!language.Numbers.TryGetValue(words[i], out digits))
                continue;
            words[i] = digits;
        }

        return string.Join(' ', words);
    }

    /// <summary>The comparable form of what a caller said, without the fillers it began with.</summary>
    public static string NormalizeSpeech(string transcript, LanguageWords language)
    {
        var text = Normalize(transcript, language);
        while (text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && language.Fillers.Contains(text[..space]))
            text = text[(space + 1)..];
        return text;
    }

    /// <summary>The words of a text, in lower case and without accents; numbers stay as they are written.</summary>
    public static List<string> Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decompose(text).ToLowerInvariant())
        {
            if (c == 'ß')
                folded.Append("ss");
            else if (c is >= '\u0300' and <= '\u036F')
                continue; // The accents of Latin, Greek and Cyrillic letters; the marks of other scripts are spelling.
            else
                folded.Append(char.IsPunctuation(c) || char.IsSymbol(c) || char.IsControl(c) ? ' ' : c);
        }

        return [.. folded.ToString().Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form, and no caller said it.
            return string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFD)).Normalize(NormalizationForm.FormKD);
        }
    }
}
