using System.Text;
using System.Xml.Linq;
using Csml.Dialogue;
using Csml.Runtime.Tests.Twilio;
using Csml.Voice;
using Microsoft.Extensions.Logging.Abstractions;
using static Csml.Runtime.Tests.Voice.Messages;

namespace Csml.Runtime.Tests.Voice;

/// <summary>Every kind of document we answer, against the same built by Twilio's Node SDK.</summary>
[Trait("Category", "Peer")]
public sealed class VoicePeerTests(TwilioPeer peer) : IClassFixture<TwilioPeer>
{
    private static readonly Dictionary<string, Func<ReadOnlyMemory<byte>>> Documents = new()
    {
        ["hangup"] = () => FixedDocuments.Hangup,
        ["empty"] = () => FixedDocuments.Empty,
        ["say"] = () => Render([Message.FromText("Hi & bye <3 \"quoted\" 'single' été 日本語")]).Twiml,
        ["voice"] = () => Render(
            [Message.FromText("Bonjour.")], options: VoiceTestData.For("fr-FR") with { Voice = "Polly.Lea-Neural" }).Twiml,
        ["audioAndPauses"] = () => Render(
            [
                Component("audio", ("url", "https://x.example/a.mp3?x=1&y=2")),
                Component("typing", ("duration", 1_500)),
                Component("wait", ("duration", 3_000)),
            ]).Twiml,
        ["openHold"] = () => Render([Message.FromText("What is your name?")], TurnStatus.Hold).Twiml,
        ["silentHold"] = () => Render([], TurnStatus.Hold).Twiml,
        ["question"] = () => Render([Question("Which service?", Button("Sales", null, "1"), Button("Support"))], TurnStatus.Hold, turn: 3).Twiml,
        ["forwarding"] = () => Render([Message.FromText("One moment."), Forward("+33123456789")], turn: 2).Twiml,
        ["forwardingWithEverything"] = () => Render(
            [
                Component(
                    "callforwarding", ("number", "+33123456789"), ("timeout", 12), ("time_limit", 600), ("caller_id", "+15005550006"),
                    ("answer_on_bridge", true), ("record", true), ("ring_tone", "fr"), ("send_digits", "ww12#")),
            ],
            turn: 2).Twiml,
        ["afterForwarding"] = () => DeferredDocuments.TakeFirst(
            Render([Forward("+33123456789"), Message.FromText("Nobody answered.")], TurnStatus.Hold, turn: 2).Deferred!.Value).Document,
        ["apology"] = () => VoiceRenderer.Apology(VoiceTestData.English),
        ["continued"] = () => Render(
            [Message.FromText("This is the first part."), Message.FromText("This is the second.")],
            options: VoiceTestData.English with { MaxDocumentBytes = VoiceTestData.Urls.ChannelUrl.Length + 1_100 }).Twiml,
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_equals_that_of_Twilios_SDK(string name) =>
        Normal(Encoding.UTF8.GetString(Documents[name]().Span)).ShouldBe(Normal(await peer.DocumentAsync(name)));

    [Fact]
    public async Task Every_document_of_the_peer_is_compared() =>
        (await peer.DocumentNamesAsync()).Order().ShouldBe(Documents.Keys.Order());

    [Fact]
    public async Task The_tables_of_languages_are_those_of_Twilios_SDK()
    {
        VoiceLocales.Say.Order().ShouldBe((await peer.LanguagesAsync("Say")).Order());
        VoiceLocales.Gather.Order().ShouldBe((await peer.LanguagesAsync("Gather")).Order());
    }

    private static RenderedTurn Render(
        IReadOnlyList<Message> messages, TurnStatus status = TurnStatus.End, int turn = 1, VoiceOptions? options = null) =>
        new VoiceRenderer(NullLogger<VoiceRenderer>.Instance)
            .Render(messages, status, options ?? VoiceTestData.English, VoiceTestData.Urls, turn, "+33612345678");

    /// <summary>The document without what XML leaves open: the order of attributes and the form of empty elements.</summary>
    private static string Normal(string xml)
    {
        var document = XDocument.Parse(xml);
        foreach (var element in document.Descendants())
        {
            element.ReplaceAttributes(element.Attributes().OrderBy(attribute => attribute.Name.LocalName, StringComparer.Ordinal));
            if (element is { IsEmpty: false, FirstNode: null })
                element.RemoveNodes();
        }

        return document.Declaration + document.ToString();
    }
}
