using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Csml.Dialogue;
using Csml.Values;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>What <c>say</c> makes of a value (language reference, part 3, 1.4).</summary>
public class SayTests
{
    public static TheoryData<string, Func<Turn, CsmlValue>, string, string> Values => new()
    {
        { "text", _ => "hi", "text", """{"text":"hi"}""" },
        { "int", _ => 42, "text", """{"text":"42"}""" },
        { "float", _ => 4.5, "text", """{"text":"4.5"}""" },
        { "whole float", _ => 4.0, "text", """{"text":"4"}""" },
        { "bool", _ => true, "text", """{"text":"true"}""" },
        { "null", _ => CsmlValue.Null, "text", """{"text":null}""" },
        { "array", _ => CsmlValue.Array(1, 1.0, "a", CsmlValue.Null), "array", """[1,1.0,"a",null]""" },
        { "array of buttons", turn => CsmlValue.Array(Components.Button(turn, "a")), "array", """[{"title":"a","payload":"a","accepts":["a","a"]}]""" },
        { "object", _ => CsmlValue.Object(("a", 1)), "object", """{"a":1}""" },
        {
            "object with a component",
            turn => CsmlValue.Object(("w", Components.Wait(turn, 1))),
            "object",
            """{"w":{"content_type":"wait","content":{"duration":1}}}"""
        },
        { "component", turn => Components.Image(turn, "u"), "image", """{"url":"u"}""" },
        { "debug", _ => Builtins.Debug(1, CsmlValue.Array("a")), "debug", """{"args":["1","[\"a\"]"]}""" },
        { "content of the event", turn => turn.EventCall("get_content"), "text", """{"text":"hi"}""" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Saying(string what, Func<Turn, CsmlValue> value, string contentType, string content)
    {
        var message = Probe.Run(turn => turn.Say(value(turn))).Messages.ShouldHaveSingleItem();

        message.ContentType.ShouldBe(contentType, what);
        ContentOf(message).ShouldBe(content, what);
    }

    [Fact]
    public void A_constant_text_brings_its_spoken_form_along()
    {
        var text = new ConstantText("Hi & **bye**");
        var message = Probe.Run(turn => turn.Say(text)).Messages.ShouldHaveSingleItem();

        message.Kind.ShouldBe(MessageKind.Text);
        message.Content.ToDisplayString().ShouldBe("Hi & **bye**");
        Encoding.UTF8.GetString(message.Constant.ShouldNotBeNull().Spoken.Span).ShouldBe("Hi &amp; bye");
    }

    [Fact]
    public void Holes_show_values_as_flows_display_them()
    {
        const string Typed = "typed";
        var result = Probe.Run(turn => turn.Say($"{CsmlValue.Null} {true} {1L} {Typed} {4.0} {CsmlValue.Array(1.0)} {turn.Text($"({1})")}"));

        result.Texts().ShouldBe(["Null true 1 typed 4 [1.0] (1)"]);
    }

    [Fact]
    public void A_hole_that_failed_makes_the_text_fail()
    {
        var result = Probe.Run(turn => turn.Say($"a {CsmlValue.Failure("first")} b {CsmlValue.Failure("second")}"));

        result.Error.ShouldNotBeNull().Text.ShouldBe("first");
    }

    [Fact]
    public void A_secret_is_neither_said_nor_shown_nor_logged()
    {
        var secret = ((CsmlValue)"1234").AsSecure();
        var result = Probe.Run(turn =>
        {
            turn.Say(secret);
            turn.Say($"your code is {secret}");
            turn.Debug(secret);
            turn.Log("info", secret);
        });

        result.Texts().ShouldBe(["error", "error", "error"]);
        result.Messages.ShouldAllBe(message => !message.Content.ToDisplayString().Contains("1234"));
    }

    [Fact]
    public void Debug_shows_the_text_form()
    {
        var message = Probe.Run(turn => turn.Debug(CsmlValue.Array(1, "a"))).Messages.ShouldHaveSingleItem();

        message.ContentType.ShouldBe("debug");
        ContentOf(message).ShouldBe("""{"args":["[1,\"a\"]"]}""");
    }

    [Theory]
    [InlineData('a', 15_999, true)]
    [InlineData('a', 16_000, false)]
    [InlineData('é', 7_999, true)]
    [InlineData('é', 8_000, false)]
    public void A_text_of_sixteen_thousand_bytes_is_too_large(char letter, int count, bool isSaid)
    {
        var text = new string(letter, count);
        var constant = new ConstantText(text);
        var status = isSaid ? TurnStatus.End : TurnStatus.Error;

        Probe.Run(turn => turn.Say(text)).Status.ShouldBe(status);
        Probe.Run(turn => turn.Say(constant)).Status.ShouldBe(status);
        Probe.Run(turn => turn.Say($"{text}")).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData(15_999, true)]
    [InlineData(16_000, false)]
    public void The_limit_counts_the_text_form_of_any_value(int bytes, bool isSaid)
    {
        var array = CsmlValue.Array(new string('a', bytes - "[\"\"]".Length));
        Encoding.UTF8.GetByteCount(array.ToDisplayString()).ShouldBe(bytes);

        Probe.Run(turn => turn.Say(array)).Status.ShouldBe(isSaid ? TurnStatus.End : TurnStatus.Error);
    }

    private static string ContentOf(Message message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) message.WriteContent(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
