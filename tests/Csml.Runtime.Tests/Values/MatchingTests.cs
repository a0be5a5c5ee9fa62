using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 2.6, and part 3, 2.2.</summary>
public sealed class MatchingTests
{
    private static readonly CsmlValue Button =
        CsmlObject.Create([("title", "Yes"), ("payload", "Y1"), ("accepts", Json("""["oui","ok","Yes","Y1"]"""))], "button");

    [Theory]
    [InlineData("\"YES\"", "[\"yes\"]", true)]
    [InlineData("\"YES\"", "\"yes\"", false)]
    [InlineData("\"É\"", "[\"é\"]", false)]
    [InlineData("\"K\"", "[\"\u212A\"]", false)]
    [InlineData("\"[\"", "[\"{\"]", false)]
    [InlineData("\"5\"", "[5]", false)]
    [InlineData("5", "[\"5\"]", false)]
    [InlineData("5", "[5]", true)]
    [InlineData("5", "[5.0]", false)]
    [InlineData("\"1\"", "1", true)]
    [InlineData("[1,2]", "[1,2]", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("\"q\"", "{\"accepts\":\"q\"}", true)]
    [InlineData("\"Q\"", "{\"accepts\":\"q\"}", false)]
    [InlineData("\"Q\"", "{\"accepts\":[\"q\"]}", true)]
    [InlineData("\"x\"", "{\"a\":1}", false)]
    [InlineData("{\"a\":1}", "{\"a\":1}", false)]
    [InlineData("{\"accepts\":[1]}", "{\"accepts\":[1],\"b\":2}", true)]
    [InlineData("\"x\"", "[{\"accepts\":[\"x\"]}]", false)]
    [InlineData("null", "[null]", true)]
    public void The_first_case_that_applies_decides_on_both_sides_alike(string left, string right, bool expected)
    {
        Json(left).Matches(Json(right)).ShouldBe(expected);
        Json(right).Matches(Json(left)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("yEs", true)]
    [InlineData("OUI", true)]
    [InlineData("y1", true)]
    [InlineData("Yes.", false)]
    public void A_button_stands_for_what_it_accepts(string said, bool expected)
    {
        ((CsmlValue)said).Matches(Button).ShouldBe(expected);
        Button.Matches(said).ShouldBe(expected);
    }

    [Fact]
    public void An_array_of_buttons_matches_nothing_said() => ((CsmlValue)"yes").Matches(CsmlValue.Array(Button)).ShouldBe(false);

    [Fact]
    public void Other_components_do_not_stand_for_anything()
    {
        var card = CsmlObject.Create([("accepts", Json("""["x"]"""))], "card");
        ((CsmlValue)"x").Matches(card).ShouldBe(false);
    }
}
