using Csml.Dialogue;
using Csml.Values;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary><c>event</c> and its methods (language reference, part 2, 6, and part 3, 2.2 and 3.3).</summary>
public class EventTests
{
    private static readonly CsmlEvent Words = CsmlEvent.FromText("yEs", ("confidence", 0.9));
    private static readonly CsmlEvent Choice = CsmlEvent.FromPayload("Y1");
    private static readonly CsmlEvent Recording = CsmlEvent.FromContent("audio", CsmlObject.Create([("url", "https://a.example/x.mp3")]))!;

    public static TheoryData<string, CsmlEvent, Func<Turn, CsmlValue>, string, int> Expressions => new()
    {
        { "event", Words, turn => turn.Event, "yEs", 0 },
        { "event of a choice", Choice, turn => turn.Event, "Y1", 0 },
        { "event of a recording", Recording, turn => turn.Event, "https://a.example/x.mp3", 0 },
        { "event of a trigger", CsmlEvent.FromTrigger("Main"), turn => turn.Event, """{"flow_id":"Main","close_flows":true}""", 0 },
        { "event.text", Words, turn => turn.EventField("text"), "yEs", 0 },
        { "event.confidence", Words, turn => turn.EventField("confidence"), "0.9", 0 },
        { "event[key]", Words, turn => turn.EventAt("text"), "yEs", 0 },
        { "event[0]", Words, turn => turn.EventAt(0), "Null", 1 },
        { "event.nothing", Words, turn => turn.EventField("nothing"), "Null", 1 },
        { "silent event.nothing", Words, turn => turn.PeekEventField("nothing"), "Null", 0 },
        { "get_type", Words, turn => turn.EventCall("get_type"), "text", 0 },
        { "get_type with an argument", Words, turn => turn.EventCall("get_type", ["x"]), "Null", 1 },
        { "get_content", Choice, turn => turn.EventCall("get_content"), """{"payload":"Y1"}""", 0 },
        { "is_secure", Words, turn => turn.EventCall("is_secure"), "false", 0 },
        { "is_email", CsmlEvent.FromText("ada@example.org"), turn => turn.EventCall("is_email"), "true", 0 },
        { "is_email of other words", Words, turn => turn.EventCall("is_email"), "false", 0 },
        { "is_email of a choice", Choice, turn => turn.EventCall("is_email"), "false", 0 },
        { "match of a text is exact", Words, turn => turn.EventCall("match", ["yes"]), "Null", 0 },
        { "match of the same text", Words, turn => turn.EventCall("match", ["no", "yEs"]), "yEs", 0 },
        { "match of an array", Words, turn => turn.EventCall("match", [CsmlValue.Array("zz", "YES")]), """["zz","YES"]""", 0 },
        { "match of a button", Words, turn => turn.EventCall("match", [Button(turn)]).Field(turn, "payload"), "Y1", 0 },
        { "match of anything with accepts", Words, turn => turn.EventCall("match", [Accepts("yes")]), """{"accepts":["yes"]}""", 0 },
        { "match takes the first", Words, turn => turn.EventCall("match", [Accepts("YES"), Accepts("yes")]), """{"accepts":["YES"]}""", 0 },
        { "match of a choice", Choice, turn => turn.EventCall("match", [Button(turn)]).Field(turn, "title"), "Yes", 0 },
        { "match of nothing", Words, turn => turn.EventCall("match"), "Null", 1 },
        { "match of a recording", Recording, turn => turn.EventCall("match"), "Null", 0 },
        { "match_array unwraps buttons", Words, turn => turn.EventCall("match_array", [CsmlValue.Array("no", Button(turn))]).Field(turn, "payload"), "Y1", 0 },
        { "match_array of nothing that fits", Words, turn => turn.EventCall("match_array", [CsmlValue.Array("no")]), "Null", 0 },
        { "match_array of no array", Words, turn => turn.EventCall("match_array", ["yes"]), "Null", 1 },
        { "any other method", Words, turn => turn.EventCall("to_uppercase"), "YES", 0 },
        { "any other method of a choice", Choice, turn => turn.EventCall("length"), "2", 0 },
        { "any other method of a recording", Recording, turn => turn.EventCall("length"), "Null", 1 },
        { "unknown method", Words, turn => turn.EventCall("get_metadata"), "Null", 1 },
        { "argument that failed", Words, turn => turn.EventCall("match", [CsmlValue.Failure("no")]), "failed", 0 },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Reading(string what, CsmlEvent input, Func<Turn, CsmlValue> expression, string expected, int errors) =>
        Probe.Evaluate(expression, input).ShouldBe((expected, errors), what);

    [Fact]
    public void Everything_read_from_a_secret_event_is_secret()
    {
        Probe.Run(
            turn =>
            {
                turn.Event.IsSecure.ShouldBeTrue();
                turn.EventField("text").IsSecure.ShouldBeTrue();
                turn.EventCall("get_content").IsSecure.ShouldBeTrue();
                turn.EventCall("to_uppercase").IsSecure.ShouldBeTrue();
                turn.EventCall("is_secure").IsTrue.ShouldBeTrue();
                turn.EventCall("is_secure").IsSecure.ShouldBeFalse();
                (turn.Event == "1234").IsTrue.ShouldBeTrue("it may be compared");
            },
            CsmlEvent.FromText("1234").AsSecure());
    }

    [Theory]
    [InlineData("text", "text", true)]
    [InlineData("payload", "payload", true)]
    [InlineData("image", "url", true)]
    [InlineData("flow_trigger", "flow_id", true)]
    [InlineData("text", "payload", false)]
    [InlineData("nonsense", "text", false)]
    public void An_event_needs_what_its_type_says(string type, string key, bool isEvent) =>
        (CsmlEvent.FromContent(type, CsmlObject.Create([(key, "x")])) is not null).ShouldBe(isEvent);

    [Fact]
    public void Metadata_is_silent_about_missing_first_keys_only()
    {
        var bot = new ScriptedBot(new ScriptedFlow("Main", (turn, _) =>
        {
            turn.Say(turn.MetadataField("From"));
            turn.Say(turn.MetadataField("Fron"));
            turn.Say(turn.MetadataField("Fron").Field(turn, "deeper"));
            turn.Say(turn.Env);
            return StepExit.End;
        }));
        var conversation = new Conversation(bot) { Metadata = CsmlValue.Object(("From", "+1555"), ("_context", "forged")) };

        conversation.Say("hi").Texts().ShouldBe(["+1555", "(nothing)", "error", "(nothing)", "(nothing)"]);
    }

    private static CsmlValue Button(Turn turn) => Components.Button(turn, "Yes", "Y1");

    private static CsmlValue Accepts(string word) => CsmlValue.Object(("accepts", CsmlValue.Array(word)));
}
