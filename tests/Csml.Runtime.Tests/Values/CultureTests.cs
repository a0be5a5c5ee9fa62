using System.Globalization;
using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Nothing depends on the culture of the machine.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    [InlineData("fa-IR")]
    [InlineData("")]
    public void Every_culture_gives_the_same_answers(string culture)
    {
        var (culturesBefore, answers) = (CultureInfo.CurrentCulture, Array.Empty<string>());
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            answers = Answers();
        }
        finally
        {
            CultureInfo.CurrentCulture = culturesBefore;
        }

        answers.ShouldBe(
        [
            "-1234.5", "[-1234.5,-7]", "-7", "3.5", "5", "TITLE ISTANBUL", "title i", "Index", "true", "false", "1.23", "2.5", "true",
            "[1.5,-2,1e-7]", "-1.5", "true", "false", "ı-İ", "[\"i\",\"I\"]", "-",
        ]);
    }

    private static string[] Answers() =>
    [
        ((CsmlValue)(-1234.5)).ToDisplayString(),
        CsmlValue.Array(-1234.5, -7).ToDisplayString(),
        $"{(CsmlValue)(-7)}",
        ((CsmlValue)"1.5" + 2).ToDisplayString(),
        ((CsmlValue)"-1" + 6).ToDisplayString(),
        Show("title istanbul", "to_uppercase"),
        Show("TITLE I", "to_lowercase"),
        Show("index", "capitalize"),
        ((CsmlValue)"1.5" == 1.5).ToDisplayString(),
        ((CsmlValue)"1,5" == 1.5).ToDisplayString(),
        Show(1.2345, "precision", 2),
        Show("2.5", "to_float"),
        Show("-1,5 x".Replace(",", ".", StringComparison.Ordinal), "contains", "-1.5"),
        Show("[1.5,-2,1e-7]", "from_json"),
        ValueSerializer.Deserialize(ValueSerializer.Serialize(-1.5)).ToDisplayString(),
        ((CsmlValue)"TITLE").Matches(CsmlValue.Array("title")).ToDisplayString(),
        Show("TITLE", "contains_regex", "tıtle"),
        Show("ı-İ", "replace_regex", "(?i)i", "x"),
        Show("iI", "match_regex", "(?i)I"),
        Show("-", "trim"),
    ];
}
