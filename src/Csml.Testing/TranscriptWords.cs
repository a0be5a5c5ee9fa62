namespace Csml.Testing;

/// <summary>The words that lines of transcripts begin with.</summary>
internal static class TranscriptWords
{
    internal const string Channel = "channel";
    internal const string From = "from";
    internal const string At = "at";
    internal const string Parameter = "parameter";
    internal const string Memory = "memory";
    internal const string Forgotten = "forgotten";
    internal const string Separator = "---";
    internal const char Comment = '#';

    private static readonly (BubbleKind Kind, string Word)[] Bubbles =
    [
        (BubbleKind.BotText, "bot"),
        (BubbleKind.BotAudio, "audio"),
        (BubbleKind.Forwarding, "forwarded"),
        (BubbleKind.BotHangUp, "ended"),
        (BubbleKind.CallerText, "caller"),
        (BubbleKind.CallerKeys, "press"),
        (BubbleKind.CallerSilence, "silence"),
        (BubbleKind.CallerHangUp, "hangup"),
        (BubbleKind.TransferOutcome, "transfer"),
    ];

    /// <summary>All words, as a message lists them.</summary>
    internal static string All { get; } = string.Join(
        ", ",
        Bubbles.Select(bubble => bubble.Word + (HasText(bubble.Kind) ? ":" : "")).Concat([Memory + ":", Forgotten + ":"]));

    internal static string Of(BubbleKind kind) => Bubbles[(int)kind].Word;

    internal static BubbleKind? KindOf(string word)
    {
        foreach (var bubble in Bubbles)
        {
            if (bubble.Word == word) return bubble.Kind;
        }

        return null;
    }

    internal static bool HasText(BubbleKind kind) =>
        kind is not (BubbleKind.BotHangUp or BubbleKind.CallerSilence or BubbleKind.CallerHangUp);
}
