using System.Net;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Csml.Tests.Shared;

namespace Csml.Calls.Tests.Support;

/// <summary>One call: posts what Twilio would post, to where the last answer says.</summary>
internal sealed class Call(VoiceServer server, string channel, string? sid = null, [CallerMemberName] string test = "")
{
    private Twiml? _last;

    public string Sid { get; } = sid ?? $"CA-{test}";

    public string From { get; init; } = "+33612345678";

    /// <summary>Further fields of every webhook, which replace the usual ones of their names.</summary>
    public (string Name, string Value)[] Fields { get; init; } = [];

    public Task<Twiml> BeginAsync() => PostAsync($"/voice/{channel}", "ringing");

    public Task<Twiml> PressAsync(string digits) => PostAsync(GatherAction, "in-progress", ("Digits", digits));

    public Task<Twiml> SayAsync(string words) => PostAsync(GatherAction, "in-progress", ("SpeechResult", words), ("Confidence", "0.9"));

    public Task<Twiml> StaySilentAsync(params (string, string)[] fields) => PostAsync(GatherAction, "in-progress", fields);

    public Task<Twiml> EndTransferAsync(string outcome) => PostAsync(ActionOf(_last!.Dial), "in-progress", ("DialCallStatus", outcome));

    /// <summary>The status callback after the caller hung up.</summary>
    public async Task HangUpAsync() =>
        (await server.PostAsync($"/voice/{channel}/status", Form("completed"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

    /// <summary>Where the last answer sends keys and words.</summary>
    public string GatherAction => ActionOf(_last?.Gather);

    public async Task<Twiml> PostAsync(string target, string status, params (string Name, string Value)[] input)
    {
        var answer = await server.PostAsync(target, Form(status, input));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, target);
        return _last = new(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The form of a webhook of this call.</summary>
    public (string Name, string Value)[] Form(string status, params (string Name, string Value)[] input)
    {
        (string Name, string Value)[] usual =
        [
            ("AccountSid", "AC00000000000000000000000000000001"), ("ApiVersion", "2010-04-01"), ("CallSid", Sid), ("CallStatus", status),
            ("Called", "+33187654321"), ("CalledCity", ""), ("Caller", From), ("Direction", "inbound"), ("From", From), ("FromCountry", "FR"),
            ("To", "+33187654321"),
        ];
        return [.. usual.Where(field => Fields.All(other => other.Name != field.Name)), .. Fields, .. input];
    }

    private string ActionOf(XElement? verb)
    {
        var action = verb.ShouldNotBeNull("the last answer asks for nothing").Attribute("action")!.Value;
        action.ShouldStartWith(server.Origin);
        return action[server.Origin.Length..];
    }
}
