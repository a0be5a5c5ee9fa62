using System.Runtime.CompilerServices;
using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

public sealed class CsmlValueTests
{
    [Fact]
    public void A_value_takes_sixteen_bytes() => Unsafe.SizeOf<CsmlValue>().ShouldBe(16);

    [Fact]
    public void The_default_is_no_value_at_all()
    {
        var value = default(CsmlValue);
        value.Kind.ShouldBe(CsmlValueKind.Unset);
        value.IsUnset.ShouldBeTrue();
        value.IsNull.ShouldBeFalse();
        value.IsTrue.ShouldBeFalse();
        CsmlValue.Null.IsUnset.ShouldBeFalse();
    }

    [Fact]
    public void Each_kind_gives_back_what_it_was_made_of()
    {
        ((CsmlValue)long.MinValue).TryGetInt(out var whole).ShouldBeTrue();
        whole.ShouldBe(long.MinValue);
        ((CsmlValue)1.25).TryGetFloat(out var number).ShouldBeTrue();
        number.ShouldBe(1.25);
        ((CsmlValue)true).TryGetBool(out var flag).ShouldBeTrue();
        flag.ShouldBeTrue();
        ((CsmlValue)"text").TryGetString(out var text).ShouldBeTrue();
        text.ShouldBe("text");
        CsmlValue.Array(1, 2).TryGetArray(out var array).ShouldBeTrue();
        array!.Count.ShouldBe(2);
        CsmlValue.Object(("k", 1)).TryGetObject(out var entries).ShouldBeTrue();
        entries!["k"].ShouldBe(1);
        ((CsmlValue)(string?)null).ShouldBe(CsmlValue.Null);
    }

    [Fact]
    public void No_kind_passes_for_another()
    {
        foreach (var value in OfEveryKind())
        {
            value.TryGetInt(out _).ShouldBe(value.Kind == CsmlValueKind.Int);
            value.TryGetFloat(out _).ShouldBe(value.Kind == CsmlValueKind.Float);
            value.TryGetNumber(out _).ShouldBe(value.Kind is CsmlValueKind.Int or CsmlValueKind.Float);
            value.TryGetBool(out _).ShouldBe(value.Kind == CsmlValueKind.Bool);
            value.TryGetString(out _).ShouldBe(value.Kind == CsmlValueKind.String);
            value.TryGetArray(out _).ShouldBe(value.Kind == CsmlValueKind.Array);
            value.TryGetObject(out _).ShouldBe(value.Kind == CsmlValueKind.Object);
        }

        CsmlValue.Failure("no").TryGetString(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("null", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("-9223372036854775808", false)]
    [InlineData("1.5", true)]
    [InlineData("-1.5", true)]
    [InlineData("0.0", false)]
    [InlineData("-0.0", false)]
    [InlineData("5e-324", false)]
    [InlineData("\"\"", true)]
    [InlineData("\"false\"", true)]
    [InlineData("[]", true)]
    [InlineData("{}", true)]
    public void Truth_is_that_of_CSML(string json, bool expected)
    {
        var value = Json(json);
        value.IsTrue.ShouldBe(expected);
        (value ? true : false).ShouldBe(expected);
        (!value).ShouldBe(CsmlValue.FromBool(!expected));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Floats_that_are_no_numbers_are_false(double number) => ((CsmlValue)number).IsTrue.ShouldBeFalse();

    [Fact]
    public void A_hard_error_is_false_and_its_negation_is_true()
    {
        var failed = CsmlValue.Failure("no");
        (failed ? true : false).ShouldBeFalse();
        (!failed).ShouldBe(true);
        failed.FailureText.ShouldBe("no");
    }

    [Fact]
    public void A_literal_with_a_failed_part_is_the_first_failure()
    {
        var (first, second) = (CsmlValue.Failure("first"), CsmlValue.Failure("second"));
        CsmlValue.Array(1, first, second).FailureText.ShouldBe("first");
        CsmlValue.Object(("a", 1), ("b", first), ("c", second)).FailureText.ShouldBe("first");
    }

    [Fact]
    public void Strict_equality_tells_kinds_tags_and_marks_apart()
    {
        ((CsmlValue)1).Equals(1.0).ShouldBeFalse();
        ((CsmlValue)double.NaN).Equals(double.NaN).ShouldBeTrue();
        Json("""{"a":1,"b":2}""").ShouldBe(Json("""{"b":2,"a":1}"""));
        CsmlValue.ErrorNull("x").Equals(CsmlValue.Null).ShouldBeFalse();
        ((CsmlValue)"x").AsSecure().Equals("x").ShouldBeFalse();
        ((CsmlValue)CsmlObject.Create([("a", 1)], "time")).Equals(Json("""{"a":1}""")).ShouldBeFalse();
        foreach (var value in OfEveryKind())
        {
            value.Equals(value).ShouldBeTrue();
            value.GetHashCode().ShouldBe(value.GetHashCode());
        }
    }

    [Fact]
    public void Nesting_has_an_end_before_the_stack_has()
    {
        var value = CsmlValue.Null;
        for (var depth = 0; depth < ValueLimits.MaxDepth; depth++) value = CsmlValue.Array(value);
        value.IsFailed.ShouldBeFalse();
        CsmlValue.Array(value).IsFailed.ShouldBeTrue();
        CsmlValue.Object(("k", value)).IsFailed.ShouldBeTrue();
        Call(CsmlValue.Array(), "push", value).ShouldBeSoft();
    }
}
