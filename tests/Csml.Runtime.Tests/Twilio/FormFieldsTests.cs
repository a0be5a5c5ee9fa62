using System.IO.Pipelines;
using System.Text;
using Csml.Twilio;

namespace Csml.Runtime.Tests.Twilio;

public sealed class FormFieldsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a=1", "a:1")]
    [InlineData("a=1&b=2", "a:1 b:2")]
    [InlineData("a=&b", "a: b:")]
    [InlineData("&&a=1&", "a:1")]
    [InlineData("=x", ":x")]
    [InlineData("a=b=c", "a:b=c")]
    [InlineData("a=%2B33+1", "a:+33_1")]
    [InlineData("caf%C3%A9=%F0%9F%98%80", "café:😀")]
    [InlineData("a=100%&b=%zz&c=%4", "a:100% b:%zz c:%4")]
    [InlineData("a=1&a=2", "a:1 a:2")]
    [InlineData("a%26b=c%3Dd", "a&b:c=d")]
    public void A_body_is_decoded_in_its_order(string body, string expected)
    {
        using var fields = FormFields.Parse(Encoding.UTF8.GetBytes(body))!;
        string.Join(' ', fields.ToList().Select(field => $"{field.Key}:{field.Value.Replace(' ', '_')}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("To=1&From=2", "From:2 To:1")]
    [InlineData("FromCity=1&From=2", "From:2 FromCity:1")]
    [InlineData("RecordingUrl=1&RecordingSid=2&RecordingDuration=3&Recording=4", "Recording:4 RecordingDuration:3 RecordingSid:2 RecordingUrl:1")]
    [InlineData("msg=1&Zip=2&_x=3", "Zip:2 _x:3 msg:1")]
    [InlineData("%C3%A9=1&z=2", "z:2 é:1")]
    [InlineData("b=2&a=9&b=1&a=3", "a:9 a:3 b:2 b:1")]
    [InlineData("RecordingSid=2&RecordingSid=1", "RecordingSid:2 RecordingSid:1")]
    public void Fields_are_sorted_by_the_bytes_of_their_names_and_equal_names_keep_their_order(string body, string expected)
    {
        using var fields = FormFields.Parse(Encoding.UTF8.GetBytes(body))!;
        var sorted = fields.SortedByName().ToArray().Select(field => fields.ToList()[field]);
        string.Join(' ', sorted.Select(field => $"{field.Key}:{field.Value}")).ShouldBe(expected);
    }

    [Fact]
    public void The_first_of_repeated_fields_is_found_and_an_unsent_one_is_not()
    {
        using var fields = FormFields.Parse("a=1&a=2&empty="u8)!;
        fields.Find("a"u8).ShouldBe("1");
        fields.Find("empty"u8).ShouldBe("");
        fields.Find("A"u8).ShouldBeNull();
    }

    [Theory]
    [InlineData(FormFields.MaxFields, true)]
    [InlineData(FormFields.MaxFields + 1, false)]
    public void The_number_of_fields_is_limited(int count, bool accepted)
    {
        using var fields = FormFields.Parse(Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Repeat("a=1", count))));
        (fields is not null).ShouldBe(accepted);
    }

    [Theory]
    [InlineData(VoiceWebhook.MaxBodyBytes, true)]
    [InlineData(VoiceWebhook.MaxBodyBytes + 1, false)]
    public async Task The_size_of_a_body_is_limited(int size, bool accepted)
    {
        var body = PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes("a=" + new string('x', size - 2))));
        using var fields = await VoiceWebhook.ReadAsync(body, TestContext.Current.CancellationToken);
        (fields is not null).ShouldBe(accepted);
    }

    [Fact]
    public async Task A_body_that_arrives_in_pieces_is_read_whole()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var pipe = new Pipe(new PipeOptions(minimumSegmentSize: 16));
        var reading = VoiceWebhook.ReadAsync(pipe.Reader, cancellation).AsTask();
        foreach (var piece in new[] { "Speech", "Result=%C3", "%A9t%C3%A", "9&Digits=", "12345678901234567890" })
            await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(piece), cancellation);
        await pipe.Writer.CompleteAsync();

        using var fields = (await reading)!;
        fields.Find("SpeechResult"u8).ShouldBe("été");
        fields.Find("Digits"u8).ShouldBe("12345678901234567890");
    }
}
