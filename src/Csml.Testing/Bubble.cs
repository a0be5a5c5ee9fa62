namespace Csml.Testing;

/// <summary>One thing that happened in a call, in the order of the call.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What was said, pressed, played or called; empty where nothing was.</param>
public sealed record Bubble(BubbleKind Kind, string Text)
{
    /// <summary>Whether the bot did it, so that a test has to expect it.</summary>
    public bool IsOfBot => Kind is BubbleKind.BotText or BubbleKind.BotAudio or BubbleKind.Forwarding or BubbleKind.BotHangUp;

    /// <summary>The bubble as a line of a transcript.</summary>
    public override string ToString()
    {
        var word = TranscriptWords.Of(Kind);
        return TranscriptWords.HasText(Kind) ? $"{word}: {Text}" : word;
    }

    /// <summary>What the bot did, or should have done, in a message about it.</summary>
    internal string Quoted => TranscriptWords.HasText(Kind) ? $"{TranscriptWords.Of(Kind)}: \"{Text}\"" : TranscriptWords.Of(Kind);
}
