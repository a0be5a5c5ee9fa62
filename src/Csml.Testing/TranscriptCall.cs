namespace Csml.Testing;

/// <summary>A call of a transcript: how it is made, and how it goes.</summary>
/// <param name="Number">The number of the line at which it begins.</param>
/// <param name="Channel">The channel that is called; the bot's first where null.</param>
/// <param name="From">The caller's number.</param>
/// <param name="At">Date and time of the call by the bot's clock; where null, it follows on the call before.</param>
/// <param name="Parameters">Further parameters of Twilio's webhooks.</param>
/// <param name="Lines">What happens.</param>
public sealed record TranscriptCall(
    int Number,
    string? Channel,
    string From,
    DateTime? At,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<TranscriptLine> Lines);
