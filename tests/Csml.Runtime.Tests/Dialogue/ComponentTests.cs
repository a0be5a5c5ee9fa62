using Csml.Dialogue;
using Csml.Values;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>The native components and CallForwarding (language reference, part 3, 1.1 to 1.6).</summary>
public class ComponentTests
{
    public static TheoryData<string, Func<Turn, CsmlValue>, string> Built => new()
    {
        { "Text", turn => Components.Text(turn, "hi"), "hi" },
        { "Text drops what it does not know", turn => Components.Text(turn, "hi", [("voice", "x")]), "hi" },
        { "Typing", turn => Components.Typing(turn, 1000), """typing {"duration":1000}""" },
        { "Wait with a fraction", turn => Components.Wait(turn, 1.5), """wait {"duration":1.5}""" },
        { "Wait below zero", turn => Components.Wait(turn, -1), """wait {"duration":-1}""" },
        { "Audio", turn => Components.Audio(turn, "u"), """audio {"url":"u"}""" },
        { "Audio with more", turn => Components.Audio(turn, "u", [("service", "s")]), """audio {"url":"u","service":"s"}""" },
        { "Button", turn => Components.Button(turn, "yes"), """button {"title":"yes","payload":"yes","accepts":["yes","yes"]}""" },
        {
            "Button with everything",
            turn => Components.Button(turn, "Red", "C_RED", CsmlValue.Array("crimson")),
            """button {"title":"Red","payload":"C_RED","accepts":["crimson","Red","C_RED"]}"""
        },
        {
            "Button that accepts a text",
            turn => Components.Button(turn, "a", accepts: "b"),
            """button {"title":"a","payload":"a","accepts":["a","a","b"]}"""
        },
        {
            "Button with a stray positional argument",
            turn => Components.Button(turn, "a", accepts: CsmlValue.Array("x"), extra: [("arg1", "PAY")]),
            """button {"title":"a","payload":"a","accepts":["x","a","a"],"arg1":"PAY"}"""
        },
        {
            "Question",
            turn => Components.Question(turn, "t", CsmlValue.Array(Components.Button(turn, "b"))),
            """question {"title":"t","buttons":[{"content_type":"button","content":{"title":"b","payload":"b","accepts":["b","b"]}}]}"""
        },
        { "Question without title", turn => Components.Question(turn, buttons: CsmlValue.Array("b")), """question {"buttons":["b"]}""" },
        { "Question of a text", turn => Components.Question(turn, "t", "b"), """question {"title":"t","buttons":["b"]}""" },
        { "Url", turn => Components.Url(turn, "u"), """url {"url":"u","text":"u","title":"u"}""" },
        { "Url with everything", turn => Components.Url(turn, "u", "t", "l"), """url {"url":"u","text":"t","title":"l"}""" },
        { "Image", turn => Components.Image(turn, "u"), """image {"url":"u"}""" },
        { "Video", turn => Components.Video(turn, "u"), """video {"url":"u"}""" },
        { "File", turn => Components.File(turn, "u"), """file {"url":"u"}""" },
        { "Card", turn => Components.Card(turn, "c"), """card {"title":"c"}""" },
        {
            "Carousel",
            turn => Components.Carousel(turn, CsmlValue.Array(Components.Card(turn, "c", CsmlValue.Array(Components.Button(turn, "b"))))),
            """carousel {"cards":[{"content_type":"card","content":{"title":"c","buttons":[{"content_type":"button","content":{"title":"b","payload":"b","accepts":["b","b"]}}]}}]}"""
        },
        { "CallForwarding", turn => Components.CallForwarding(turn, "+33123456789"), """callforwarding {"number":"+33123456789"}""" },
        {
            "CallForwarding with more",
            turn => Components.CallForwarding(turn, "+33123456789", [("timeout", 20)]),
            """callforwarding {"number":"+33123456789","timeout":20}"""
        },
    };

    [Theory]
    [MemberData(nameof(Built))]
    public void Saying_a_component(string what, Func<Turn, CsmlValue> component, string expected) =>
        Probe.Run(turn => turn.Say(component(turn))).Texts().ShouldBe([expected], what);

    public static TheoryData<string, Func<Turn, CsmlValue>, string> Refused => new()
    {
        { "Text", turn => Components.Text(turn), "text is a required parameter" },
        { "Text(42)", turn => Components.Text(turn, 42), "Type Error expecting String type but Int type was found" },
        { "Text(null)", turn => Components.Text(turn, CsmlValue.Null), "Type Error expecting String type but Null type was found" },
        { "Wait(text)", turn => Components.Wait(turn, "1"), "Type Error expecting Number type but String type was found" },
        { "Wait(true)", turn => Components.Wait(turn, true), "Type Error expecting Number type but Boolean type was found" },
        { "Wait(array)", turn => Components.Wait(turn, CsmlValue.Array(1)), "Type Error expecting Number type but Array type was found" },
        { "Question(array)", turn => Components.Question(turn, CsmlValue.Array("b")), "buttons is a required parameter" },
        {
            "Question(button)",
            turn => Components.Question(turn, "t", Components.Button(turn, "x")),
            "Type Error expecting Array type but Object type was found"
        },
        { "Button(4)", turn => Components.Button(turn, 4), "Type Error expecting String type but Int type was found" },
        { "Button(accepts=1)", turn => Components.Button(turn, "b", accepts: 1), "Type Error expecting Array type but Int type was found" },
        { "Card", turn => Components.Card(turn), "title is a required parameter" },
        { "Carousel", turn => Components.Carousel(turn), "cards is a required parameter" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_component_that_cannot_be_built_is_reported_once_and_says_nothing(string what, Func<Turn, CsmlValue> component, string text)
    {
        var result = Probe.Run(turn => turn.Say(component(turn)));

        result.Status.ShouldBe(TurnStatus.End, what);
        result.Texts().ShouldBe(["error", "(nothing)"], what);
        result.Messages[0].Content.ToDisplayString().ShouldContain(text);
    }

    [Fact]
    public void An_array_passes_for_a_text_and_stays_an_array() =>
        Probe.Run(turn => turn.Say(Components.Text(turn, CsmlValue.Array("a")))).Texts().ShouldBe(["""array ["a",""]"""]);

    [Fact]
    public void A_button_inside_a_question_is_one_level_down()
    {
        Probe.Run(turn =>
        {
            var question = Components.Question(turn, "t", CsmlValue.Array(Components.Button(turn, "b")));
            var inner = question.Field(turn, "buttons").At(turn, 0);
            inner.Field(turn, "content").Field(turn, "title").ToDisplayString().ShouldBe("b");
            ((CsmlValue)"b").Matches(inner).IsTrue.ShouldBeFalse("it has no accepts at that level");
        }).Messages.ShouldBeEmpty();
    }

    [Fact]
    public void A_button_matches_its_title_and_its_payload_in_any_ascii_case()
    {
        Probe.Run(turn =>
        {
            var button = Components.Button(turn, "Yes", "Y1", CsmlValue.Array("oui"));
            foreach (var said in (string[])["yes", "YES", "y1", "Oui"]) ((CsmlValue)said).Matches(button).IsTrue.ShouldBeTrue(said);
            ((CsmlValue)"yes.").Matches(button).IsTrue.ShouldBeFalse();
        });
    }

    [Fact]
    public void An_argument_that_failed_is_the_component()
    {
        var result = Probe.Run(turn =>
        {
            Components.Button(turn, "a", CsmlValue.Failure("one")).FailureText.ShouldBe("one");
            Components.Audio(turn, "a", [("extra", CsmlValue.Failure("two"))]).FailureText.ShouldBe("two");
        });

        result.Messages.ShouldBeEmpty();
    }

    [Fact]
    public void A_component_of_a_secret_is_secret()
    {
        var secret = ((CsmlValue)"1234").AsSecure();
        Probe.Run(turn =>
        {
            Components.Text(turn, secret).IsSecure.ShouldBeTrue();
            Components.Button(turn, secret).IsSecure.ShouldBeTrue();
            Components.Question(turn, "t", CsmlValue.Array(Components.Button(turn, secret))).IsSecure.ShouldBeTrue();
        });
    }
}
