using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 2.2 and 2.3, with the rulings on Q12 to Q14.</summary>
public sealed class ArithmeticTests
{
    private static readonly string[] Operators = ["+", "-", "*", "/", "%"];

    /// <summary>Operands that are no numbers make every operator fail, with whatever stands on the other side.</summary>
    [Fact]
    public void Only_numbers_and_numeric_strings_take_part()
    {
        CsmlValue[] never = [default, CsmlValue.Null, true, Json("[1]"), Json("""{"k":1}""")];
        foreach (var left in never)
        {
            foreach (var right in OfEveryKind())
            {
                foreach (var sign in Operators)
                {
                    Compute(left, sign, right).IsFailed.ShouldBeTrue();
                    Compute(right, sign, left).IsFailed.ShouldBeTrue();
                }
            }
        }

        foreach (var sign in Operators)
        {
            Compute("plum", sign, 4).IsFailed.ShouldBeTrue();
            Compute(4.5, sign, "plum").IsFailed.ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("7.5 + 4", "float 11.5")]
    [InlineData("7.5 + 2.5", "float 10")]
    [InlineData("7.5 + '5'", "float 12.5")]
    [InlineData("'20' + 4", "int 24")]
    [InlineData("'20' + 2.5", "float 22.5")]
    [InlineData("'1' + 2", "int 3")]
    [InlineData("1 + '2.5'", "float 3.5")]
    [InlineData("'1e2' + 1", "float 101")]
    [InlineData("12 / 4", "int 3")]
    [InlineData("12 / 2.5", "float 4.8")]
    [InlineData("12 / '5'", "float 2.4")]
    [InlineData("'8' / 4", "int 2")]
    [InlineData("'9' / 4", "float 2.25")]
    [InlineData("-9 / 3", "int -3")]
    [InlineData("-7 / 2", "float -3.5")]
    [InlineData("1 / 3", "float 0.3333333333333333")]
    [InlineData("0 / 5", "int 0")]
    [InlineData("8.0 / 4", "float 2")]
    [InlineData("12 % 2.5", "float 2")]
    [InlineData("7 % 4.0", "float 3")]
    [InlineData("-7 % 3", "int -1")]
    [InlineData("7 % -3", "int 1")]
    [InlineData("'20' % 2.5", "float 0")]
    [InlineData("1.1 + 2.2", "float 3.3000000000000003")]
    [InlineData("4.35 * 100", "float 434.99999999999994")]
    [InlineData("0.001 * 0.001", "float 0.000001")]
    [InlineData("3037000499 * 3037000499", "int 9223372030926249001")]
    [InlineData("4611686018427387904 * -2", "int -9223372036854775808")]
    [InlineData("-9223372036854775807 - 1", "int -9223372036854775808")]
    public void Numbers_are_exact_ints_or_doubles(string expression, string expected) => Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("1.0 / 0.5", "float 2")]
    [InlineData("7 / 0.25", "float 28")]
    [InlineData("7.5 % 0.5", "float 0")]
    [InlineData("7.5 % 0.7", "float 0.5000000000000004")]
    [InlineData("1e20 + 1.0", "float 100000000000000000000")]
    [InlineData("1e12 * 1e12", "float 1000000000000000000000000")]
    [InlineData("1e308 * 10", "float inf")]
    [InlineData("'7' / '0.5'", "float 14")]
    [InlineData("'7.5' % '2'", "float 1.5")]
    public void Floats_follow_IEEE_where_the_reference_gives_up(string expression, string expected) => Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("'1' + '2'", "int 3")]
    [InlineData("'2' * '3.0'", "float 6")]
    [InlineData("'7' / '2'", "int 3")]
    [InlineData("'-7' / '2'", "int -3")]
    [InlineData("'7' - '2.5'", "float 4.5")]
    [InlineData("'20' % '5'", "int 0")]
    [InlineData("'x' + '2'", "string x2")]
    [InlineData("'plum' + 'fig'", "string plumfig")]
    [InlineData("'' + '4'", "string 4")]
    [InlineData("'nan' + 'a'", "string nana")]
    [InlineData("'inf' + '1'", "string inf1")]
    public void Two_strings_add_as_numbers_only_if_the_left_one_is_a_number(string expression, string expected) =>
        Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("'1' + 'a'")]
    [InlineData("'a' - '1'")]
    [InlineData("'a' * 'b'")]
    [InlineData("9223372036854775807 + 1")]
    [InlineData("-9223372036854775808 - 1")]
    [InlineData("2 * 4611686018427387904")]
    [InlineData("-9223372036854775808 * -1")]
    [InlineData("-9223372036854775808 / -1")]
    [InlineData("-9223372036854775808 % -1")]
    [InlineData("'9223372036854775807' + 1")]
    [InlineData("'9223372036854775807' + '1'")]
    [InlineData("2 * '9223372036854775807'")]
    [InlineData("5 / 0")]
    [InlineData("5 / 0.0")]
    [InlineData("5.0 / 0")]
    [InlineData("5 % 0")]
    [InlineData("'5' % 0")]
    [InlineData("7.5 % 0.0")]
    [InlineData("'7' / '0'")]
    [InlineData("'7' % '0'")]
    [InlineData("'7.5' % '0.0'")]
    public void What_cannot_be_computed_is_a_hard_error(string expression)
    {
        var result = Evaluate(expression);
        result.IsFailed.ShouldBeTrue();
        result.FailureText.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_hard_error_passes_through_the_left_one_first()
    {
        var (first, second) = (CsmlValue.Failure("first"), CsmlValue.Failure("second"));
        foreach (var sign in Operators)
        {
            Compute(first, sign, second).FailureText.ShouldBe("first");
            Compute(1, sign, second).FailureText.ShouldBe("second");
            Compute(first, sign, Json("[]")).FailureText.ShouldBe("first");
        }
    }

    [Fact]
    public void Texts_name_the_kinds_and_the_operator()
    {
        (Json("[1]") + 1).FailureText.ShouldBe("illegal operation: PrimitiveArray + PrimitiveInt");
        (true % CsmlValue.Null).FailureText.ShouldBe("illegal operation: PrimitiveBoolean % PrimitiveNull");
        ((CsmlValue)long.MaxValue + 1).FailureText.ShouldBe("overflowing operation: PrimitiveInt + PrimitiveInt");
        ((CsmlValue)1 / 0).FailureText.ShouldBe("[!] Int: Division by zero");
    }

    private static string Show(string expression)
    {
        var result = Evaluate(expression);
        return ValueSamples.Show(result, "type_of") + " " + result.ToDisplayString();
    }

    private static CsmlValue Evaluate(string expression)
    {
        var parts = expression.Replace('\'', '"').Split(' ');
        return Compute(Json(parts[0]), parts[1], Json(parts[2]));
    }

    private static CsmlValue Compute(CsmlValue left, string sign, CsmlValue right) => sign switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        _ => left % right,
    };
}
