using System.Text;
using Csml.Values;

namespace Csml.Voice;

/// <summary>What a hold tells the recogniser about the answers it may hear.</summary>
/// <param name="NumDigits">The number of keys after which Twilio need not wait for more, or null.</param>
/// <param name="Hints">Likely words, separated by commas.</param>
internal readonly record struct GatherPlan(int? NumDigits, string Hints)
{
    private const int MaxHints = 500;
    private const int MaxHintLength = 100;
    private const int MaxHintsLength = 4_000;

    /// <summary>The most bytes the hints take in a document: a character is six at most, as in <c>&amp;quot;</c>.</summary>
    public int MaxEncodedHints => Hints.Length * 6;

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
        var hints = new StringBuilder();
        var count = 0;
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in question.Options)
        {
            foreach (var word in option.Accepts.Prepend(option.Title))
            {
                // Commas separate hints: error 13330 is for lists that are too long or have too long an entry.
                var hint = SpokenForm.Of(word.Replace(',', ' '));
                if (hint.Length is 0 or > MaxHintLength || !IsSayable(word) || !known.Add(hint))
                    continue;
                if (++count > MaxHints || hints.Length + hint.Length >= MaxHintsLength)
                    return hints.ToString();
                hints.Append(hints.Length > 0 ? "," : "").Append(hint);
            }
        }

        return hints.ToString();
    }

    /// <summary>Whether a caller could say it: not a key, not an intent, not an identifier such as <c>C_RED</c>.</summary>
    private static bool IsSayable(string word) =>
        word.Any(char.IsLetter)
        && !word.StartsWith("intent:", StringComparison.Ordinal)
        && !(word.Contains('_', StringComparison.Ordinal) && !word.Any(char.IsLower));

    private static bool IsDigits(string word) => word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
