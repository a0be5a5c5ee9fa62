using System.Text;
using System.Xml.Linq;
using Csml.Dialogue;
using Csml.Values;
using Csml.Voice;
using Microsoft.Extensions.Logging.Abstractions;
using static Csml.Runtime.Tests.Voice.Messages;

namespace Csml.Runtime.Tests.Voice;

public sealed class VoiceRendererTests
{
    private const string Caller = "+33612345678";

    private static readonly VoiceRenderer Renderer = new(NullLogger<VoiceRenderer>.Instance);

    [Fact]
    public void A_question_is_one_Gather_with_its_prompts_in_it()
    {
        var question = Question("Which service?", Button("Sales", null, "1"), Button("Support"));
        Twiml(Render([question], TurnStatus.Hold, nextTurn: 3)).ShouldBe(
            """
            <?xml version="1.0" encoding="UTF-8"?><Response><Gather input="dtmf speech" language="en-US" timeout="5"
             speechTimeout="auto" numDigits="1" finishOnKey="#" hints="Sales,Support" actionOnEmptyResult="true"
             action="https://bot.example.org/voice/en/input?t=3" method="POST"><Say language="en-US">Which service?</Say>
            <Say language="en-US">For Sales, press 1. For Support, press 2.</Say></Gather><Hangup/></Response>
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("Hi & bye <3", """<Say language="en-US">Hi &amp; bye &lt;3</Say>""")]
    [InlineData("**Bold** 😀", """<Say language="en-US">Bold</Say>""")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("🎉", "")]
    public void A_text_is_spoken_constant_or_not(string text, string verbs)
    {
        Verbs(Render([Message.FromText(text)])).ShouldBe(verbs);
        Verbs(Render([new Message(new ConstantText(text))])).ShouldBe(verbs);
    }

    [Theory]
    [InlineData("typing", 1_500, "2")]
    [InlineData("wait", 3_000, "3")]
    [InlineData("wait", 250, "1")]
    [InlineData("wait", 249, null)]
    [InlineData("typing", 0, null)]
    [InlineData("wait", -1, null)]
    [InlineData("wait", 1_000_000, "30")]
    [InlineData("wait", 1_000.5, "2")]
    public void A_pause_has_whole_seconds(string component, double milliseconds, string? length) =>
        Verbs(Render([Component(component, ("duration", milliseconds))])).ShouldBe(length is null ? "" : $"<Pause length=\"{length}\"/>");

    [Theory]
    [InlineData("https://x.example/a.mp3?x=1&y=2", true)]
    [InlineData("http://localhost:5000/a.mp3", true)]
    [InlineData("http://x.example/a.mp3", false)]
    [InlineData("/a.mp3", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("javascript:alert(1)", false)]
    public void Audio_is_played_from_where_Twilio_can_fetch_it(string url, bool played) =>
        XElement.Parse(Twiml(Render([Component("audio", ("url", url))]))).Element("Play")?.Value.ShouldBe(played ? url : null);

    [Theory]
    [InlineData("image")]
    [InlineData("video")]
    [InlineData("file")]
    [InlineData("url")]
    [InlineData("card")]
    [InlineData("carousel")]
    [InlineData("object")]
    [InlineData("debug")]
    [InlineData("component.custom")]
    public void What_cannot_be_heard_is_left_out(string component) =>
        Verbs(Render([Component(component, ("url", "https://x.example/"), ("title", "t"))])).ShouldBe("");

    [Fact]
    public void Errors_arrays_and_texts_without_text_are_never_spoken() =>
        Verbs(Render([new Message(MessageKind.Error, "secret"), Message.Of(CsmlValue.Array("a")), Message.Of(CsmlValue.Null)])).ShouldBe("");

    [Fact]
    public void A_failed_flow_apologises_and_hangs_up() =>
        Verbs(Render([Message.FromText("One.")], TurnStatus.Error)).ShouldBe(
            """<Say language="en-US">One.</Say><Say language="en-US">Sorry, something went wrong on our side. Please call again later.</Say>""");

    [Fact]
    public void A_hold_without_a_question_takes_any_answer()
    {
        var turn = Render([Message.FromText("Your name?")], TurnStatus.Hold);
        var gather = XElement.Parse(Twiml(turn)).Element("Gather")!;
        gather.Attribute("numDigits").ShouldBeNull();
        gather.Attribute("hints").ShouldBeNull();
        turn.Pending.ShouldBeNull();
    }

    [Fact]
    public void The_last_question_of_a_turn_is_the_pending_one()
    {
        var turn = Render([Question("One?", Button("A")), Question("Two?", Button("B"))], TurnStatus.Hold);
        turn.Pending.ShouldNotBeNull().Options.ShouldHaveSingleItem().Title.ShouldBe("B");
        Render([Question("One?", Button("A"))], TurnStatus.End).Pending.ShouldBeNull();
    }

    [Theory]
    [InlineData(OptionReading.Auto, "Press 1 for a", 1)]
    [InlineData(OptionReading.Auto, "Which?", 2)]
    [InlineData(OptionReading.Always, "Press 1 for a", 2)]
    [InlineData(OptionReading.Never, "Which?", 1)]
    public void Options_are_read_when_the_channel_says_so(OptionReading reading, string title, int sentences)
    {
        var turn = Render([Question(title, Button("A"))], TurnStatus.Hold, options: VoiceTestData.English with { ReadOptions = reading });
        XElement.Parse(Twiml(turn)).Descendants("Say").Count().ShouldBe(sentences);
    }

    [Fact]
    public void A_long_text_is_split_and_never_rejected()
    {
        var text = string.Concat(Enumerable.Repeat("This is a sentence of a long text. ", 200)).Trim();
        foreach (var message in new[] { Message.FromText(text), new Message(new ConstantText(text)) })
        {
            var said = XElement.Parse(Twiml(Render([message]))).Elements("Say").Select(say => say.Value).ToList();
            said.ShouldAllBe(piece => piece.Length <= 2_000 && piece.EndsWith('.'));
            string.Join(' ', said).ShouldBe(text);
        }
    }

    [Fact]
    public void What_follows_a_transfer_is_deferred_to_its_failure()
    {
        var turn = Render([Message.FromText("Wait."), Forward("+33123456789"), Message.FromText("Busy.")], TurnStatus.Hold, nextTurn: 4);
        Verbs(turn).ShouldBe(
            """<Say language="en-US">Wait.</Say><Dial action="https://bot.example.org/voice/en/dial-result?t=4" method="POST" timeout="30">"""
            + "<Number>+33123456789</Number></Dial>");
        var deferred = Deferred(turn).ShouldHaveSingleItem();
        deferred.Element("Gather")!.Attribute("action")!.Value.ShouldBe("https://bot.example.org/voice/en/input?t=5");
        deferred.Descendants("Say").Select(say => say.Value).ShouldBe(["Busy."]);
    }

    [Fact]
    public void Each_transfer_defers_what_comes_after_it()
    {
        var turn = Render([Forward("+331"), Forward("+332"), Message.FromText("Nobody.")], nextTurn: 1);
        var deferred = Deferred(turn);
        deferred.Select(document => document.Element("Dial")?.Attribute("action")?.Value).ShouldBe(["https://bot.example.org/voice/en/dial-result?t=2", null]);
        deferred[1].Elements().Select(verb => verb.Name.LocalName).ShouldBe(["Say", "Hangup"]);
    }

    [Fact]
    public void A_flow_that_says_nothing_after_a_failed_transfer_lets_the_channel_say_it() =>
        Deferred(Render([Forward("+33123456789")])).ShouldHaveSingleItem().Element("Say")!.Value
            .ShouldBe("Sorry, we cannot transfer your call right now.");

    [Fact]
    public void Where_no_transfer_is_possible_the_flow_goes_on()
    {
        var turn = Render([Forward("+33123456789"), Message.FromText("Goodbye.")], caller: "client:tester");
        XElement.Parse(Twiml(turn)).Elements("Say").Select(say => say.Value)
            .ShouldBe(["Sorry, we cannot transfer your call right now.", "Goodbye."]);
        turn.Deferred.ShouldBeNull();
    }

    [Theory]
    [InlineData(TurnStatus.Hold)]
    [InlineData(TurnStatus.End)]
    public void A_document_that_is_too_long_is_fetched_in_parts(TurnStatus status)
    {
        var options = VoiceTestData.English with { MaxDocumentBytes = 4_000 };
        var messages = Enumerable.Range(0, 100).Select(i => Message.FromText($"This is sentence number {i} of many.")).ToArray();
        var turn = Render(messages, status, nextTurn: 7, options: options);

        List<XElement> documents = [XElement.Parse(Twiml(turn)), .. Deferred(turn)];
        documents.Count.ShouldBeGreaterThan(2);
        documents.SelectMany(document => document.Descendants("Say")).Select(say => say.Value)
            .ShouldBe(messages.Select(message => message.Content.ToDisplayString()));
        for (var i = 0; i < documents.Count - 1; i++)
        {
            documents[i].ToString(SaveOptions.DisableFormatting).Length.ShouldBeLessThan(4_000);
            documents[i].Elements().Last().ToString().ShouldBe($"<Redirect method=\"POST\">https://bot.example.org/voice/en/continue?t={7 + i}</Redirect>");
        }

        documents[^1].Elements().Last().Name.LocalName.ShouldBe("Hangup");
        documents[^1].Element("Gather")?.Attribute("action")!.Value.ShouldBe($"https://bot.example.org/voice/en/input?t={7 + documents.Count - 1}");
        (documents[^1].Element("Gather") is not null).ShouldBe(status == TurnStatus.Hold);
    }

    [Fact]
    public void Whatever_a_flow_says_the_document_is_well_formed_and_says_its_spoken_form()
    {
        const string Special = "<>&\"'*_#[]() \n\u0000\uD83D\uDE00\uFFFFaé";
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            // Any UTF-16 code units at all, and those that mean something to XML, to Markdown or to emoji.
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ =>
                random.Next(2) == 0 ? (char)random.Next(0x1_0000) : Special[random.Next(Special.Length)]));
            foreach (var message in new[] { Message.FromText(text), new Message(new ConstantText(text)) })
                string.Concat(XElement.Parse(Twiml(Render([message]))).Elements("Say").Select(say => say.Value)).ShouldBe(SpokenForm.Of(text));
        }
    }

    [Fact]
    public void An_apology_is_a_document_of_its_own() =>
        Encoding.UTF8.GetString(VoiceRenderer.Apology(VoiceTestData.For("fr-FR")).Span).ShouldBe(
            """<?xml version="1.0" encoding="UTF-8"?><Response><Say language="fr-FR">"""
            + "Désolé, un problème technique est survenu. Veuillez rappeler plus tard.</Say><Hangup/></Response>");

    private static RenderedTurn Render(
        IReadOnlyList<Message> messages, TurnStatus status = TurnStatus.End, int nextTurn = 1, VoiceOptions? options = null, string? caller = Caller) =>
        Renderer.Render(messages, status, options ?? VoiceTestData.English, VoiceTestData.Urls, nextTurn, caller);

    private static string Twiml(RenderedTurn turn) => Encoding.UTF8.GetString(turn.Twiml.Span);

    /// <summary>What stands between the root and the closing Hangup.</summary>
    private static string Verbs(RenderedTurn turn) => Twiml(turn)
        .Replace("""<?xml version="1.0" encoding="UTF-8"?><Response>""", "", StringComparison.Ordinal)
        .Replace("</Response>", "", StringComparison.Ordinal)
        .Replace("<Hangup/>", "", StringComparison.Ordinal);

    private static List<XElement> Deferred(RenderedTurn turn)
    {
        var documents = new List<XElement>();
        for (var rest = turn.Deferred; rest is { } stored;)
        {
            (var document, rest) = DeferredDocuments.TakeFirst(stored);
            documents.Add(XElement.Parse(Encoding.UTF8.GetString(document.Span)));
        }

        return documents;
    }
}
