using System.Xml.Linq;

namespace Csml.Package.Tests.Support;

/// <summary>One call: posts what Twilio would post, to where the last answer says.</summary>
internal sealed class Caller(RunningBot bot, string callSid, string from = "+33612345678")
{
    private TwimlAnswer? _last;

    public Task<TwimlAnswer> DialAsync() => SendAsync("/voice/en", "ringing");

    public Task<TwimlAnswer> PressAsync(string digits) =>
        SendAsync(GatherAction(), "in-progress", ("Digits", digits));

    public Task<TwimlAnswer> SayAsync(string words) =>
        SendAsync(GatherAction(), "in-progress", ("SpeechResult", words), ("Confidence", "0.91"));

    public Task<TwimlAnswer> StaySilentAsync() => SendAsync(GatherAction(), "in-progress");

    public Task<TwimlAnswer> DialEndsAsync(string outcome) =>
        SendAsync(ActionOf(_last?.Dial), "in-progress", ("DialCallStatus", outcome));

    private string GatherAction() => ActionOf(_last?.Gather);

    private static string ActionOf(XElement? verb)
    {
        var action = verb.ShouldNotBeNull("the last answer asks for nothing").Attribute("action").ShouldNotBeNull().Value;
        action.ShouldStartWith(RunningBot.PublicBaseUrl + "/");
        return action[RunningBot.PublicBaseUrl.Length..];
    }

    private async Task<TwimlAnswer> SendAsync(string path, string status, params (string Name, string Value)[] input)
    {
        _last = await bot.PostAsync(path, [
            ("AccountSid", "AC00000000000000000000000000000001"),
            ("ApiVersion", "2010-04-01"),
            ("CallSid", callSid),
            ("CallStatus", status),
            ("Direction", "inbound"),
            ("From", from),
            ("FromCountry", "FR"),
            ("FromCity", ""),
            ("To", "+15005550006"),
            .. input]);
        return _last;
    }
}
