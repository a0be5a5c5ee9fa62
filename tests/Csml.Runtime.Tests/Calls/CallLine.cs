using System.Text;
using Csml.Calls;
using Csml.Dialogue;
using Csml.Runtime.Tests.Voice;
using Csml.Storage;
using Csml.Voice;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Runtime.Tests.Calls;

/// <summary>One instance of an app, as Twilio sees it: posts webhooks to its pipeline.</summary>
internal sealed class CallLine
{
    public const string Sid = "CA1";
    public const string Ada = "+15550100";

    private readonly TurnPipeline _pipeline;
    private readonly VoiceChannel _channel;

    public CallLine(IBot bot, ICallStore store, string welcomeFlow = "Main", IServiceProvider? services = null, string channel = "en")
    {
        var scopes = (services ?? new ServiceCollection().BuildServiceProvider()).GetRequiredService<IServiceScopeFactory>();
        var turns = new CallTurns(
            bot,
            new DialogueEngine(NullLogger<DialogueEngine>.Instance),
            new VoiceRenderer(NullLogger<VoiceRenderer>.Instance),
            scopes,
            TimeProvider.System,
            NullLogger<CallTurns>.Instance);
        _pipeline = new(store, turns, Log);
        _channel = new(channel, welcomeFlow, VoiceTestData.English);
    }

    public RecordingLogger<TurnPipeline> Log { get; } = new();

    /// <summary>The webhook that begins a call.</summary>
    public Task<string> Call(string sid = Sid, string from = Ada, params (string, string)[] more) =>
        Post(CallRequestKind.First, 0, sid, from, more);

    /// <summary>What the caller says.</summary>
    public Task<string> Say(int turn, string words, string sid = Sid, string from = Ada) =>
        Post(CallRequestKind.Input, turn, sid, from, ("SpeechResult", words));

    /// <summary>The keys that the caller presses.</summary>
    public Task<string> Press(int turn, string digits) => Post(CallRequestKind.Input, turn, Sid, Ada, ("Digits", digits));

    /// <summary>Neither a key nor a word.</summary>
    public Task<string> BeSilent(int turn) => Post(CallRequestKind.Input, turn, Sid, Ada, ("SpeechResult", ""));

    /// <summary>The end of a transfer.</summary>
    public Task<string> EndDial(int turn, string status) => Post(CallRequestKind.DialResult, turn, Sid, Ada, ("DialCallStatus", status));

    /// <summary>The status webhook.</summary>
    public async Task Status(string status, string from = Ada) =>
        await _pipeline.EndAsync(Request(CallRequestKind.First, -1, Sid, [("From", from), ("CallStatus", status)]));

    public async Task<string> Post(CallRequestKind kind, int turn, string sid, string from, params (string, string)[] more)
    {
        var request = Request(kind, turn, sid, [("CallSid", sid), ("From", from), .. more]);
        var answer = await _pipeline.RunAsync(request, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.Twiml.Span);
    }

    private CallRequest Request(CallRequestKind kind, int turn, string sid, (string, string)[] parameters) => new()
    {
        Channel = _channel,
        Urls = VoiceTestData.Urls,
        Kind = kind,
        Turn = turn,
        CallSid = sid,
        Parameters = new ListedParameters(parameters),
    };
}
