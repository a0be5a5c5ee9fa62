using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Csml.Dialogue;
using Csml.Voice;

namespace Csml.Twilio;

/// <summary>Checks one entry of <c>Csml:Channels</c>.</summary>
internal static partial class ChannelValidator
{
    /// <summary>Adds an error for everything that is wrong with a channel.</summary>
    public static void Check(CsmlChannelOptions channel, string key, IBot bot, List<string> errors)
    {
        if (channel.Name is null || !Name().IsMatch(channel.Name))
            errors.Add($"{key}:Name {Shown(channel.Name)}: write letters, digits, '-' and '_', such as 'en'.");
        if (channel.Route is { } route && !Route().IsMatch(route))
            errors.Add($"{key}:Route {Shown(route)}: write a path without parameters, such as '/voice/en'.");

        CheckLocales(channel, key, errors);
        CheckVoice(channel, key, errors);
        CheckWelcomeFlow(channel.WelcomeFlow, key, bot, errors);
        CheckTransfers(channel, key, errors);
        CheckPhrases(channel, key, errors);
        if (channel.HoldTimeout <= 0)
            errors.Add($"{key}:HoldTimeout {channel.HoldTimeout} is not a time: write a positive number of seconds, such as 5.");
    }

    private static void CheckLocales(CsmlChannelOptions channel, string key, List<string> errors)
    {
        if (channel.Locale is null || !FullTag().IsMatch(channel.Locale))
        {
            errors.Add($"{key}:Locale {Shown(channel.Locale)}: write a language with its region, such as 'fr-FR'.");
            return;
        }

        CheckTag(channel.SayLocale, channel.Locale, $"{key}:SayLocale", key, VoiceLocales.Say, VoiceLocales.SayFor, errors);
        CheckTag(channel.GatherLocale, channel.Locale, $"{key}:GatherLocale", key, VoiceLocales.Gather, VoiceLocales.GatherFor, errors);
    }

    private static void CheckTag(
        string? tag, string locale, string tagKey, string key, FrozenSet<string> known, Func<string, string?> find, List<string> errors)
    {
        if (tag is null ? find(locale) is not null : known.Contains(tag))
            return;

        var verb = ReferenceEquals(known, VoiceLocales.Say) ? "speak" : "recognise";
        var related = string.Join(", ", VoiceLocales.Related(known, locale));
        var advice = related.Length > 0 ? $"{tagKey} can be one of {related}" : $"it has no tag for this language";
        errors.Add(tag is null
            ? $"{key}:Locale '{locale}' is none that Twilio can {verb}: {advice}."
            : $"{tagKey} '{tag}' is none that Twilio can {verb}: {advice}.");
    }

    private static void CheckVoice(CsmlChannelOptions channel, string key, List<string> errors)
    {
        if (channel.Voice is not { } voice)
            return;

        var match = Voice().Match(voice);
        if (!match.Success)
        {
            errors.Add($"{key}:Voice '{voice}' is no voice of Twilio: write 'man', 'woman', or a name such as 'Polly.Lea-Neural' or 'Google.fr-FR-Neural2-A'.");
            return;
        }

        // An invalid pair of voice and language makes every Say fail, and Google's voices name their language.
        var say = VoiceLocales.SayFor(channel.SayLocale ?? channel.Locale ?? "");
        if (say is not null && match.Groups["tag"] is { Success: true } tag && !tag.Value.Equals(say, StringComparison.OrdinalIgnoreCase))
            errors.Add($"{key}:Voice '{voice}' speaks {tag.Value}, the channel {say}: write a voice of that language.");
    }

    private static void CheckWelcomeFlow(string welcome, string key, IBot bot, List<string> errors)
    {
        var flow = bot.Flows.FirstOrDefault(flow => flow.Name == welcome);
        if (flow is null)
            errors.Add($"{key}:WelcomeFlow '{welcome}' is no flow of the bot: write one of {Names(bot)}, or add {welcome}.csml.");
        else if (!flow.Steps.Contains(StepNames.Start))
            errors.Add($"{key}:WelcomeFlow '{welcome}' has no step 'start', where a call would begin: add it to {welcome}.csml.");
    }

    private static string Names(IBot bot) => string.Join(", ", bot.Flows.Select(flow => $"'{flow.Name}'"));

    private static void CheckTransfers(CsmlChannelOptions channel, string key, List<string> errors)
    {
        if (channel.CallerId is { } callerId && !DialPlan.PhoneNumber().IsMatch(callerId))
            errors.Add($"{key}:CallerId '{callerId}' is no international number: write it as '+33123456789'.");
        for (var i = 0; i < channel.TransferPrefixes.Count; i++)
        {
            if (!Prefix().IsMatch(channel.TransferPrefixes[i]))
                errors.Add($"{key}:TransferPrefixes:{i} '{channel.TransferPrefixes[i]}' begins no international number: write it as '+33'.");
        }
    }

    private static void CheckPhrases(CsmlChannelOptions channel, string key, List<string> errors)
    {
        if (channel.OptionPhrase is { } phrase
            && !(phrase.Contains("{title}", StringComparison.Ordinal) && phrase.Contains("{key}", StringComparison.Ordinal)))
        {
            errors.Add($"{key}:OptionPhrase '{phrase}' must contain {{title}} and {{key}}, as in 'For {{title}}, press {{key}}.'");
        }

        if (channel.ApologyPhrase is { } apology && string.IsNullOrWhiteSpace(apology))
            errors.Add($"{key}:ApologyPhrase is empty: write a sentence or remove the key.");
        if (channel.TransferUnavailablePhrase is { } sentence && string.IsNullOrWhiteSpace(sentence))
            errors.Add($"{key}:TransferUnavailablePhrase is empty: write a sentence or remove the key.");
    }

    private static string Shown(string? value) => string.IsNullOrEmpty(value) ? "is missing" : $"'{value}' cannot be used";

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(/[A-Za-z0-9._~-]+)+\z")]
    private static partial Regex Route();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z]{4})?-[A-Za-z]{2}(-[A-Za-z]{3})?\z")]
    private static partial Regex FullTag();

    [GeneratedRegex(@"^(man|woman|alice|Polly\.[\p{L}]+(-Neural|-Generative)?|Google\.(?<tag>[A-Za-z]{2,3}-[A-Za-z]{2})-[A-Za-z0-9-]+)\z")]
    private static partial Regex Voice();

    [GeneratedRegex(@"^\+[1-9][0-9]{0,14}\z")]
    private static partial Regex Prefix();
}
