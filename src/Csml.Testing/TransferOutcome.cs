namespace Csml.Testing;

/// <summary>How a forwarded call goes, as Twilio reports it.</summary>
public enum TransferOutcome
{
    /// <summary>Somebody answered, and the talk is over.</summary>
    Completed,

    /// <summary>The line was busy.</summary>
    Busy,

    /// <summary>Nobody answered in time.</summary>
    NoAnswer,

    /// <summary>The number could not be reached.</summary>
    Failed,

    /// <summary>The transfer was called off before anybody answered.</summary>
    Canceled,
}
