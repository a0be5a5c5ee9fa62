using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 4.3, with the rulings on Q15 and Q31.</summary>
public sealed class NumberMethodsTests
{
    [Theory]
    [InlineData("7", "abs", "int 7")]
    [InlineData("-7", "abs", "int 7")]
    [InlineData("-9223372036854775808", "abs", "int 9223372036854775807")]
    [InlineData("9007199254740993", "round", "int 9007199254740993")]
    [InlineData("9007199254740993", "floor", "int 9007199254740993")]
    [InlineData("-9007199254740993", "ceil", "int -9007199254740993")]
    [InlineData("-9007199254740993", "abs", "int 9007199254740993")]
    [InlineData("1.2", "ceil", "float 2")]
    [InlineData("0.001", "ceil", "float 1")]
    [InlineData("1.8", "floor", "float 1")]
    [InlineData("1.4", "round", "float 1")]
    [InlineData("1.5", "round", "float 2")]
    [InlineData("2.5", "round", "float 3")]
    [InlineData("-2.5", "round", "float -3")]
    [InlineData("0.49", "round", "float 0")]
    [InlineData("0.49999999999999994", "round", "float 0")]
    [InlineData("-0.4", "round", "float -0")]
    [InlineData("-0.4", "floor", "float -1")]
    [InlineData("-0.4", "ceil", "float -0")]
    [InlineData("-2.4", "abs", "float 2.4")]
    [InlineData("9", "sqrt", "int 3")]
    [InlineData("2", "sqrt", "float 1.4142135623730951")]
    [InlineData("9.0", "sqrt", "float 3")]
    [InlineData("-4", "sqrt", "float NaN")]
    [InlineData("0", "cos", "int 1")]
    [InlineData("0.0", "cos", "float 1")]
    [InlineData("0", "sin", "int 0")]
    [InlineData("0", "tan", "int 0")]
    [InlineData("7.9", "to_int", "int 7")]
    [InlineData("-7.9", "to_int", "int -7")]
    [InlineData("1e30", "to_int", "int 9223372036854775807")]
    [InlineData("-1e30", "to_int", "int -9223372036854775808")]
    [InlineData("7", "to_float", "float 7")]
    [InlineData("7", "to_int", "int 7")]
    public void Methods_without_arguments(string receiver, string method, string expected) => TypeAndText(Json(receiver), method).ShouldBe(expected);

    [Theory]
    [InlineData("2", "10", "int 1024")]
    [InlineData("0", "0", "int 1")]
    [InlineData("2", "-1", "float 0.5")]
    [InlineData("9", "0.5", "int 3")]
    [InlineData("3", "\"2\"", "int 9")]
    [InlineData("2", "62", "int 4611686018427387904")]
    [InlineData("2", "63", "float 9223372036854776000")]
    [InlineData("-2", "63", "int -9223372036854775808")]
    [InlineData("10", "20", "float 100000000000000000000")]
    [InlineData("2.0", "3", "float 8")]
    [InlineData("2.25", "0.5", "float 1.5")]
    [InlineData("2.0", "5000", "float inf")]
    public void Powers_of_ints_are_ints_where_they_are_whole_and_fit(string receiver, string exponent, string expected) =>
        TypeAndText(Json(receiver), "pow", Json(exponent)).ShouldBe(expected);

    [Theory]
    [InlineData("3.14159", 2, "3.14")]
    [InlineData("3.14159", 0, "3")]
    [InlineData("1.005", 2, "1")]
    [InlineData("2.345", 2, "2.35")]
    [InlineData("0.125", 2, "0.12")]
    [InlineData("0.375", 2, "0.38")]
    [InlineData("0.5", 0, "0")]
    [InlineData("1.5", 0, "2")]
    [InlineData("2.5", 0, "2")]
    [InlineData("1.25", 1, "1.2")]
    [InlineData("99.999", 2, "100")]
    [InlineData("-1.25", 1, "-1.2")]
    [InlineData("-0.001", 2, "-0")]
    [InlineData("0.1", 400, "0.1")]
    [InlineData("0.1", 65535, "0.1")]
    [InlineData("5e-324", 300, "0")]
    [InlineData("123456789012345680.0", 3, "123456789012345680")]
    public void Precision_rounds_the_exact_binary_value_to_even(string receiver, long decimals, string expected) =>
        TypeAndText(Json(receiver), "precision", decimals).ShouldBe("float " + expected);

    [Fact]
    public void Precision_agrees_with_decimal_arithmetic() => PropertyCheck.ForAll(
        FsCheck.Fluent.Gen.Zip(FsCheck.Fluent.Gen.Choose(-100000, 100000), FsCheck.Fluent.Gen.Choose(0, 4)), static pair =>
        {
            // Multiples of 1/64 are exact in both number systems.
            var number = pair.Item1 / 64.0;
            var expected = (double)Math.Round((decimal)number, pair.Item2, MidpointRounding.ToEven);
            NumberRounding.ToDecimals(number, pair.Item2).ShouldBe(expected);
        });

    [Fact]
    public void Precision_of_an_int_is_the_int() => TypeAndText(42, "precision", "x", 1).ShouldBe("int 42");

    [Theory]
    [InlineData("1.5", "precision")]
    [InlineData("1.5", "precision", "\"2\"")]
    [InlineData("1.5", "precision", "1.0")]
    [InlineData("1.5", "precision", "-1")]
    [InlineData("1.5", "precision", "65536")]
    [InlineData("2", "pow")]
    [InlineData("2", "pow", "\"x\"")]
    [InlineData("2", "pow", "[1]")]
    [InlineData("2.5", "pow", "null")]
    [InlineData("2.5", "pow", "1", "2")]
    [InlineData("5", "abs", "1")]
    [InlineData("5", "length")]
    [InlineData("5.5", "to_uppercase")]
    public void What_does_not_fit_is_a_soft_error(string receiver, string method, params string[] args) =>
        Call(Json(receiver), method, [.. args.Select(Json)]).ShouldBeSoft();

    [Fact]
    public void Infinities_and_what_is_no_number_saturate_as_ints()
    {
        TypeAndText(double.NaN, "to_int").ShouldBe("int 0");
        TypeAndText(double.PositiveInfinity, "to_int").ShouldBe("int 9223372036854775807");
        TypeAndText(double.NegativeInfinity, "to_int").ShouldBe("int -9223372036854775808");
        TypeAndText(double.NaN, "precision", 2).ShouldBe("float NaN");
    }

    internal static string TypeAndText(CsmlValue receiver, string method, params CsmlValue[] args)
    {
        var outcome = Call(receiver, method, args);
        outcome.SoftError.ShouldBeNull();
        return Show(outcome.Result, "type_of") + " " + outcome.Result.ToDisplayString();
    }
}
