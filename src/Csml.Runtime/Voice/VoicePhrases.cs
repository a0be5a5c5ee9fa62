namespace Csml.Voice;

/// <summary>What a channel says of its own accord, in its language.</summary>
/// <param name="Option">How an option is read; <c>{title}</c> and <c>{key}</c> stand for the button's.</param>
/// <param name="Apology">Said when a flow failed, before the call ends.</param>
/// <param name="TransferUnavailable">Said when a call cannot be forwarded.</param>
/// <param name="Star">What people call the key <c>*</c>.</param>
internal sealed record VoicePhrases(string Option, string Apology, string TransferUnavailable, string Star)
{
    /// <summary>The phrases for a language tag: its language's, else English ones around a neutral reading of options.</summary>
    public static VoicePhrases For(string languageTag) =>
        VoiceLocales.Language(languageTag).ToLowerInvariant() switch
        {
            "en" => English,
            "fr" => new(
                "Pour {title}, tapez {key}.",
                "Désolé, un problème technique est survenu. Veuillez rappeler plus tard.",
                "Désolé, le transfert de votre appel n'est pas possible pour le moment.",
                "étoile"),
            "de" => new(
                "Für {title} drücken Sie die {key}.",
                "Es tut uns leid, ein technischer Fehler ist aufgetreten. Bitte rufen Sie später noch einmal an.",
                "Es tut uns leid, Ihr Anruf kann im Moment nicht weitergeleitet werden.",
                "Sterntaste"),
            "es" => new(
                "Para {title}, pulse {key}.",
                "Lo sentimos, se ha producido un problema técnico. Vuelva a llamar más tarde.",
                "Lo sentimos, en este momento no podemos transferir su llamada.",
                "asterisco"),
            "it" => new(
                "Per {title}, prema {key}.",
                "Siamo spiacenti, si è verificato un problema tecnico. La preghiamo di richiamare più tardi.",
                "Siamo spiacenti, al momento non è possibile trasferire la chiamata.",
                "asterisco"),
            "pt" => new(
                "Para {title}, marque {key}.",
                "Lamentamos, ocorreu um problema técnico. Por favor, ligue mais tarde.",
                "Lamentamos, de momento não é possível transferir a sua chamada.",
                "asterisco"),
            "nl" => new(
                "Voor {title}, toets {key}.",
                "Onze excuses, er is een technisch probleem opgetreden. Belt u later nog eens.",
                "Onze excuses, we kunnen u op dit moment niet doorverbinden.",
                "sterretje"),
            _ => Neutral,
        };

    private static VoicePhrases English { get; } = new(
        "For {title}, press {key}.",
        "Sorry, something went wrong on our side. Please call again later.",
        "Sorry, we cannot transfer your call right now.",
        "star");

    private static VoicePhrases Neutral { get; } = English with { Option = "{key}: {title}.", Star = "*" };
}
