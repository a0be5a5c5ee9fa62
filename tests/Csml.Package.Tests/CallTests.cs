using System.Net;
using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>Whole calls to a published bot, over HTTP, as Twilio would make them.</summary>
public sealed class CallTests(CallTests.Hotline hotline) : IClassFixture<CallTests.Hotline>
{
    private const string Options = "For Survey, press 1. For Operator, press 2.";

    private readonly RunningBot _bot = hotline.Bot;

    [Fact]
    public async Task A_bot_is_called_by_key_and_by_word_remembers_forwards_and_survives_a_kill_in_mid_call()
    {
        var first = new Caller(_bot, "CA00000000000000000000000000000001");
        (await first.DialAsync()).Spoken.ShouldBe(["Welcome. What is your name?"]);
        (await first.SayAsync("Ada")).Spoken.ShouldBe(["Hello Ada!", "How can I help you?", Options]);
        (await first.SayAsync("What?")).Spoken.ShouldBe(["Sorry, I did not get that.", "How can I help you?", Options]);

        // By key, into a loop that holds.
        (await first.PressAsync("1")).Spoken.ShouldBe(["Question 1: how was the food?"]);
        (await first.SayAsync("good")).Spoken.ShouldBe(["Question 2: how was the room?"]);

        // kill -9 between the question and its answer: position, loop and collected answers are in the store.
        await _bot.KillAsync();
        await _bot.StartAsync();
        (await first.SayAsync("small")).Spoken.ShouldBe(["You said: food good, room small.", "How can I help you?", Options]);

        // By word, and the transfer fails.
        var forwarded = await first.SayAsync("Agent.");
        forwarded.Spoken.ShouldBe(["I put you through."]);
        forwarded.Dial.ShouldNotBeNull().Element("Number").ShouldNotBeNull().Value.ShouldBe("+33123456789");
        var unanswered = await first.DialEndsAsync("no-answer");
        unanswered.Spoken.ShouldBe(["Nobody answered. Goodbye!"]);
        unanswered.EndsTheCall.ShouldBeTrue(unanswered.Body);

        // The name is known in the next call, and a caller who stays silent is not kept.
        var second = new Caller(_bot, "CA00000000000000000000000000000002");
        (await second.DialAsync()).Spoken.ShouldBe(["Welcome back, Ada!", "How can I help you?", Options]);
        var silence = await second.StaySilentAsync();
        silence.Spoken.ShouldBeEmpty();
        silence.EndsTheCall.ShouldBeTrue(silence.Body);

        // Somebody else is asked for a name.
        var other = new Caller(_bot, "CA00000000000000000000000000000003", from: "+4930123456");
        (await other.DialAsync()).Spoken.ShouldBe(["Welcome. What is your name?"]);
    }

    [Fact]
    public async Task A_webhook_without_the_right_signature_is_refused_and_starts_nothing()
    {
        const string From = "+33687654321";
        (string, string)[] form = [("CallSid", "CA9"), ("From", From), ("CallStatus", "ringing")];

        foreach (var signature in new[] { null, "", "RB+MI+1PRTGFtlXHF+eHoD+kwO4=" })
        {
            var refused = await _bot.PostWithSignatureAsync("/voice/en", signature, form);
            refused.Status.ShouldBe(HttpStatusCode.Forbidden);
            refused.Body.ShouldBeEmpty();
        }

        var caller = new Caller(_bot, "CA9", From);
        (await caller.DialAsync()).Spoken.ShouldBe(["Welcome. What is your name?"]);
    }

    /// <summary>One published bot for all calls, as in life.</summary>
    public sealed class Hotline(PackageFeed feed) : IAsyncLifetime
    {
        internal RunningBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var project = await WebProject.CreateAsync(feed, "Hotline");
            project.Write("Program.cs", WebProject.BotProgram);
            project.AddFlow("Default.csml");
            project.AddFlow("Survey.csml");
            (await project.PublishAsync()).Succeeded();
            Bot = await RunningBot.StartAsync(project);
        }

        public ValueTask DisposeAsync() => Bot?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
