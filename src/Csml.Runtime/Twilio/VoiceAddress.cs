using Csml.Calls;

namespace Csml.Twilio;

/// <summary>One of a channel's addresses (language reference, part 3, 6.5).</summary>
/// <param name="Path">What stands behind the channel's route.</param>
/// <param name="RequestKind">The part that a webhook there plays in a call, if it is part of one.</param>
internal sealed record VoiceAddress(string Path, CallRequestKind RequestKind)
{
    /// <summary>The number's webhook: a call begins.</summary>
    public static VoiceAddress Incoming { get; } = new("", CallRequestKind.First);

    /// <summary>The status callback, which tells that the caller hung up.</summary>
    public static VoiceAddress Status { get; } = new("/status", default);

    /// <summary>What Twilio calls when the webhook failed.</summary>
    public static VoiceAddress Fallback { get; } = new("/fallback", default);

    /// <summary>All addresses of a channel.</summary>
    public static IReadOnlyList<VoiceAddress> All { get; } =
    [
        Incoming,
        new("/input", CallRequestKind.Input),
        new("/continue", CallRequestKind.Continue),
        new("/dial-result", CallRequestKind.DialResult),
        Status,
        Fallback,
    ];
}
