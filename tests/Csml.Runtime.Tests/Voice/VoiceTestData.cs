using Csml.Voice;

namespace Csml.Runtime.Tests.Voice;

/// <summary>What the tests of this folder share.</summary>
internal static class VoiceTestData
{
    public static VoiceOptions English { get; } = For("en-US");

    public static ActionUrls Urls { get; } = new("https://bot.example.org/voice/en");

    public static VoiceOptions For(string locale) =>
        new() { SayLanguage = locale, GatherLanguage = locale, Phrases = VoicePhrases.For(locale) };

    public static PendingOption Option(string? key, string title, string? payload = null, params string[] accepts) =>
        new(key, title, payload ?? title, [.. accepts, title, payload ?? title]);
}
