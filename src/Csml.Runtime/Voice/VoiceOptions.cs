namespace Csml.Voice;

/// <summary>How one channel speaks and listens: what <c>VoiceRenderer</c> needs of its configuration.</summary>
internal sealed record VoiceOptions
{
    /// <summary>The tag of Twilio's <c>Say</c>, such as <c>fr-FR</c>.</summary>
    public required string SayLanguage { get; init; }

    /// <summary>The tag of Twilio's recogniser; its set of tags is not that of <c>Say</c>.</summary>
    public required string GatherLanguage { get; init; }

    /// <summary>A Twilio voice such as <c>Polly.Lea-Neural</c>, or null for the account's.</summary>
    public string? Voice { get; init; }

    /// <summary>Seconds of silence after which a hold counts as unanswered (requirement R8).</summary>
    public int HoldTimeout { get; init; } = 5;

    /// <summary>The number shown to the person called by a transfer, or null for the caller's own.</summary>
    public string? CallerId { get; init; }

    /// <summary>The beginnings of numbers to which calls may be forwarded; none means any.</summary>
    public IReadOnlyList<string> TransferPrefixes { get; init; } = [];

    /// <summary>When the options of a question are read.</summary>
    public OptionReading ReadOptions { get; init; }

    /// <summary>The fixed sentences of the channel's language.</summary>
    public required VoicePhrases Phrases { get; init; }

    /// <summary>Longer speech is cut at a sentence end into several <c>Say</c>s.</summary>
    public int MaxSayCharacters { get; init; } = 2_000;

    /// <summary>The same limit in URL-encoded bytes: Twilio's own is 4,500 (warning 13521).</summary>
    public int MaxSayEncodedBytes { get; init; } = 4_000;

    /// <summary>A longer answer is cut and fetched in parts: Twilio refuses 64 kB (error 11750).</summary>
    public int MaxDocumentBytes { get; init; } = 60_000;

    /// <summary>The longest pause in seconds: a longer one sounds like a dropped call.</summary>
    public int MaxPauseSeconds { get; init; } = 30;
}
