using Csml.Voice;

namespace Csml.Twilio;

/// <summary>A channel and the path at which Twilio calls it.</summary>
internal sealed record ConfiguredChannel(string Route, VoiceChannel Channel)
{
    /// <summary>Reads a channel whose options were validated.</summary>
    public static ConfiguredChannel From(CsmlChannelOptions options)
    {
        var locale = options.Locale!;
        var say = VoiceLocales.SayFor(options.SayLocale ?? locale)!;
        var phrases = VoicePhrases.For(say);
        var voice = new VoiceOptions
        {
            SayLanguage = say,
            GatherLanguage = VoiceLocales.GatherFor(options.GatherLocale ?? locale)!,
            Voice = options.Voice,
            HoldTimeout = options.HoldTimeout,
            CallerId = options.CallerId,
            TransferPrefixes = [.. options.TransferPrefixes],
            ReadOptions = options.ReadOptions,
            Phrases = phrases with
            {
                Option = options.OptionPhrase ?? phrases.Option,
                Apology = options.ApologyPhrase ?? phrases.Apology,
                TransferUnavailable = options.TransferUnavailablePhrase ?? phrases.TransferUnavailable,
            },
        };
        return new(RouteOf(options), new VoiceChannel(options.Name!, options.WelcomeFlow, voice));
    }

    /// <summary>The path of a channel's webhook.</summary>
    public static string RouteOf(CsmlChannelOptions options) => options.Route ?? $"/voice/{options.Name}";
}
