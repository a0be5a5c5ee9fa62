using System.Text.RegularExpressions;
using Csml.Values;

namespace Csml.Voice;

/// <summary>A transfer whose values were checked: what <c>CallForwarding</c> asks of Twilio's <c>Dial</c>.</summary>
internal sealed partial record DialPlan(string Number)
{
    private const int DefaultTimeout = 30; // Twilio's, written out so that a reader of the document sees it.

    /// <summary>Seconds of ringing.</summary>
    public int Timeout { get; init; } = DefaultTimeout;

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

    /// <summary>
    /// Checks the message of a <c>CallForwarding</c>. Null where the call cannot be transferred: the number is none, is
    /// not allowed on this channel, or nobody's number could be shown (a browser or SIP caller has none of its own).
    /// </summary>
    public static DialPlan? Create(CsmlObject content, VoiceOptions options, string? caller, out TransferRefusal refusal)
    {
        var callerId = Text(content, "caller_id") is { } given && PhoneNumber().IsMatch(given) ? given : options.CallerId;
        var number = Text(content, "number") ?? "";
        refusal = !PhoneNumber().IsMatch(number) ? TransferRefusal.NotANumber
            : !IsAllowed(number, options) ? TransferRefusal.NotAllowed
            : callerId is null && !PhoneNumber().IsMatch(caller ?? "") ? TransferRefusal.NeedsCallerId
            : TransferRefusal.None;

        return refusal != TransferRefusal.None ? null : new DialPlan(number)
        {
            CallerId = callerId,
            Timeout = Seconds(content, "timeout", most: 600) ?? DefaultTimeout,
            TimeLimit = Seconds(content, "time_limit", most: 14_400),
            AnswerOnBridge = content["answer_on_bridge"].TryGetBool(out var bridge) && bridge,
            Record = RecordingOf(content["record"]),
            RingTone = Text(content, "ring_tone") is { } tone && CountryCode().IsMatch(tone) ? tone : null,
            SendDigits = Text(content, "send_digits") is { } keys && Keys().IsMatch(keys) ? keys : null,
        };
    }

    /// <summary>An international number in the form of E.164.</summary>
    [GeneratedRegex(@"^\+[1-9][0-9]{1,14}\z")]
    public static partial Regex PhoneNumber();

    private static bool IsAllowed(string number, VoiceOptions options) =>
        options.TransferPrefixes.Count == 0
        || options.TransferPrefixes.Any(prefix => number.StartsWith(prefix, StringComparison.Ordinal));

    private static string? RecordingOf(CsmlValue record)
    {
        if (record.TryGetString(out var mode))
            return mode is "record-from-answer" or "record-from-ringing" or "record-from-answer-dual" or "record-from-ringing-dual" ? mode : null;
        return record.TryGetBool(out var wanted) && wanted ? "record-from-answer-dual" : null;
    }

    private static string? Text(CsmlObject content, string key) => content[key].TryGetString(out var text) ? text : null;

    private static int? Seconds(CsmlObject content, string key, int most) =>
        content[key].TryGetInt(out var seconds) && seconds is > 0 ? (int)Math.Min(seconds, most) : null;

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)?\z")]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"^[0-9*#wW]{1,32}\z")]
    private static partial Regex Keys();
}
