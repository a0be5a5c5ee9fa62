using Csml.Generator.Model;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Diagnostics;

/// <summary>What a phone cannot do (CSML4xxx), beyond the examples of the pages.</summary>
public sealed class VoiceRulesTests
{
    private const string Visual = "say Image(\"https://example.org/map.png\")";

    [Theory]
    [InlineData("Image(\"u\")")]
    [InlineData("Video(\"u\")")]
    [InlineData("File(\"u\")")]
    [InlineData("Url(\"u\")")]
    [InlineData("Card(\"t\")")]
    [InlineData("Carousel([])")]
    public void Every_visual_component_is_an_error(string call) =>
        IdsOf("say " + call).ShouldBe(["CSML4001"]);

    [Theory]
    [InlineData("do x = [Image(\"u\")] say x.length()")]
    [InlineData("if (Image(\"u\")) say \"yes\"")]
    [InlineData("foreach (x) in [Image(\"u\")] { say x.url }")]
    [InlineData("say \"{{Text(Image(\\\"u\\\"))}}\"")]
    public void A_visual_component_is_an_error_wherever_it_stands(string statements) =>
        IdsOf(statements).ShouldContain("CSML4001");

    [Theory]
    [InlineData("if (_metadata._channel.type == \"webchat\") " + Visual)]
    [InlineData("if (\"webchat\" == _metadata._channel.type) " + Visual)]
    [InlineData("if (_metadata._channel.type != \"twilio-voice\") " + Visual)]
    [InlineData("if (!(_metadata._channel.type == \"twilio-voice\")) " + Visual)]
    [InlineData("if (_metadata._channel.type match \"webchat\" && event == \"map\") " + Visual)]
    [InlineData("if (_metadata._channel.type == \"webchat\" || _metadata._channel.type == \"sms\") " + Visual)]
    [InlineData("if (_metadata._channel.type == \"twilio-voice\") say \"no\" else " + Visual)]
    [InlineData("if (event) say \"a\" else if (_metadata._channel.type == \"webchat\") " + Visual)]
    [InlineData("if (_metadata._channel.type == \"twilio-voice\") say \"a\" else if (event) " + Visual)]
    [InlineData("if (_metadata._channel.type == \"webchat\") { foreach (x) in [1] { " + Visual + " } }")]
    [InlineData("if (_metadata._channel.type == \"twilio-voice\") goto end " + Visual)]
    public void Where_no_phone_comes_it_is_allowed(string statements) =>
        IdsOf(statements).ShouldBeEmpty();

    [Theory]
    [InlineData("if (_metadata._channel.type == \"twilio-voice\") " + Visual)]
    [InlineData("if (_metadata._channel.type == \"webchat\") say \"a\" else " + Visual)]
    [InlineData("if (_metadata._channel.type == \"webchat\" || event) " + Visual)]
    [InlineData("if (_metadata._channel.type == event) " + Visual)]
    [InlineData("if (_metadata._channel.name == \"webchat\") " + Visual)]
    [InlineData("if (_metadata._channel.type == \"webchat\") say \"a\" " + Visual)]
    [InlineData("if (_metadata._channel.type == \"webchat\") goto end " + Visual)]
    public void Where_a_phone_comes_it_is_not(string statements) =>
        IdsOf(statements).ShouldBe(["CSML4001"]);

    [Fact]
    public void A_bot_that_is_not_for_the_phone_may_show_what_it_likes() =>
        BoundBot.Of(VoiceRules.Default with { IsVoice = false }, "start:\n  " + Visual + "\n").Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("say \"{0}\"")]
    [InlineData("say \"{0}{{{{event}}}}\"")]
    [InlineData("say Text(\"{0}\")")]
    [InlineData("say Text(text=\"{0}\")")]
    [InlineData("say (\"{0}\")")]
    [InlineData("say Question(\"{0}\", buttons=[Button(\"a\")])")]
    [InlineData("say Question(\"t\", buttons=[Button(\"{0}\")])")]
    public void A_text_may_have_300_spoken_characters_and_no_more(string format)
    {
        var (most, more) = (new string('a', 300), new string('a', 301));

        IdsOf(Format(format, most)).ShouldNotContain("CSML4002");
        IdsOf(Format(format, more)).ShouldContain("CSML4002");
    }

    [Fact]
    public void What_is_not_spoken_does_not_count() =>
        IdsOf("say \"**" + new string('a', 300) + "**\"").ShouldBeEmpty();

    [Fact]
    public void The_limit_of_a_text_is_the_projects()
    {
        var voice = VoiceRules.Default with { MaxSpokenCharacters = 10 };

        var finding = BoundBot.Of(voice, "start:\n  say \"0123456789.\"\n").Diagnostics.ShouldHaveSingleItem();

        finding.Message.ShouldStartWith("This text has 11 spoken characters, more than 10:");
    }

    [Theory]
    [InlineData("say A say A", "CSML4003")]
    [InlineData("say A hold say A", "")]
    [InlineData("if (event) { say A } else { say A }", "")]
    [InlineData("if (event) { say A } say A", "CSML4003")]
    [InlineData("if (event) { say A goto end } say A", "")]
    [InlineData("foreach (x) in [1] { say A } say A", "CSML4003")]
    [InlineData("say Question(A, buttons=[Button(\"Sales\")]) say A", "CSML4003")]
    [InlineData("say A say A say A", "CSML4003")]
    public void A_turn_speaks_for_20_seconds_at_most(string statements, string expected)
    {
        var text = statements.Replace("A", "\"" + new string('a', 290) + "\"", StringComparison.Ordinal);

        string.Join(' ', IdsOf(text)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(5, "")]
    [InlineData(6, "CSML4004")]
    [InlineData(9, "CSML4004")]
    [InlineData(10, "CSML4005")]
    public void A_question_has_5_options_better_and_9_at_most(int count, string expected)
    {
        var buttons = string.Join(", ", Enumerable.Range(0, count).Select(number => $"Button(\"o{number}\")"));

        string.Join(' ', IdsOf($"say Question(\"t\", buttons=[{buttons}]) hold")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Button(\"a\", accepts=[\"1\"]), Button(\"b\", payload=\"1\")", "CSML4006")]
    [InlineData("Button(\"a\", accepts=\"1\"), Button(\"1\")", "CSML4006")]
    [InlineData("Button(\"a\", accepts=[\"*\"]) as a, Button(\"b\", accepts=[\"*\"]) as b", "CSML4006")]
    [InlineData("Button(\"1\", payload=\"1\", accepts=[\"1\"]), Button(\"2\")", "")]
    [InlineData("Button(\"a\", accepts=[\"11\"]), Button(\"b\", accepts=[\"11\"])", "")]
    public void A_key_belongs_to_one_option(string buttons, string expected) =>
        string.Join(' ', IdsOf($"say Question(\"t\", buttons=[{buttons}]) hold")).ShouldBe(expected);

    [Theory]
    [InlineData("\"+33123456789\"", "")]
    [InlineData("\"+12\"", "")]
    [InlineData("\"+123456789012345\"", "")]
    [InlineData("number=\"+33123456789\"", "")]
    [InlineData("event", "")]
    [InlineData("\"+1234567890123456\"", "CSML4007")]
    [InlineData("\"+1\"", "CSML4007")]
    [InlineData("\"+0123456789\"", "CSML4007")]
    [InlineData("\"0123456789\"", "CSML4007")]
    [InlineData("\"+33 1 23 45 67 89\"", "CSML4007")]
    [InlineData("\"\"", "CSML4007")]
    [InlineData("number=\"112\"", "CSML4007")]
    [InlineData("\"+33123456789\", \"x\"", "CSML2104")]
    public void A_call_is_forwarded_to_a_number_of_e164(string arguments, string expected)
    {
        string.Join(' ', IdsOf($"say CallForwarding({arguments})")).ShouldBe(expected);
        string.Join(' ', IdsOf($"say Component.CallForwarding({arguments})")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://soundcloud.com/a/b", true)]
    [InlineData("https://open.spotify.com/track/1", true)]
    [InlineData("https://www.YouTube.com/watch?v=1", true)]
    [InlineData("https://youtu.be/1", true)]
    [InlineData("https://notyoutube.com/a.mp3", false)]
    [InlineData("https://example.org/youtube.com.mp3", false)]
    [InlineData("/audio/a.mp3", false)]
    public void The_page_of_a_player_is_no_sound(string address, bool isFound) =>
        IdsOf($"say Audio(\"{address}\")").Contains("CSML4008").ShouldBe(isFound);

    [Theory]
    [InlineData("_metadata.CallSid", false)]
    [InlineData("_metadata._channel.name", false)]
    [InlineData("_metadata._context.current_flow", false)]
    [InlineData("_metadata.SipHeader_X", false)]
    [InlineData("_metadata.callsid", true)]
    [InlineData("_metadata.Foo", true)]
    public void A_call_has_the_metadata_that_twilio_sends(string path, bool isFound) =>
        IdsOf($"say {path}").Contains("CSML4009").ShouldBe(isFound);

    private static IEnumerable<string> IdsOf(string statements) =>
        BoundBot.OfStep(statements).Diagnostics.Select(finding => finding.Id);

    private static string Format(string format, string text) =>
        format.Replace("{0}", text, StringComparison.Ordinal)
            .Replace("{{{{", "{{", StringComparison.Ordinal)
            .Replace("}}}}", "}}", StringComparison.Ordinal);
}
