namespace Csml.Testing;

/// <summary>Twilio's words for the outcomes of transfers (<c>DialCallStatus</c>).</summary>
internal static class TransferOutcomes
{
    private static readonly string[] Words = ["completed", "busy", "no-answer", "failed", "canceled"];

    /// <summary>All words, as a message lists them.</summary>
    internal static string All { get; } = string.Join(", ", Words);

    internal static string WordOf(TransferOutcome outcome) => Words[(int)outcome];

    internal static TransferOutcome? Parse(string word)
    {
        var index = Array.IndexOf(Words, word);
        return index < 0 ? null : (TransferOutcome)index;
    }
}
