namespace Csml.Storage;

/// <summary>Whether a call is still going on. The numbers are stored.</summary>
public enum CallStatus
{
    /// <summary>The caller is on the line.</summary>
    Live = 0,

    /// <summary>The call is over: nothing of it runs any more.</summary>
    Ended = 1,
}
