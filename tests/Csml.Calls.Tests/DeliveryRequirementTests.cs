using System.Net;
using Csml.Calls.Tests.Support;
using Csml.Tests.Shared;

namespace Csml.Calls.Tests;

/// <summary>The requirements of the language reference, part 3, 6.1 and 6.2, on which requests run flow code, and how often.</summary>
public sealed class DeliveryRequirementTests(Hotline hotline) : IClassFixture<Hotline>
{
    private readonly VoiceServer _server = hotline.Server;

    [Fact]
    public async Task R26_A_refused_request_executes_nothing()
    {
        var call = new Call(_server, "Counted");
        var form = call.Form("ringing");
        var signature = TwilioSigner.Sign(VoiceServer.Token, _server.Origin + "/voice/Counted", form);
        foreach (var (sent, signed) in new[] { (form, null), (form, "RB+MI+1PRTGFtlXHF+eHoD+kwO4="), ([.. form, ("Digits", "1")], signature) })
            (await _server.PostSignedAsync("/voice/Counted", sent, signed)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Functions.RunsOf(call.Sid).ShouldBe(0);

        (await _server.PostSignedAsync("/voice/Counted", form, signature)).StatusCode.ShouldBe(HttpStatusCode.OK);
        Functions.RunsOf(call.Sid).ShouldBe(1);
    }

    [Fact]
    public async Task R31_The_same_turn_twice_gives_the_same_bytes_and_runs_once()
    {
        var call = new Call(_server, "Counted");
        var first = await call.BeginAsync();
        (await call.BeginAsync()).Text.ShouldBe(first.Text);
        Functions.RunsOf(call.Sid).ShouldBe(1);

        var action = call.GatherAction;
        var second = await call.SayAsync("yes");
        second.Said.ShouldBe(["You said yes."]);
        (await call.PostAsync(action, "in-progress", ("SpeechResult", "no"))).Text.ShouldBe(second.Text);
        Functions.RunsOf(call.Sid).ShouldBe(2);
    }

    [Fact]
    public async Task R31_Twins_at_the_same_time_give_the_same_bytes_and_run_once()
    {
        var call = new Call(_server, "Counted");
        var begun = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => new Call(_server, "Counted", call.Sid).BeginAsync()));
        begun.Select(twiml => twiml.Text).Distinct().ShouldHaveSingleItem();
        Functions.RunsOf(call.Sid).ShouldBe(1);

        await call.BeginAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 16)
            .Select(_ => new Call(_server, "Counted", call.Sid).PostAsync(call.GatherAction, "in-progress", ("SpeechResult", "yes"))));
        answers.Select(twiml => twiml.Text).Distinct().ShouldHaveSingleItem();
        Functions.RunsOf(call.Sid).ShouldBe(2);
    }

    [Fact]
    public async Task R31_The_last_answer_of_a_call_that_is_over_is_repeated()
    {
        var call = new Call(_server, "Ends");
        var only = await call.BeginAsync();
        (await call.BeginAsync()).Text.ShouldBe(only.Text);
    }
}
