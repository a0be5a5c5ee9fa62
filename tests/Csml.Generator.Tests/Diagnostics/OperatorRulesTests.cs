using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Diagnostics;

/// <summary>Operators that always fail (CSML2115), and those that surprise (CSML2116, CSML2118).</summary>
public sealed class OperatorRulesTests
{
    [Theory]
    [InlineData("\"a\" + 1")]
    [InlineData("1 + \"a\"")]
    [InlineData("\"1\" + \"a\"")]
    [InlineData("\"a\" - \"b\"")]
    [InlineData("true + 1")]
    [InlineData("null * 2")]
    [InlineData("[1] + [2]")]
    [InlineData("{} % 2")]
    [InlineData("-([1])")]
    [InlineData("Length(\"a\") - \"b\"")]
    [InlineData("(1 < 2) + 1")]
    public void What_always_fails_is_an_error(string expression)
    {
        var error = BoundBot.OfStep("say " + expression).Errors.ShouldHaveSingleItem();

        error.Id.ShouldBe("CSML2115");
        error.IsBlocking.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"a\" + \"1\"")]
    [InlineData("\"1\" + 2")]
    [InlineData("\"1\" + \"2\"")]
    [InlineData("\"a\" + event")]
    [InlineData("event + 1")]
    [InlineData("\"1e3\" * 2")]
    [InlineData("Or(1, \"a\") * 2")]
    [InlineData("[1] == 1")]
    [InlineData("true && null")]
    public void What_may_work_is_none(string expression) =>
        BoundBot.OfStep("say " + expression).Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("do x = [1] say x + 1", 1)]
    [InlineData("do x = [1] hold say x + 1", 0)]
    [InlineData("say [1] as x hold say x + 1", 1)]
    [InlineData("do x = [1] if (event) { do x = 1 } say x + 1", 0)]
    [InlineData("do x = 1 while (event) { say x + 1 do x = [1] }", 0)]
    [InlineData("do x = [1] forget x say x + 1", 0)]
    [InlineData("do x = true do x += 1 say x", 1)]
    [InlineData("remember x = true say x + 1", 0)]
    public void The_kinds_of_variables_are_known_as_far_as_they_are_certain(string statements, int count) =>
        BoundBot.OfStep(statements).Errors.Count().ShouldBe(count);

    [Theory]
    [InlineData("event / \"2\"", 1)]
    [InlineData("event / event", 1)]
    [InlineData("event / 2", 0)]
    [InlineData("event.to_int() / event", 0)]
    public void Texts_are_divided_without_a_remainder(string expression, int count) =>
        BoundBot.OfStep("say " + expression).Diagnostics.Count(finding => finding.Id == "CSML2116").ShouldBe(count);

    [Theory]
    [InlineData("1 + 2 as x", 1)]
    [InlineData("1 as x + 2", 0)]
    [InlineData("(1 + 2) as x", 0)]
    [InlineData("event match \"a\" as x", 0)]
    public void As_names_the_value_before_it(string expression, int count) =>
        BoundBot.OfStep("say " + expression).Diagnostics.Count(finding => finding.Id == "CSML2118").ShouldBe(count);
}
