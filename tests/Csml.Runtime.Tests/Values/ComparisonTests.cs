using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 2.4 and 2.5.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData("null", "null", true)]
    [InlineData("true", "true", true)]
    [InlineData("true", "1", false)]
    [InlineData("true", "\"true\"", false)]
    [InlineData("false", "0", false)]
    [InlineData("false", "null", false)]
    [InlineData("\"\"", "null", false)]
    [InlineData("4", "4.0", true)]
    [InlineData("4", "\"4\"", true)]
    [InlineData("4.0", "\"4\"", true)]
    [InlineData("1", "\"01\"", true)]
    [InlineData("3", "\"3.0\"", true)]
    [InlineData("3", "\"abc\"", false)]
    [InlineData("\"1\"", "\"1.0\"", true)]
    [InlineData("\"1.0\"", "\"1.00\"", false)]
    [InlineData("\"01\"", "\"1\"", false)]
    [InlineData("\"a\"", "\"A\"", false)]
    [InlineData("\"pear\"", "\"pear \"", false)]
    [InlineData("\"nan\"", "\"nan\"", true)]
    [InlineData("9223372036854775807", "9223372036854775807.0", true)]
    [InlineData("9223372036854775807", "9223372036854775806", false)]
    [InlineData("[4]", "4", false)]
    [InlineData("[1,2]", "[1,2]", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1.0]", false)]
    [InlineData("[1]", "[\"1\"]", false)]
    [InlineData("[\"1\"]", "[\"1.0\"]", true)]
    [InlineData("[\"a\",[1,[2]]]", "[\"a\",[1,[2]]]", true)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true)]
    [InlineData("{\"a\":1}", "{\"a\":1.0}", false)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}", false)]
    [InlineData("[{\"a\":[1,{\"b\":null}]},\"x\"]", "[{\"a\":[1,{\"b\":null}]},\"x\"]", true)]
    [InlineData("[{\"a\":[1,{\"b\":null}]},\"x\"]", "[{\"a\":[1,{\"b\":false}]},\"x\"]", false)]
    public void Equality_coerces_between_numbers_and_numeric_strings_only(string left, string right, bool expected)
    {
        var (a, b) = (Json(left), Json(right));
        (a == b).ShouldBe(expected);
        (b == a).ShouldBe(expected);
        (a != b).ShouldBe(!expected);
    }

    [Fact]
    public void Tags_play_no_part_in_equality()
    {
        var time = CsmlObject.Create([("milliseconds", 5)], "time");
        (time == Json("""{"milliseconds":5}""")).ShouldBe(true);
    }

    [Fact]
    public void Not_a_number_equals_nothing()
    {
        CsmlValue nan = double.NaN;
        CsmlValue same = double.NaN;
        (nan == same).ShouldBe(false);
        (nan != same).ShouldBe(true);
        (CsmlValue.Array(nan) == CsmlValue.Array(same)).ShouldBe(false);
        (nan <= same).ShouldBe(false);
    }

    [Theory]
    [InlineData("1", "<", "2")]
    [InlineData("-9223372036854775808", "<", "9223372036854775807")]
    [InlineData("9223372036854775806", "<", "9223372036854775807")]
    [InlineData("null", "=", "null")]
    [InlineData("false", "<", "true")]
    [InlineData("4", "=", "4.0")]
    [InlineData("4", "=", "\"4\"")]
    [InlineData("\"4\"", "=", "4.0")]
    [InlineData("\"10\"", "<", "\"9\"")]
    [InlineData("\"10\"", ">", "\"9.0\"")]
    [InlineData("\"4\"", "<", "\"plum\"")]
    [InlineData("\"Z\"", "<", "\"a\"")]
    [InlineData("\"z\"", "<", "\"é\"")]
    [InlineData("\"e\"", "<", "\"é\"")]
    [InlineData("\"\"", "<", "\"a\"")]
    [InlineData("\"app\"", "<", "\"apple\"")]
    [InlineData("\"你\"", "<", "\"😀\"")]
    [InlineData("\"\uFF5E\"", "<", "\"😀\"")]
    [InlineData("\"\uFFFD\"", "<", "\"\U00010000\"")]
    [InlineData("[1,2]", "<", "[\"1\",\"3\"]")]
    [InlineData("[1]", "=", "[1.0]")]
    [InlineData("[1,\"x\"]", "<", "[2,0]")]
    [InlineData("[[1],[5]]", ">", "[[1],[4,9]]")]
    [InlineData("[[],[]]", "<", "[[0]]")]
    [InlineData("[1]", "<", "[1,0]")]
    [InlineData("true", "?", "1")]
    [InlineData("null", "?", "0")]
    [InlineData("4", "?", "\"plum\"")]
    [InlineData("4", "?", "[4]")]
    [InlineData("{\"k\":1}", "?", "{\"k\":1}")]
    [InlineData("[1]", "?", "[\"x\"]")]
    [InlineData("[true]", "?", "[1]")]
    [InlineData("[{\"a\":1}]", "?", "[{\"a\":2}]")]
    public void Order_is_numeric_textual_lexicographic_or_none(string left, string expected, string right)
    {
        var (a, b) = (Json(left), Json(right));
        (a < b).ShouldBe(expected == "<");
        (a <= b).ShouldBe(expected is "<" or "=");
        (a > b).ShouldBe(expected == ">");
        (a >= b).ShouldBe(expected is ">" or "=");
        (b > a).ShouldBe(expected == "<");
        (b < a).ShouldBe(expected == ">");
    }

    [Fact]
    public void No_pair_of_kinds_fails()
    {
        foreach (var left in OfEveryKind())
        {
            foreach (var right in OfEveryKind())
            {
                CsmlValue[] results = [left == right, left != right, left < right, left <= right, left > right, left >= right, left.Matches(right)];
                results.ShouldAllBe(result => result.Kind == CsmlValueKind.Bool);
                (left == right).ShouldBe(!(left != right));
            }
        }
    }

    [Fact]
    public void A_hard_error_passes_through()
    {
        var failed = CsmlValue.Failure("no");
        CsmlValue[] results = [failed == 1, 1 != failed, failed < 1, 1 >= failed, failed & true, true | failed, failed.Matches(1), ((CsmlValue)1).Matches(failed)];
        results.ShouldAllBe(result => result.FailureText == "no");
    }

    [Theory]
    [InlineData("1", "2", true, true)]
    [InlineData("0", "5", false, true)]
    [InlineData("\"a\"", "\"b\"", true, true)]
    [InlineData("null", "null", false, false)]
    [InlineData("[]", "{}", true, true)]
    [InlineData("-1", "null", false, false)]
    public void Logic_gives_booleans(string left, string right, bool and, bool or)
    {
        (Json(left) & Json(right)).ShouldBe(and);
        (Json(left) | Json(right)).ShouldBe(or);
    }
}
