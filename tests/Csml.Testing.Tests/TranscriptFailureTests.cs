namespace Csml.Testing.Tests;

/// <summary>What is said of a call that does not go as written, and of a transcript that is none.</summary>
public sealed class TranscriptFailureTests
{
    private const string Welcome = "bot: Welcome! What is your name?\n";
    private const string Menu = "bot: How can I help you?\nbot: For Opening hours, press 1. For A person, press 2. For Forget me, press 3.\n";

    [Theory]
    [InlineData("bot: Hello!", 1, "expected bot: \"Hello!\", heard \"Welcome! What is your name?\"")]
    [InlineData("caller: Ada", 1, "unexpected bot: \"Welcome! What is your name?\"")]
    [InlineData("silence", 1, "unexpected bot: \"Welcome! What is your name?\"")]
    [InlineData("audio: https://bot.example/bell.wav", 1, "expected audio: \"https://bot.example/bell.wav\", heard bot: \"Welcome! What is your name?\"")]
    [InlineData(Welcome + "bot: And then?", 2, "expected bot: \"And then?\", heard nothing more")]
    [InlineData(Welcome + "ended", 2, "expected ended, heard nothing more")]
    [InlineData(Welcome + "\n# silence is no name\nsilence\nbot: Hello?", 5, "expected bot: \"Hello?\", heard ended")]
    [InlineData(Welcome + "caller: Ada\nbot: How can I help you?", 3, "unexpected bot: \"For Opening hours, press 1. For A person, press 2. For Forget me, press 3.\"")]
    [InlineData(Welcome + "silence", 2, "unexpected ended")]
    [InlineData(Welcome + "hangup\ncaller: Ada", 3, "the bot does not listen: the call is over")]
    [InlineData(Welcome + "silence\nended\nhangup", 4, "the caller cannot hang up: the call is over")]
    [InlineData(Welcome + "transfer: busy", 2, "no transfer is under way")]
    [InlineData(Welcome + "press: 4a", 2, "a phone has no such keys: \"4a\"")]
    [InlineData(Welcome + "press: 1#2", 2, "the key # ends the input: what is pressed behind it in \"1#2\" would not be heard")]
    [InlineData(Welcome + "caller: Ada\n" + Menu + "press: 12", 5, "the bot takes 1 key here: of \"12\" it would hear the first only")]
    [InlineData(Welcome + "caller: Ada\n" + Menu + "press: 2\nbot: One moment, please.\nforwarded: +12025550124", 7, "expected forwarded: \"+12025550124\", heard \"+12025550123\"")]
    [InlineData(Welcome + "caller: Ada\n" + Menu + "press: 2\nbot: One moment, please.\nforwarded: +12025550123\ncaller: Hello?", 8, "the bot does not listen: the call is forwarded")]
    [InlineData(Welcome + "memory: name = \"Ada\"", 2, "expected memory: name = \"Ada\", but 'name' is not remembered")]
    [InlineData(Welcome + "caller: Ada\nmemory: name = \"Eve\"", 3, "expected memory: name = \"Eve\", but it is \"Ada\"")]
    [InlineData(Welcome + "caller: Ada\nforgotten: name", 3, "expected forgotten: name, but it is \"Ada\"")]
    [InlineData(Welcome + "---\n" + Welcome + "---\n\nbot: Hello!", 6, "expected bot: \"Hello!\", heard \"Welcome! What is your name?\"")]
    [InlineData("channel: nowhere\nbot: Hello!", 1, "there is no channel 'nowhere'; there is 'default', 'basket', 'pin', 'rest'")]
    [InlineData("at: 2025-12-31 23:59\nbot: Hello!", 1, "the clock is past 2025-12-31 23:59 already")]
    public async Task The_first_difference_is_named_with_its_line(string text, int line, string problem)
    {
        await using var driver = TestBot.Driver();
        var transcript = Transcript.Parse("Calls/x.transcript", text);

        var failure = await Should.ThrowAsync<TranscriptException>(transcript.PlayAsync(driver));

        failure.Message.Split('\n')[0].ShouldBe($"Calls/x.transcript:{line}: {problem}");
    }

    [Theory]
    [InlineData("bott: Hello!", 1, "unknown line \"bott\": a line begins with bot:, audio:, forwarded:, ended, caller:, press:, silence, hangup, transfer:, memory:, forgotten:")]
    [InlineData("bot:", 1, "\"bot:\" needs a text behind it")]
    [InlineData("bot: Hello!\npress", 2, "\"press:\" needs a text behind it")]
    [InlineData("silence: 5", 1, "\"silence\" stands alone in its line")]
    [InlineData("bot: Hello!\nfrom: +12025550100", 2, "\"from:\" belongs before the first line of a call")]
    [InlineData("at: yesterday\nbot: Hello!", 1, "\"yesterday\" is no date and time: write one such as 2026-03-02 09:30")]
    [InlineData("at: 10:30\nbot: Hello!", 1, "\"10:30\" is no date and time: write one such as 2026-03-02 09:30")]
    [InlineData("memory: name", 1, "\"name\" has no \"=\": write a name, \"=\" and a value")]
    [InlineData("transfer: lost", 1, "no transfer ends with \"lost\": write completed, busy, no-answer, failed, canceled")]
    [InlineData("bot: Hello!\n---\n# nothing\n", 4, "a call without a line")]
    [InlineData("", 1, "a call without a line")]
    public void A_line_that_is_none_is_named(string text, int line, string problem) =>
        Should.Throw<TranscriptException>(() => Transcript.Parse("Calls/x.transcript", text))
            .Message.ShouldBe($"Calls/x.transcript:{line}: {problem}");

    [Fact]
    public void A_value_that_is_no_JSON_is_named() =>
        Should.Throw<TranscriptException>(() => Transcript.Parse("x", "memory: name = Ada"))
            .Message.ShouldStartWith("x:1: the value of memory 'name' is no JSON: ");

    [Fact]
    public async Task The_call_until_then_is_shown_with_the_place_that_differs()
    {
        await using var driver = TestBot.Driver(options => options.ReloadsState = true);
        var transcript = Transcript.Parse("x", Welcome + "caller: Ada\nbot: How can I help?");

        var failure = await Should.ThrowAsync<TranscriptException>(transcript.PlayAsync(driver));

        failure.Message.ShouldBe("""
            x:3: expected bot: "How can I help?", heard "How can I help you?"

            The call so far, on default, its state stored and reloaded between turns:
              bot: Welcome! What is your name?
              caller: Ada
            > bot: How can I help you?
              bot: For Opening hours, press 1. For A person, press 2. For Forget me, press 3.
            """);
    }

    [Fact]
    public async Task What_was_logged_is_shown_since_no_caller_hears_it()
    {
        await using var driver = TestBot.Driver();
        var call = await driver.DialAsync("rest");

        var failure = Should.Throw<TranscriptException>(() => call.Hears("Hello!"));

        failure.Message.ShouldContain("Logged meanwhile:\n  Rest.csml(6), step start: ");
    }
}
