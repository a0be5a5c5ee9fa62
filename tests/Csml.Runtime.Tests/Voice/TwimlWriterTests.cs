using System.Buffers;
using System.Text;
using System.Xml.Linq;
using Csml.Voice;

namespace Csml.Runtime.Tests.Voice;

public sealed class TwimlWriterTests
{
    private static readonly VoiceOptions Options = VoiceTestData.English with { Voice = "Polly.Amy-Neural" };

    [Theory]
    [InlineData("Hi & bye <3", "Hi & bye <3")]
    [InlineData("]]> \"quoted\" 'single'", "]]> \"quoted\" 'single'")]
    [InlineData("été 日本語 😀", "été 日本語 😀")]
    [InlineData("a\u0001b\u000Bc\u001Fd\uFFFEe\uFFFFf\0", "abcdef")]
    [InlineData("</Say><Dial>+1900</Dial>", "</Say><Dial>+1900</Dial>")]
    public void Text_comes_back_from_a_parser_as_it_was(string text, string parsed) =>
        Parse(writer => writer.Say(Options, text)).Element("Say")!.Value.ShouldBe(parsed);

    [Fact]
    public void Half_a_surrogate_pair_is_left_out() =>
        Parse(writer => writer.Say(Options, "\uD800a\uDC00b\uD83D")).Element("Say")!.Value.ShouldBe("ab");

    [Fact]
    public void Attributes_come_back_from_a_parser_as_they_were()
    {
        var plan = new GatherPlan(1, "a&b,\"c\",<d>");
        var gather = Parse(writer =>
        {
            writer.BeginGather(Options, plan, "https://h/p?t=1&x=\"<>\u0002");
            writer.EndGather();
        }).Element("Gather")!;
        gather.Attribute("hints")!.Value.ShouldBe("a&b,\"c\",<d>");
        gather.Attribute("action")!.Value.ShouldBe("https://h/p?t=1&x=\"<>");
    }

    [Fact]
    public void A_document_is_UTF_8_with_nothing_before_its_declaration()
    {
        var bytes = Write(writer => writer.Hangup());
        Encoding.UTF8.GetString(bytes).ShouldBe("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Hangup/></Response>");
    }

    [Fact]
    public void A_long_text_is_written_whole()
    {
        var text = string.Concat(Enumerable.Repeat("é&日😀", 5_000));
        Parse(writer => writer.Say(Options, text)).Element("Say")!.Value.ShouldBe(text);
    }

    private static XElement Parse(Verbs verbs) => XDocument.Load(new MemoryStream(Write(verbs))).Root!;

    private static byte[] Write(Verbs verbs)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new TwimlWriter(output);
        writer.BeginDocument();
        verbs(writer);
        writer.EndDocument();
        return output.WrittenSpan.ToArray();
    }

    private delegate void Verbs(TwimlWriter writer);
}
