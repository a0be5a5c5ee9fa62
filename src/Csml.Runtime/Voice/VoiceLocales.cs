using System.Collections.Frozen;

namespace Csml.Voice;

/// <summary>
/// The language tags of Twilio's <c>Say</c> and of its recogniser. The two sets differ, so a channel's locale is one
/// tag for each; for some languages the pair is known.
/// </summary>
internal static class VoiceLocales
{
    /// <summary>The tags <c>Say</c> accepts.</summary>
    public static FrozenSet<string> Say { get; } = Tags(
        """
        af-ZA am-ET ar-AE ar-XA arb bg-BG bn-IN ca-ES cmn-CN cmn-TW cs-CZ cy-GB da-DK de-AT de-DE el-GR en-AU en-CA
        en-GB en-GB-WLS en-IE en-IN en-NZ en-US en-ZA es-ES es-MX es-US fi-FI fil-PH fr-BE fr-CA fr-FR gu-IN he-IL
        hi-IN hu-HU id-ID is-IS it-IT ja-JP kn-IN ko-KR lv-LV ml-IN mr-IN ms-MY nb-NO nl-BE nl-NL pa-IN pl-PL pt-BR
        pt-PT ro-RO ru-RU sk-SK sr-RS sv-SE ta-IN te-IN th-TH tr-TR uk-UA vi-VN yue-HK zh-CN zh-HK zh-TW
        """);

    /// <summary>The tags <c>Gather</c> accepts.</summary>
    public static FrozenSet<string> Gather { get; } = Tags(
        """
        af-ZA am-ET ar-AE ar-BH ar-DZ ar-EG ar-IL ar-IQ ar-JO ar-KW ar-LB ar-MA ar-OM ar-PS ar-QA ar-SA ar-TN az-AZ
        bg-BG bn-BD bn-IN ca-ES cmn-Hans-CN cmn-Hant-TW cs-CZ da-DK de-DE el-GR en-AU en-CA en-GB en-GH en-IE en-IN
        en-KE en-NG en-NZ en-PH en-SG en-TZ en-US en-ZA es-AR es-BO es-CL es-CO es-CR es-DO es-EC es-ES es-GT es-HN
        es-MX es-NI es-PA es-PE es-PR es-PY es-SV es-US es-UY es-VE et-EE eu-ES fa-IR fi-FI fil-PH fr-CA fr-FR gl-ES
        gu-IN he-IL hi-IN hr-HR hu-HU hy-AM id-ID is-IS it-IT ja-JP jv-ID ka-GE km-KH kn-IN ko-KR lo-LA lt-LT lv-LV
        mk-MK ml-IN mn-MN mr-IN ms-MY my-MM nar-IQ nb-NO ne-NP nl-BE nl-NL pa-guru-IN pl-PL pt-BR pt-PT ro-RO ru-RU
        si-LK sk-SK sl-SI sq-AL sr-RS su-ID sv-SE sw-KE sw-TZ ta-IN ta-LK ta-MY ta-SG te-IN th-TH tr-TR uk-UA ur-IN
        ur-PK uz-UZ vi-VN yue-Hant-HK zh zh-TW zu-ZA
        """);

    private static readonly (string Say, string Gather)[] Pairs =
    [
        ("cmn-CN", "cmn-Hans-CN"), ("zh-CN", "cmn-Hans-CN"), ("cmn-TW", "cmn-Hant-TW"),
        ("yue-HK", "yue-Hant-HK"), ("zh-HK", "yue-Hant-HK"),
        ("ar-XA", "ar-SA"), ("arb", "ar-SA"), ("pa-IN", "pa-guru-IN"), ("de-AT", "de-DE"), ("fr-BE", "fr-FR"),
        ("en-GB-WLS", "en-GB"),
    ];

    /// <summary>The tag to speak with on a channel of this locale, or null where <c>Say</c> has none for it.</summary>
    public static string? SayFor(string locale)
    {
        if (Say.TryGetValue(locale, out var tag))
            return tag;

        foreach (var (say, gather) in Pairs)
        {
            if (gather.Equals(locale, StringComparison.OrdinalIgnoreCase))
                return say;
        }

        // One modern standard Arabic voice speaks for all countries.
        return Gather.Contains(locale) && locale.StartsWith("ar-", StringComparison.OrdinalIgnoreCase) ? "ar-XA" : null;
    }

    /// <summary>The tag to listen with on a channel of this locale, or null where <c>Gather</c> has none for it.</summary>
    public static string? GatherFor(string locale)
    {
        if (Gather.TryGetValue(locale, out var tag))
            return tag;

        foreach (var (say, gather) in Pairs)
        {
            if (say.Equals(locale, StringComparison.OrdinalIgnoreCase))
                return gather;
        }

        return null;
    }

    /// <summary>Tags of the same language, for an error that says what to write instead.</summary>
    public static IEnumerable<string> Related(FrozenSet<string> tags, string locale) =>
        tags.Where(tag => Language(tag).Equals(Language(locale), StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    /// <summary>The language of a tag: what stands before its first hyphen.</summary>
    public static string Language(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is >= 0 and var dash ? tag[..dash] : tag;

    private static FrozenSet<string> Tags(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
