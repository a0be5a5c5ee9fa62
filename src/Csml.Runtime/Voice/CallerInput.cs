namespace Csml.Voice;

/// <summary>What a webhook says the caller did: Twilio's fields <c>Digits</c>, <c>SpeechResult</c> and <c>Confidence</c>.</summary>
internal readonly record struct CallerInput(string? Digits, string? Speech, string? Confidence = null)
{
    /// <summary>Neither a key nor a word before the time-out.</summary>
    public bool IsSilence => string.IsNullOrEmpty(Digits) && string.IsNullOrWhiteSpace(Speech);
}
