namespace Csml.Voice;

/// <summary>What a hold tells the recogniser about the answers it may hear.</summary>
/// <param name="NumDigits">The number of keys after which Twilio need not wait for more, or null.</param>
/// <param name="Hints">Likely words, separated by commas.</param>
internal readonly record struct GatherPlan(int? NumDigits, string Hints)
{
    private const int MaxHints = 500;
    private const int MaxHintLength = 100;

    /// <summary>A hold without a question: anything may come.</summary>
    public static GatherPlan Open { get; } = new(null, "");

    /// <summary>The plan for a hold after <paramref name="question"/>.</summary>
    public static GatherPlan For(PendingQuestion? question)
    {
        if (question is null || question.Options.Count == 0)
            return Open;

        var longer = question.Options.Any(option => option.Accepts.Any(word => word.Length > 1 && IsDigits(word)));
        var keyed = question.Options.Any(option => option.Key is not null);
        return new(keyed && !longer ? 1 : null, HintsOf(question));
    }

    private static string HintsOf(PendingQuestion question)
    {
        var hints = new List<string>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in question.Options)
        {
            foreach (var word in option.Accepts.Prepend(option.Title))
            {
                // Commas separate hints: error 13330 is for lists that are too long or have too long an entry.
                var hint = Values.SpokenForm.Of(word.Replace(',', ' '));
                if (hint.Length is > 0 and <= MaxHintLength && hints.Count < MaxHints && IsSayable(word) && known.Add(hint))
                    hints.Add(hint);
            }
        }

        return string.Join(',', hints);
    }

    /// <summary>Whether a caller could say it: not a key, not an intent, not an identifier such as <c>C_RED</c>.</summary>
    private static bool IsSayable(string word) =>
        word.Any(char.IsLetter)
        && !word.StartsWith("intent:", StringComparison.Ordinal)
        && !(word.Contains('_', StringComparison.Ordinal) && !word.Any(char.IsLower));

    private static bool IsDigits(string word) => word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
