namespace Csml.Voice;

/// <summary>A transfer whose values were checked: what <c>CallForwarding</c> asks of Twilio's <c>Dial</c>.</summary>
internal sealed record DialPlan(string Number)
{
    /// <summary>Seconds of ringing; Twilio's default, written out so that a reader sees it.</summary>
    public int Timeout { get; init; } = 30;

    /// <summary>The longest talk in seconds, or null for Twilio's four hours.</summary>
    public int? TimeLimit { get; init; }

    /// <summary>The number shown to the person called, or null for the caller's own.</summary>
    public string? CallerId { get; init; }

    /// <summary>Whether the caller's leg stays unanswered until the other side picks up.</summary>
    public bool AnswerOnBridge { get; init; }

    /// <summary>What is recorded, in Twilio's words, or null for nothing.</summary>
    public string? Record { get; init; }

    /// <summary>The country whose ringing tone the caller hears, or null.</summary>
    public string? RingTone { get; init; }

    /// <summary>Keys pressed when the other side answers, or null.</summary>
    public string? SendDigits { get; init; }
}
