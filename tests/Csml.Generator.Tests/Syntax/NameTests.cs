using Csml.Generator.Syntax;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Syntax;

/// <summary>Which words are names, and of what.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("été-1\\x")]
    [InlineData("变量")]
    [InlineData("_")]
    [InlineData("-")]
    [InlineData("9lives")]
    [InlineData("trueish")]
    [InlineData("falsehood")]
    [InlineData("iffy")]
    [InlineData("elseif")]
    [InlineData("return")]
    [InlineData("log")]
    [InlineData("end")]
    [InlineData("Component")]
    [InlineData("𐐷word")]
    [InlineData("x²")]
    [InlineData("Ⅷ")]
    [InlineData("n\u0903")]
    public void A_variable_may_be_called(string name) =>
        ParsedText.OfStep($"do {name} = 1").Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("event")]
    [InlineData("Event")]
    [InlineData("STEP")]
    [InlineData("_memory")]
    [InlineData("true")]
    [InlineData("Null")]
    [InlineData("const")]
    [InlineData("insert")]
    [InlineData("match")]
    public void A_reserved_word_is_no_variable(string name) =>
        ParsedText.OfStep($"do {name} = 1").Ids.ShouldBe(["CSML1011"]);

    [Theory]
    [InlineData("inf")]
    [InlineData("Infinity")]
    [InlineData("-nan")]
    [InlineData("1e5")]
    [InlineData("12")]
    public void A_word_that_reads_as_a_number_is_no_name(string name)
    {
        NameRules.Check(name, NameUse.Step).ShouldBe(NameFault.Number);
        NameRules.Check(name, NameUse.Argument).ShouldBe(NameFault.Number);
    }

    [Theory]
    [InlineData("1e5x")]
    [InlineData("1e")]
    [InlineData("e5")]
    [InlineData("info")]
    [InlineData("9lives")]
    public void A_word_that_only_begins_as_a_number_is_a_name(string name) =>
        NameRules.Check(name, NameUse.Step).ShouldBe(NameFault.None);

    [Fact]
    public void A_name_has_at_most_255_bytes()
    {
        NameRules.Check(new string('a', 255), NameUse.Step).ShouldBe(NameFault.None);
        NameRules.Check(new string('a', 256), NameUse.Step).ShouldBe(NameFault.TooLong);
        NameRules.Check(new string('é', 128), NameUse.Step).ShouldBe(NameFault.TooLong);
    }

    [Theory]
    [InlineData("iffy")]
    [InlineData("whileaway")]
    [InlineData("foreachone")]
    [InlineData("matching")]
    [InlineData("const")]
    [InlineData("fn")]
    [InlineData("in")]
    [InlineData("from")]
    [InlineData("previous")]
    [InlineData("1-intro")]
    [InlineData("end")]
    public void A_step_after_another_may_be_called(string name)
    {
        var parsed = ParsedText.Of($"start:\n  say \"a\"\n{name}:\n  say \"b\"\n");

        parsed.Diagnostics.ShouldBeEmpty(parsed.Describe());
        parsed.Flow.Steps.Select(step => step.Name.Text).ShouldBe(["start", name]);
    }

    [Theory]
    [InlineData("return")]
    [InlineData("debug")]
    [InlineData("log")]
    [InlineData("continue")]
    [InlineData("hold_secure")]
    [InlineData("insert")]
    [InlineData("import")]
    [InlineData("say")]
    public void A_keyword_names_no_step_even_the_first(string name) =>
        ParsedText.Of($"{name}:\n  say \"b\"\n").Ids.ShouldBe(["CSML1011"]);

    [Theory]
    [InlineData("elsesay \"x\"")]
    [InlineData("fnadd(a) { return a }")]
    [InlineData("say a matchb")]
    public void A_keyword_is_a_whole_word(string statement) =>
        ParsedText.OfStep(statement).Ids.ShouldHaveSingleItem();

    [Theory]
    [InlineData('\u00A0')]
    [InlineData('\u200B')]
    [InlineData('.')]
    [InlineData('\u2013')]
    [InlineData('€')]
    public void What_is_not_alphanumeric_is_in_no_word(char character) =>
        WordCharacters.LengthAt(character.ToString(), 0, 1).ShouldBe(0);
}
