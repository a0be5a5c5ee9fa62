using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Diagnostics;

/// <summary>Secrets (CSML5xxx), beyond the examples of the pages.</summary>
public sealed class SecurityRulesTests
{
    [Theory]
    [InlineData("say event", "say")]
    [InlineData("debug \"{{event.text}}\"", "debug")]
    [InlineData("log info [1, event.length()]", "log")]
    [InlineData("do x = {\"pin\": event} debug x", "do")]
    [InlineData("do event as x debug x", "do")]
    [InlineData("do x = [] do x[0] = event == \"1\" debug x", "do")]
    [InlineData("remember x = !(event)", "remember")]
    [InlineData("if (event) { say event } else { say 1 }", "say")]
    [InlineData("if (event) say 1 say event", "say")]
    [InlineData("while (event) { say event break }", "say")]
    public void What_is_made_of_a_secret_and_refused_is_reported(string statements, string refusing)
    {
        var finding = BoundBot.OfStep("hold_secure " + statements).Diagnostics.Where(finding => finding.Id == "CSML5001").ShouldHaveSingleItem();

        finding.Arguments.ShouldBe([refusing]);
        finding.IsBlocking.ShouldBeFalse();
    }

    [Theory]
    [InlineData("say event hold_secure")]
    [InlineData("hold_secure hold say event")]
    [InlineData("if (event) { hold_secure } say event")]
    [InlineData("if (event) { hold_secure } else { hold } say event")]
    [InlineData("hold_secure while (event) { say event hold }")]
    [InlineData("hold_secure if (event == \"1\") say 1")]
    [InlineData("hold_secure say event.is_secure() say event.get_type()")]
    [InlineData("hold_secure use event as pin if (pin) say 1")]
    [InlineData("hold_secure goto end say event")]
    public void What_may_be_an_open_answer_is_not(string statements) =>
        BoundBot.OfStep(statements).Diagnostics.ShouldAllBe(finding => finding.Id != "CSML5001");
}
