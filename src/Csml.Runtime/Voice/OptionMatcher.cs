namespace Csml.Voice;

/// <summary>Finds the one option of a question that a transcript means.</summary>
internal static class OptionMatcher
{
    /// <summary>
    /// The option whose words the transcript equals in comparable form, else whose key it names, else whose words it
    /// contains; null where none or more than one fits.
    /// </summary>
    public static PendingOption? Match(PendingQuestion question, string transcript, LanguageWords language)
    {
        var speech = SpokenWords.NormalizeSpeech(transcript, language);
        if (speech.Length == 0)
            return null;

        var equal = Candidates(question, option => Words(option, language).Contains(speech, StringComparer.Ordinal));
        if (equal.Count == 0)
            equal = Candidates(question, option => option.Key == speech);
        if (equal.Count == 0)
        {
            var padded = $" {speech} ";
            equal = Candidates(question, option => Words(option, language).Any(word => Contains(padded, word)));
        }

        return equal is [var only] ? only : null;
    }

    private static List<PendingOption> Candidates(PendingQuestion question, Func<PendingOption, bool> fits) =>
        [.. question.Options.Where(fits)];

    private static IEnumerable<string> Words(PendingOption option, LanguageWords language) =>
        option.Accepts.Append(option.Title).Select(word => SpokenWords.Normalize(word, language)).Where(word => word.Length > 0);

    /// <summary>Whole words only, and no mere numbers: "one moment" does not mean option 1.</summary>
    private static bool Contains(string paddedSpeech, string word) =>
        word.Any(char.IsLetter) && paddedSpeech.Contains($" {word} ", StringComparison.Ordinal);
}
