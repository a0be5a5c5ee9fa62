using Csml.Calls.Tests.Support;
using Csml.Tests.Shared;

namespace Csml.Calls.Tests;

/// <summary>The requirements of the language reference, part 3, 6.1, on what components become.</summary>
public sealed class ComponentRequirementTests(Hotline hotline) : IClassFixture<Hotline>
{
    private readonly VoiceServer _server = hotline.Server;

    [Fact]
    public async Task R11_A_caller_without_a_number_is_not_forwarded_and_the_flow_goes_on()
    {
        var call = new Call(_server, "Forward") { From = "client:tester" };
        await call.BeginAsync();
        var twiml = await call.PressAsync("1");
        twiml.Dial.ShouldBeNull();
        twiml.Said.ShouldBe(["Sorry, we cannot transfer your call right now.", "Nobody answered."]);
        _server.Log.ShouldContain(line => line.Contains("transfer-needs-callerid", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R12_What_a_phone_cannot_show_is_not_there()
    {
        var twiml = await new Call(_server, "Visual").BeginAsync();
        twiml.Verbs.ShouldBe(["Say", "Say", "Hangup"]);
        twiml.Said.ShouldBe(["Before.", "After."]);
    }

    [Fact]
    public async Task R13_Text_is_spoken_as_it_is_written() =>
        (await new Call(_server, "Components").BeginAsync()).Said.ShouldBe(["Hi & bye <3"]);

    [Fact]
    public async Task R14_A_question_is_the_sample_of_the_reference()
    {
        var twiml = await new Call(_server, "Service").BeginAsync();
        twiml.Text.ShouldBe(
            """<?xml version="1.0" encoding="UTF-8"?><Response><Gather input="dtmf speech" language="en-US" timeout="5" speechTimeout="auto" """
            + """numDigits="1" finishOnKey="#" hints="Sales,Support" actionOnEmptyResult="true" """
            + $"""action="{_server.Origin}/voice/Service/input?t=1" method="POST"><Say language="en-US">Which service?</Say>"""
            + """<Say language="en-US">For Sales, press 1. For Support, press 2.</Say></Gather><Hangup/></Response>""");
    }

    [Fact]
    public async Task R15_Audio_is_played() =>
        (await new Call(_server, "Components").BeginAsync()).Response.Element("Play")!.Value.ShouldBe("https://x.example/a.mp3?x=1&y=2");

    [Fact]
    public async Task R16_R17_Typing_and_Wait_are_silence_in_whole_seconds() =>
        (await new Call(_server, "Components").BeginAsync()).Response.Elements("Pause").Select(pause => pause.Attribute("length")!.Value).ShouldBe(["2", "3"]);

    [Fact]
    public async Task R18_R19_A_bare_CallForwarding_transfers_the_caller()
    {
        var call = new Call(_server, "Forward");
        await call.BeginAsync();
        var twiml = await call.SayAsync("Sales");
        twiml.Dial!.Element("Number")!.Value.ShouldBe("+33123456789");
        twiml.Dial.Attribute("action")!.Value.ShouldBe($"{_server.Origin}/voice/Forward/dial-result?t=2");
        twiml.Verbs.ShouldBe(["Dial", "Number"]);
    }

    [Theory]
    [InlineData("completed", null)]
    [InlineData("no-answer", "Nobody answered.")]
    [InlineData("busy", "Nobody answered.")]
    [InlineData("failed", "Nobody answered.")]
    [InlineData("canceled", "Nobody answered.")]
    public async Task R20_A_caller_is_qualified_first_and_then_transferred(string outcome, string? heard)
    {
        var call = new Call(_server, "Forward", $"CA-R20-{outcome}");
        await call.BeginAsync();
        await call.PressAsync("1");
        var twiml = await call.EndTransferAsync(outcome);
        twiml.Said.ShouldBe(heard is null ? [] : [heard]);
        twiml.HangsUp.ShouldBeTrue();
        (await call.PostAsync("/voice/Forward/input?t=3", "in-progress", ("Digits", "1"))).Verbs.ShouldBe(["Hangup"]);
    }
}
