using System.Buffers;
using System.Text;
using System.Text.Json;
using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

public sealed class CsmlConvertTests
{
    [Fact]
    public void Json_reads_back_as_written() => PropertyCheck.ForAll(PropertyCheck.Values, static value =>
    {
        var json = CsmlConvert.ToJson(value);
        CsmlConvert.ToJson(Json(json)).ShouldBe(json);
    });

    [Fact]
    public void Json_equals_the_display_of_collections() => PropertyCheck.ForAll(PropertyCheck.Values, static value =>
    {
        if (value.TryGetArray(out _)) CsmlConvert.ToJson(value).ShouldBe(value.ToDisplayString());
    });

    [Fact]
    public void Nothing_is_escaped_that_need_not_be() =>
        CsmlConvert.ToJson(CsmlValue.Array("é😀<&'+\u2028", "\"\\\n\u0001")).ShouldBe("[\"é😀<&'+\u2028\",\"\\\"\\\\\\n\\u0001\"]");

    [Fact]
    public void Every_source_gives_the_same_value()
    {
        const string Text = """{"a":[1,2.0,"é",null,true,{}]}""";
        var expected = Json(Text);
        CsmlConvert.FromJson(Encoding.UTF8.GetBytes(Text)).ShouldBe(expected);
        using var document = JsonDocument.Parse(Text);
        CsmlConvert.FromJson(document.RootElement).ShouldBe(expected);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"[{Text},1]"));
        reader.Read();
        reader.Read();
        CsmlConvert.FromJson(ref reader).ShouldBe(expected);
        reader.TokenType.ShouldBe(JsonTokenType.EndObject);
        reader.Read();
        CsmlConvert.FromJson(ref reader).ShouldBe(1);
    }

    [Fact]
    public void A_document_in_pieces_reads_like_a_whole_one()
    {
        var bytes = Encoding.UTF8.GetBytes("""[123456,-0,1.5,"é"]""");
        var last = new Piece(bytes.AsMemory(3), 3);
        var sequence = new ReadOnlySequence<byte>(new Piece(bytes.AsMemory(0, 3), 0) { Following = last }, 0, last, last.Memory.Length);
        var reader = new Utf8JsonReader(sequence);
        reader.Read();
        CsmlConvert.FromJson(ref reader).ToDisplayString().ShouldBe("""[123456,-0.0,1.5,"é"]""");
    }

    [Theory]
    [InlineData("[1,")]
    [InlineData("1 2")]
    [InlineData("")]
    [InlineData("[9223372036854775808]")]
    public void What_cannot_be_read_is_an_exception_of_json(string text) => Should.Throw<JsonException>(() => Json(text));

    [Fact]
    public void Components_are_wrapped_except_in_the_content_of_a_message()
    {
        CsmlValue button = CsmlObject.Create([("title", "a"), ("inner", CsmlObject.Create([("x", 1)], "time"))], "button");
        const string Entries = """{"title":"a","inner":{"content_type":"time","content":{"x":1}}}""";
        CsmlConvert.ToJson(button).ShouldBe($$"""{"content_type":"button","content":{{Entries}}}""");
        Content(button).ShouldBe(Entries);
        Content(CsmlValue.Array(button, CsmlValue.Array(button), 1.0)).ShouldBe(
            $$"""[{{Entries}},[{"content_type":"button","content":{{Entries}}}],1.0]""");
        Content("x").ShouldBe("\"x\"");
        Content(CsmlValue.Null).ShouldBe("null");
        CsmlConvert.ToJson(default).ShouldBe("null");
    }

    private static string Content(CsmlValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) CsmlConvert.WriteContent(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        internal Piece(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        internal Piece Following
        {
            init => Next = value;
        }
    }
}
