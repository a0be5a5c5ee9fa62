namespace Csml.Dialogue;

/// <summary>How a turn ended.</summary>
public enum TurnStatus
{
    /// <summary>The flow waits for the caller.</summary>
    Hold,

    /// <summary>The conversation is over.</summary>
    End,

    /// <summary>A HARD error ended the conversation.</summary>
    Error,

    /// <summary>
    /// Nothing ran: the place where the conversation waits no longer exists in the flows, or needs variables that were not
    /// stored. A conversation cannot be resumed across such a change, only started again.
    /// </summary>
    PositionLost,
}
