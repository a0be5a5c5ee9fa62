using Csml.Calls;
using Csml.Dialogue;
using Csml.Runtime.Tests.Dialogue;
using Csml.Storage;
using Csml.Values;

namespace Csml.Runtime.Tests.Calls;

/// <summary>Requirements R21 to R24, and 5.5 of the language reference, part 3.</summary>
public class CallMetadataTests
{
    private static readonly string[] DocumentedKeys =
    [
        "AccountSid", "ApiVersion", "ApplicationSid", "CallSid", "CallStatus",
        "Called", "CalledCity", "CalledCountry", "CalledState", "CalledZip",
        "Caller", "CallerCity", "CallerCountry", "CallerState", "CallerZip",
        "Direction",
        "From", "FromCity", "FromCountry", "FromState", "FromZip",
        "To", "ToCity", "ToCountry", "ToState", "ToZip",
    ];

    [Fact]
    public async Task R22_The_26_documented_keys_are_there_unchanged()
    {
        DocumentedKeys.Length.ShouldBe(26);
        var parameters = DocumentedKeys.Where(key => key is not ("From" or "CallSid")).Select(key => (key, $"value of {key}")).ToArray();

        await Observe(
            turn =>
            {
                foreach (var (key, value) in parameters) turn.MetadataField(key).ToDisplayString().ShouldBe(value);
                turn.MetadataField("From").ToDisplayString().ShouldBe(CallLine.Ada);
                turn.MetadataField("CallSid").ToDisplayString().ShouldBe(CallLine.Sid);
            },
            parameters);
    }

    [Fact]
    public Task R23_Unknown_geography_is_an_empty_text_and_what_was_not_sent_is_null() => Observe(
        turn =>
        {
            (turn.MetadataField("CalledCity") == "").IsTrue.ShouldBeTrue();
            turn.MetadataField("CalledZip").IsNull.ShouldBeTrue();
            turn.Metadata.Field(turn, "CalledCity").ToDisplayString().ShouldBe("");
        },
        ("CalledCity", ""));

    [Fact]
    public Task R24_The_channel_cannot_be_forged() => Observe(
        turn =>
        {
            var channel = turn.MetadataField("_channel");
            channel.Field(turn, "type").ToDisplayString().ShouldBe("twilio-voice");
            channel.Field(turn, "name").ToDisplayString().ShouldBe("en");
            turn.MetadataField("_context").Field(turn, "current_flow").ToDisplayString().ShouldBe("Main");
            turn.MetadataField("_call").Field(turn, "From").ToDisplayString().ShouldBe(CallLine.Ada);
        },
        ("_channel", "forged"),
        ("_context", "forged"),
        ("_call", "forged"));

    [Fact]
    public async Task Later_turns_have_their_own_parameters_and_those_of_the_first_webhook()
    {
        var hold = new HoldPoint("start", 1, "h");
        var flow = new ScriptedFlow(
            "Main",
            (turn, segment) =>
            {
                if (segment == 0) return StepExit.Hold(hold);
                var opening = turn.MetadataField("_call");
                turn.Say($"{turn.MetadataField("CallStatus")} {turn.MetadataField("FromCountry")} {turn.MetadataField("SpeechResult")}");
                turn.Say($"{opening.Field(turn, "CallStatus")} {opening.Field(turn, "FromCountry")}");
                return StepExit.End;
            },
            hold);
        var line = new CallLine(new ScriptedBot(flow), new InMemoryCallStore());
        await line.Call(more: [("CallStatus", "ringing"), ("FromCountry", "FR")]);

        (await line.Say(1, "hello")).Spoken().ShouldBe(["Null Null hello", "ringing FR"]);
    }

    [Theory]
    [InlineData(true, "false false false false 0.5")]
    [InlineData(false, "true true true true 0.5")]
    public async Task What_answers_a_secure_hold_is_in_neither_metadata_nor_parameters(bool isSecure, string expected)
    {
        var hold = new HoldPoint("start", 1, "h") { IsSecure = isSecure };
        var flow = new ScriptedFlow(
            "Main",
            (turn, segment) =>
            {
                if (segment == 0) return StepExit.Hold(hold);
                turn.EventCall("is_secure").IsTrue.ShouldBe(isSecure);
                var parameters = turn.Context.Parameters;
                turn.Say(
                    $"{turn.Metadata.PeekField(turn, "Digits").Kind is CsmlValueKind.String} "
                    + $"{turn.Metadata.PeekField(turn, "SpeechResult").Kind is CsmlValueKind.String} "
                    + $"{parameters.ContainsKey("Digits")} {parameters.ContainsKey("SpeechResult")} {parameters["Confidence"]}");
                return StepExit.End;
            },
            hold);
        var line = new CallLine(new ScriptedBot(flow), new InMemoryCallStore());
        await line.Call();

        (await line.Post(
            CallRequestKind.Input, 1, CallLine.Sid, CallLine.Ada, ("Digits", "1234"), ("SpeechResult", "one two"), ("Confidence", "0.5")))
            .Spoken().ShouldBe([expected]);
    }

    [Fact]
    public async Task What_answers_a_hold_that_is_gone_is_dropped()
    {
        var hold = new HoldPoint("start", 1, "h") { IsSecure = true };
        var store = new InMemoryCallStore();
        await new CallLine(new ScriptedBot(new ScriptedFlow("Main", (_, _) => StepExit.Hold(hold), hold)), store).Call();
        var deployed = new ScriptedFlow("Main", (turn, _) =>
        {
            turn.Say((CsmlValue)(turn.Metadata.ToDisplayString() + turn.Event.ToDisplayString()));
            return StepExit.End;
        });

        var answer = await new CallLine(new ScriptedBot(deployed), store).Press(1, "7461");

        answer.ShouldContain("close_flows");
        answer.ShouldNotContain("7461");
    }

    /// <summary>Runs a check inside the first turn of a call with these parameters.</summary>
    private static async Task Observe(Action<Turn> check, params (string, string)[] parameters)
    {
        var flow = new ScriptedFlow("Main", (turn, _) =>
        {
            check(turn);
            turn.Say("checked");
            return StepExit.End;
        });
        var line = new CallLine(new ScriptedBot(flow), new InMemoryCallStore());

        (await line.Call(more: parameters)).Spoken().ShouldBe(["checked"]);
    }
}
