namespace Csml.Storage;

/// <summary>All that is kept of one call between two webhooks.</summary>
public sealed record CallRecord
{
    /// <summary>Twilio's id of the call.</summary>
    public required string CallSid { get; init; }

    /// <summary>The number of the next turn to run: 1 after the first webhook was answered.</summary>
    public required int Turn { get; init; }

    /// <summary>Whether the call is still going on.</summary>
    public required CallStatus Status { get; init; }

    /// <summary>Where the conversation waits; null where it waits nowhere.</summary>
    public ReadOnlyMemory<byte>? State { get; init; }

    /// <summary>The question that the next answer belongs to.</summary>
    public ReadOnlyMemory<byte>? Pending { get; init; }

    /// <summary>The answer of the last turn, repeated byte for byte when its webhook is delivered again.</summary>
    public required ReadOnlyMemory<byte> LastAnswer { get; init; }

    /// <summary>Documents that the next turns answer without running a flow.</summary>
    public ReadOnlyMemory<byte>? Deferred { get; init; }

    /// <summary>
    /// The parameters of the webhook that began the call: later ones may say less. Written once, with the first turn.
    /// </summary>
    public ReadOnlyMemory<byte>? Opening { get; init; }

    /// <summary>When the call was stored last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
