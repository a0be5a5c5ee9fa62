using Csml.Dialogue;
using Csml.Values;
using Csml.Voice;
using static Csml.Runtime.Tests.Voice.VoiceTestData;

namespace Csml.Runtime.Tests.Voice;

/// <summary>The rows of the language reference, part 3, 2.7.</summary>
public sealed class InputInterpreterTests
{
    private static readonly PendingQuestion Pending =
        new([Option("1", "Sales", "C_SALES", "1"), Option("2", "Support", "C_SUPPORT", "help"), Option("3", "Été", "C_ETE")]);

    private static readonly FlowCommand[] Commands = [new("0", "Operator"), new("operator", "Operator")];

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData(null, "  ")]
    public void Neither_key_nor_word_is_silence(string? digits, string? speech) =>
        InputInterpreter.Interpret(new(digits, speech), Pending, "en-US", []).ShouldBeNull();

    [Theory]
    [InlineData("accepted by the flow itself", "1", "text:1")]
    [InlineData("a command", "0", "text:0")]
    [InlineData("the key of a button", "2", "payload:C_SUPPORT")]
    [InlineData("no button's key", "9", "text:9")]
    [InlineData("leading zeros", "0042", "text:0042")]
    public void Keys_become(string what, string digits, string expected)
    {
        var result = InputInterpreter.Interpret(new(digits, "ignored"), Pending, "en-US", Commands)!;
        Show(result).ShouldBe(expected, what);
        Field(result, "input").ShouldBe("dtmf");
        Field(result, "digits").ShouldBe(digits);
    }

    [Theory]
    [InlineData("accepted by the flow itself", "HELP", "text:HELP")]
    [InlineData("a command", "Operator", "text:Operator")]
    [InlineData("one button, in another form", "Help.", "payload:C_SUPPORT")]
    [InlineData("ASCII folding does not cover accents", "éTÉ", "payload:C_ETE")]
    [InlineData("one button among words", "I want sales please", "payload:C_SALES")]
    [InlineData("two buttons", "sales or support", "text:sales or support")]
    [InlineData("anything else", " Good morning. ", "text:Good morning")]
    [InlineData("only one mark goes", "What?!", "text:What?")]
    public void Speech_becomes(string what, string speech, string expected)
    {
        var result = InputInterpreter.Interpret(new(null, speech, "0.9"), Pending, "en-US", Commands)!;
        Show(result).ShouldBe(expected, what);
        Field(result, "input").ShouldBe("speech");
        Field(result, "speech_raw").ShouldBe(speech);
    }

    [Fact]
    public void Without_a_question_keys_are_what_they_are() =>
        Show(InputInterpreter.Interpret(new("2", null), null, "en-US", [])!).ShouldBe("text:2");

    [Theory]
    [InlineData("0.87", "0.87")]
    [InlineData("0,87", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("NaN", null)]
    public void Confidence_is_a_number_or_not_there(string? confidence, string? shown)
    {
        InputInterpreter.Interpret(new(null, "hello", confidence), null, "en-US", [])!.Content.TryGetObject(out var content).ShouldBeTrue();
        content!.ContainsKey("confidence").ShouldBe(shown is not null);
        if (shown is not null)
        {
            content["confidence"].ShouldSatisfyAllConditions(
                value => value.Kind.ShouldBe(CsmlValueKind.Float), value => value.ToDisplayString().ShouldBe(shown));
        }
    }

    [Fact]
    public void A_payload_event_has_no_text_which_would_win_over_it()
    {
        InputInterpreter.Interpret(new("2", null), Pending, "en-US", [])!.Content.TryGetObject(out var content).ShouldBeTrue();
        content!.ContainsKey("text").ShouldBeFalse();
    }

    private static string Show(CsmlEvent happened) => $"{happened.Type}:{happened.Value.ToDisplayString()}";

    private static string Field(CsmlEvent happened, string key) =>
        happened.Content.TryGetObject(out var content) ? content[key].ToDisplayString() : "";
}
