using System.Globalization;
using Csml.Calls;
using Csml.Twilio;
using Csml.Voice;

namespace Csml.Testing;

/// <summary>The phone network's side of one call: writes its webhooks.</summary>
internal sealed class CallLine(
    ConfiguredChannel configured, string baseUrl, string callSid, string from, IEnumerable<KeyValuePair<string, string>>? parameters)
{
    private const string CalledNumber = "+12025550199";
    private const string TurnQuery = "?t=";

    private readonly string _url = baseUrl + configured.Route;
    private readonly KeyValuePair<string, string>[] _parameters = [.. parameters ?? []];

    internal string CallSid => callSid;

    internal string From => from;

    internal string Channel => configured.Channel.Name;

    /// <summary>The webhook that begins the call.</summary>
    internal CallRequest Opening() => Request(CallRequestKind.First, 0, "ringing");

    /// <summary>The status callback after the caller hung up.</summary>
    internal CallRequest Completed() => Request(default, 0, "completed");

    /// <summary>A webhook to an address that the last answer named.</summary>
    internal CallRequest To(string url, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var query = url.IndexOf(TurnQuery, StringComparison.Ordinal);
        var turn = 0;
        var address = query < 0 || !url.StartsWith(_url, StringComparison.Ordinal)
            ? null
            : VoiceAddress.All.FirstOrDefault(address => url.AsSpan(_url.Length, query - _url.Length).SequenceEqual(address.Path));
        if (address is null || !int.TryParse(url.AsSpan(query + TurnQuery.Length), NumberStyles.None, CultureInfo.InvariantCulture, out turn))
            throw new TranscriptException($"the bot names an address that is none of this channel: {url}");
        return Request(address.RequestKind, turn, "in-progress", fields);
    }

    private CallRequest Request(
        CallRequestKind kind, int turn, string status, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var form = new WebhookParameters()
            .Set("AccountSid", "AC00000000000000000000000000000000")
            .Set("ApiVersion", "2010-04-01")
            .Set("CallSid", callSid)
            .Set("CallStatus", status)
            .Set("Called", CalledNumber)
            .Set("Caller", from)
            .Set("Direction", "inbound")
            .Set("From", from)
            .Set("To", CalledNumber);
        foreach (var (name, value) in _parameters) form.Set(name, value);
        foreach (var (name, value) in fields) form.Set(name, value);
        return new CallRequest
        {
            Channel = configured.Channel,
            Urls = new ActionUrls(_url),
            Kind = kind,
            Turn = turn,
            CallSid = callSid,
            Parameters = form,
        };
    }
}
