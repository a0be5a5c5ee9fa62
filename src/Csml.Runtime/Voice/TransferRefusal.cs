namespace Csml.Voice;

/// <summary>Why a <c>CallForwarding</c> did not become a transfer.</summary>
internal enum TransferRefusal
{
    /// <summary>It did.</summary>
    None,

    /// <summary>What it was given is no international number.</summary>
    NotANumber,

    /// <summary>The channel's list of prefixes has no such number.</summary>
    NotAllowed,

    /// <summary>The caller has no number, and neither the flow nor the channel names one to show instead.</summary>
    NeedsCallerId,
}
