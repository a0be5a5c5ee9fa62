using System.Globalization;
using System.Text.RegularExpressions;
using Csml.Values;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 1.3.</summary>
public sealed partial class NumericTextTests
{
    [Theory]
    [InlineData("0", "int")]
    [InlineData("-42", "int")]
    [InlineData("+42", "int")]
    [InlineData("007", "int")]
    [InlineData("9223372036854775807", "int")]
    [InlineData("-9223372036854775808", "int")]
    [InlineData("9223372036854775808", "float")]
    [InlineData("5.", "float")]
    [InlineData(".5", "float")]
    [InlineData("-.5", "float")]
    [InlineData("1e3", "float")]
    [InlineData("1E-3", "float")]
    [InlineData("1e999", "float")]
    [InlineData("4.0", "float")]
    [InlineData("", "text")]
    [InlineData(" 5", "text")]
    [InlineData("5 ", "text")]
    [InlineData("1_000", "text")]
    [InlineData("0x10", "text")]
    [InlineData("1,5", "text")]
    [InlineData(".", "text")]
    [InlineData("-", "text")]
    [InlineData("+.", "text")]
    [InlineData("1e", "text")]
    [InlineData("1e+", "text")]
    [InlineData("e5", "text")]
    [InlineData("--1", "text")]
    [InlineData("nan", "text")]
    [InlineData("inf", "text")]
    [InlineData("Infinity", "text")]
    [InlineData("∞", "text")]
    [InlineData("٣", "text")]
    [InlineData("1\n", "text")]
    [InlineData("(5)", "text")]
    public void A_text_is_a_number_as_a_whole_or_not_at_all(string text, string expected)
    {
        var kind = NumericText.Read(text).Kind switch
        {
            CsmlValueKind.Int => "int",
            CsmlValueKind.Float => "float",
            _ => "text",
        };
        kind.ShouldBe(expected);
        NumericText.IsNumber(text).ShouldBe(expected != "text");
        NumericText.IsInt(text).ShouldBe(expected == "int");
    }

    [Fact]
    public void The_scanner_agrees_with_its_grammar() => PropertyCheck.ForAll(PropertyCheck.NumericTexts, static text =>
    {
        var number = NumericText.Read(text);
        number.IsUnset.ShouldBe(!Number().IsMatch(text));
        if (number.IsUnset) return;
        var isInt = Int().IsMatch(text) && decimal.TryParse(text, CultureInfo.InvariantCulture, out var whole)
            && whole is >= long.MinValue and <= long.MaxValue;
        number.Kind.ShouldBe(isInt ? CsmlValueKind.Int : CsmlValueKind.Float);
        number.TryGetNumber(out var value);
        value.ShouldBe(double.Parse(text, CultureInfo.InvariantCulture));
    });

    [GeneratedRegex(@"\A[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[+-]?[0-9]+\z")]
    private static partial Regex Int();
}
