using Csml.Calls.Tests.Support;
using Csml.Tests.Shared;

namespace Csml.Calls.Tests;

/// <summary>The requirements of the language reference, part 3, 6.1, on how a call goes.</summary>
public sealed class ConversationRequirementTests(Hotline hotline) : IClassFixture<Hotline>
{
    private readonly VoiceServer _server = hotline.Server;

    [Fact]
    public async Task R01_A_long_text_is_split_never_rejected()
    {
        var said = (await new Call(_server, "Long").BeginAsync()).Said;
        said.ShouldAllBe(text => text.Length <= 2_000 && text.EndsWith('.'));
        string.Join(' ', said).ShouldBe(string.Join(' ', Enumerable.Range(1, 200).Select(i => $"This is sentence number {i}.")));
    }

    [Theory]
    [InlineData("speech", "Support", "Support it is.")]
    [InlineData("key", "2", "Support it is.")]
    [InlineData("speech", "Sales.", "Sales it is.")]
    [InlineData("key", "1", "Sales it is.")]
    [InlineData("key", "9", "Neither.")]
    public async Task R02_Callers_answer_by_voice_or_by_keypad(string by, string answer, string heard)
    {
        var call = new Call(_server, "Service", $"CA-R02-{answer}");
        (await call.BeginAsync()).Gather!.Attribute("input")!.Value.ShouldBe("dtmf speech");
        (by == "key" ? await call.PressAsync(answer) : await call.SayAsync(answer)).Said[0].ShouldBe(heard);
    }

    [Theory]
    [InlineData("1", "Red")]
    [InlineData("2", "Green")]
    [InlineData("3", "Blue")]
    public async Task R03_Every_option_has_a_key_without_the_author_saying_so(string key, string colour)
    {
        var call = new Call(_server, "Colours", $"CA-R03-{key}");
        (await call.BeginAsync()).Said.ShouldBe(["Which colour?", "For Red, press 1. For Green, press 2. For Blue, press 3."]);
        (await call.PressAsync(key)).Said.ShouldBe([$"You chose {colour}."]);
    }

    [Fact]
    public async Task R04_Each_channel_speaks_its_own_language()
    {
        foreach (var (channel, locale) in new[] { ("French", "fr-FR"), ("Service", "en-US") })
        {
            var twiml = await new Call(_server, channel, $"CA-R04-{channel}").BeginAsync();
            twiml.Gather!.Attribute("language")!.Value.ShouldBe(locale);
            twiml.Response.Descendants("Say").ShouldAllBe(say => say.Attribute("language")!.Value == locale);
        }
    }

    [Fact]
    public async Task R05_A_call_begins_at_the_channels_welcome_flow() =>
        (await new Call(_server, "Greeting").BeginAsync()).Said.ShouldBe(["This is Greeting.", "Not Default."]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task R06_A_call_never_continues_where_another_left_off_but_remembers(bool hangUpIsReported)
    {
        var from = hangUpIsReported ? "+33600000001" : "+33600000002";
        var first = new Call(_server, "Visits", $"CA-R06-1-{from}") { From = from };
        (await first.BeginAsync()).Said.ShouldBe(["Visit 1.", "Anything else?"]);
        if (hangUpIsReported)
            await first.HangUpAsync();

        var second = new Call(_server, "Visits", $"CA-R06-2-{from}") { From = from };
        (await second.BeginAsync()).Said.ShouldBe(["Visit 2.", "Anything else?"]);
    }

    [Fact]
    public async Task R07_Reaching_the_end_hangs_up()
    {
        var call = new Call(_server, "Ends");
        var twiml = await call.BeginAsync();
        twiml.Verbs.ShouldBe(["Say", "Say", "Hangup"]);
        (await call.PostAsync("/voice/Ends/input?t=1", "in-progress", ("Digits", "1"))).Verbs.ShouldBe(["Hangup"]);
    }

    [Fact]
    public async Task R07_The_end_of_a_step_is_the_end()
    {
        var call = new Call(_server, "Visits");
        await call.BeginAsync();
        (await call.SayAsync("No.")).Verbs.ShouldBe(["Say", "Hangup"]);
        (await call.PostAsync("/voice/Visits/input?t=2", "in-progress", ("Digits", "1"))).Verbs.ShouldBe(["Hangup"]);
    }

    [Theory]
    [InlineData("Service", "5")]
    [InlineData("Patient", "8")]
    public async Task R08_A_hold_waits_five_seconds_unless_the_channel_says_otherwise(string channel, string seconds) =>
        (await new Call(_server, channel, $"CA-R08-{channel}").BeginAsync()).Gather!.Attribute("timeout")!.Value.ShouldBe(seconds);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task R09_Silence_ends_the_call_and_no_step_runs(string? speech)
    {
        var call = new Call(_server, "Visits", $"CA-R09-{speech ?? "none"}");
        await call.BeginAsync();
        var action = call.GatherAction;
        (await call.StaySilentAsync(speech is null ? [] : [("SpeechResult", speech)])).Verbs.ShouldBe(["Hangup"]);
        Functions.RunsOf(call.Sid).ShouldBe(0);
        _server.Log.ShouldContain(line => line.Contains("no-input", StringComparison.Ordinal) && line.Contains(call.Sid, StringComparison.Ordinal));
        (await call.PostAsync("/voice/Visits/input?t=2", "in-progress", ("SpeechResult", "Hello?"))).Verbs.ShouldBe(["Hangup"]);
        (await call.PostAsync(action, "in-progress", ("SpeechResult", "Hello?"))).Verbs.ShouldBe(["Hangup"]);
        Functions.RunsOf(call.Sid).ShouldBe(0);
    }

    [Fact]
    public async Task R10_The_test_page_of_a_TwiML_App_can_call()
    {
        var call = new Call(_server, "Service") { From = "client:tester", Fields = [("To", ""), ("ApplicationSid", "AP1")] };
        (await call.BeginAsync()).Said[0].ShouldBe("Which service?");
    }

    [Fact]
    public async Task R28_A_flow_that_fails_apologises_and_hangs_up_and_what_failed_is_in_the_log()
    {
        var call = new Call(_server, "Fails");
        var twiml = await call.BeginAsync();
        twiml.Said.ShouldBe(["Before.", "Sorry, something went wrong on our side. Please call again later."]);
        twiml.HangsUp.ShouldBeTrue();
        _server.Log.ShouldContain(line => line.StartsWith("Error Fails.csml(4), step start: ", StringComparison.Ordinal));
    }
}
