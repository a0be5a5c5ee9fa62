using System.Buffers;
using System.Text;
using System.Text.Json;
using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

public sealed class ValueSerializerTests
{
    [Fact]
    public void Nothing_is_lost() => PropertyCheck.ForAll(PropertyCheck.Values, static value => RoundTrip(value).ShouldBe(value));

    [Fact]
    public void The_order_of_keys_is_kept() => PropertyCheck.ForAll(PropertyCheck.Values, static value =>
        RoundTrip(value).ToDisplayString().ShouldBe(value.ToDisplayString()));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-0.0)]
    [InlineData(1.0)]
    [InlineData(1e300)]
    [InlineData(double.Epsilon)]
    public void Floats_keep_their_bits_and_their_kind(double number)
    {
        RoundTrip(number).TryGetFloat(out var read).ShouldBeTrue();
        BitConverter.DoubleToInt64Bits(read).ShouldBe(BitConverter.DoubleToInt64Bits(number));
    }

    [Fact]
    public void No_value_and_null_with_info_are_kept_apart()
    {
        RoundTrip(default).IsUnset.ShouldBeTrue();
        RoundTrip(CsmlValue.Null).ShouldBe(CsmlValue.Null);
        RoundTrip(CsmlValue.ErrorNull("it broke")).ShouldBe(CsmlValue.ErrorNull("it broke"));
    }

    [Fact]
    public void Keys_that_look_like_marks_are_only_keys()
    {
        var value = Json("""{"$tag":"button","$value":{"$info":{"error":"x"}},"$":1,"$$":2,"$$tag":3,"$unset":""}""");
        RoundTrip(value).ShouldBe(value);
    }

    [Fact]
    public void A_closure_is_its_id_and_what_it_captured()
    {
        CsmlValue inner = new CsmlClosure("Main/start/2", CsmlObject.Empty);
        CsmlValue closure = new CsmlClosure("Main/start/1", CsmlObject.Create([("$rate", 3), ("f", inner), ("list", Json("[1]"))]));
        var read = RoundTrip(CsmlValue.Array(closure));
        read.ShouldBe(CsmlValue.Array(closure));
        read.ShouldNotBe(CsmlValue.Array(inner));
        Encoding.UTF8.GetString(ValueSerializer.Serialize(inner)).ShouldBe("""[1,{"$closure":"Main/start/2","$value":{}}]""");
    }

    [Fact]
    public void A_secure_value_that_a_closure_captured_is_not_stored()
    {
        CsmlValue closure = new CsmlClosure("Main/start/1", CsmlObject.Create([("card", ((CsmlValue)"4111").AsSecure())]));
        closure.IsSecure.ShouldBeTrue();
        Encoding.UTF8.GetString(ValueSerializer.Serialize(closure)).ShouldNotContain("4111");
    }

    [Fact]
    public void The_deepest_value_with_all_its_marks_is_kept()
    {
        var value = CsmlValue.Null;
        while (true)
        {
            CsmlValue next = CsmlObject.Create([("k", value)], "button");
            if (next.IsFailed) break;
            value = next.WithInfo(CsmlObject.Create([("error", 1)]));
        }

        RoundTrip(value).ShouldBe(value);
    }

    [Fact]
    public void A_secure_value_is_never_written()
    {
        var secret = ((CsmlValue)"1234").AsSecure();
        foreach (var value in new[] { secret, CsmlValue.Array(1, secret), CsmlValue.Object(("pin", secret)) })
        {
            Encoding.UTF8.GetString(ValueSerializer.Serialize(value)).ShouldNotContain("1234");
            var read = RoundTrip(value);
            read.IsNull.ShouldBeTrue();
            read.IsError.ShouldBeTrue();
        }
    }

    [Fact]
    public void A_hard_error_cannot_be_kept() => Should.Throw<ArgumentException>(() => ValueSerializer.Serialize(CsmlValue.Failure("no")));

    [Fact]
    public void Plain_values_are_stored_as_plain_json() =>
        Encoding.UTF8.GetString(ValueSerializer.Serialize(Json("""{"a":[1,1.0,"é",null]}"""))).ShouldBe("""[1,{"a":[1,1.0,"é",null]}]""");

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("[1]")]
    [InlineData("[1,")]
    [InlineData("[1,2,3]")]
    [InlineData("[\"1\",2]")]
    [InlineData("{}")]
    [InlineData("[2,1]")]
    [InlineData("[1,{\"$what\":1}]")]
    [InlineData("[1,{\"$float\":\"one\"}]")]
    [InlineData("[1,{\"$float\":1}]")]
    [InlineData("[1,{\"$tag\":\"x\"}]")]
    [InlineData("[1,{\"$tag\":5,\"$value\":{}}]")]
    [InlineData("[1,{\"$tag\":\"x\",\"$value\":1}]")]
    [InlineData("[1,{\"$info\":{},\"$value\":1,\"more\":2}]")]
    public void What_is_damaged_or_of_another_version_is_an_exception_of_json(string document) =>
        Should.Throw<JsonException>(() => ValueSerializer.Deserialize(Encoding.UTF8.GetBytes(document)));

    [Fact]
    public void Values_stand_in_larger_documents()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("first");
            ValueSerializer.Write(writer, CsmlObject.Create([("a", 1)], "time"));
            writer.WritePropertyName("second");
            ValueSerializer.Write(writer, "x");
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan, ValueSerializer.ReaderOptions);
        while (reader.TokenType != JsonTokenType.PropertyName) reader.Read();
        reader.Read();
        ValueSerializer.Read(ref reader).ShouldBe(CsmlObject.Create([("a", 1)], "time"));
        reader.Read();
        reader.GetString().ShouldBe("second");
        reader.Read();
        ValueSerializer.Read(ref reader).ShouldBe("x");
    }

    private static CsmlValue RoundTrip(CsmlValue value) => ValueSerializer.Deserialize(ValueSerializer.Serialize(value));
}
