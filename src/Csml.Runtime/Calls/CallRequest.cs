using Csml.Voice;

namespace Csml.Calls;

/// <summary>One webhook of a call, its signature checked.</summary>
internal sealed record CallRequest
{
    /// <summary>The channel that was called.</summary>
    public required VoiceChannel Channel { get; init; }

    /// <summary>The channel's addresses, for what the answer tells Twilio to call next.</summary>
    public required ActionUrls Urls { get; init; }

    /// <summary>Which address was called.</summary>
    public required CallRequestKind Kind { get; init; }

    /// <summary>The turn number in the address; 0 for the webhook that begins a call.</summary>
    public int Turn { get; init; }

    /// <summary>Twilio's id of the call.</summary>
    public required string CallSid { get; init; }

    /// <summary>All parameters of the form.</summary>
    public required ICallParameters Parameters { get; init; }
}
