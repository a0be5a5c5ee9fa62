using Csml.Generator.Binding;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Binding;

/// <summary>Where gotos lead, and what inserted steps see.</summary>
public sealed class JumpBindingTests
{
    [Theory]
    [InlineData("goto menu", "step menu")]
    [InlineData("goto step menu", "step menu")]
    [InlineData("goto flow Other", "flow Other")]
    [InlineData("goto @Other", "flow Other")]
    [InlineData("goto other@Other", "step other flow Other")]
    [InlineData("goto menu@", "step menu")]
    [InlineData("goto @", "start")]
    [InlineData("goto end", "end")]
    [InlineData("goto step end", "end")]
    [InlineData("goto end@Other", "end")]
    [InlineData("goto $event", "step $event")]
    [InlineData("goto $event@Other", "step $event flow Other")]
    [InlineData("goto flow $event", "flow $event")]
    [InlineData("goto other@$event", "step other flow $event")]
    public void A_goto_has_a_target(string statement, string expected)
    {
        var bot = BoundBot.Of(
            ("Default", $"start:\n  if (event) goto menu\n  {statement}\nmenu:\n  hold\n  goto @\n"),
            ("Other", "start:\n  goto other\nother:\n  goto end\n"));

        bot.Errors.ShouldBeEmpty();
        Describe(bot["Default"].TargetOf(bot["Default"].Syntax.Descendants<GotoSyntax>().ElementAt(1)), bot).ShouldBe(expected);
    }

    [Theory]
    [InlineData("goto mneu", "Step 'mneu' does not exist in flow 'Default'; did you mean 'menu'?")]
    [InlineData("goto Menu", "Step 'Menu' does not exist in flow 'Default'; did you mean 'menu'?")]
    [InlineData("goto ned", "Step 'ned' does not exist in flow 'Default'; did you mean 'end'?")]
    [InlineData("goto xyz", "Step 'xyz' does not exist in flow 'Default'")]
    [InlineData("goto other", "Step 'other' does not exist in flow 'Default'")]
    [InlineData("goto menu@Other", "Step 'menu' does not exist in flow 'Other'")]
    [InlineData("goto flow Othr", "Flow 'Othr' does not exist in this bot; did you mean 'Other'?")]
    [InlineData("goto other@Othr", "Flow 'Othr' does not exist in this bot; did you mean 'Other'?")]
    public void A_goto_to_nowhere_is_an_error_that_suggests_the_nearest_name(string statement, string message)
    {
        var bot = BoundBot.Of(
            ("Default", $"start:\n  if (event) goto menu\n  {statement}\nmenu:\n  goto end\n"),
            ("Other", "start:\n  goto other\nother:\n  goto end\n"));

        var error = bot.Errors.ShouldHaveSingleItem();
        error.Message.ShouldBe(message);
        error.IsBlocking.ShouldBeFalse();
    }

    [Fact]
    public void An_inserted_step_sees_the_steps_functions_and_constants_of_its_host()
    {
        var bot = BoundBot.Of(
            ("Default", """
                insert ask from Shared
                const FEE = 5
                fn price() { return FEE }
                start:
                  goto ask
                answer:
                  goto end
                """),
            ("Shared", """
                const FEE = 7
                fn price() { return FEE * 2 }
                start:
                  goto ask
                ask:
                  say "{{price()}} {{FEE}}"
                  hold
                  goto answer
                answer:
                  goto end
                """));

        bot.Errors.ShouldBeEmpty();
        var step = bot["Default"].Steps.Single(step => step.Symbol.InsertedFrom == "Shared");
        step.Symbol.Source.Path.ShouldBe("/bot/Shared.csml");
        var call = step.Symbol.Syntax.Descendants<CallExpressionSyntax>().Single();
        bot["Default"].CallOf(call).ShouldBeOfType<FunctionCall>().Flow.ShouldBe("Default");
        bot["Shared"].CallOf(call).ShouldBeOfType<FunctionCall>().Flow.ShouldBe("Shared");
    }

    [Fact]
    public void A_step_that_another_flow_inserts_is_reachable_there_by_the_name_of_the_host()
    {
        var bot = BoundBot.Of(
            ("Default", "insert ask from Shared\nstart:\n  goto ask\n"),
            ("Other", "start:\n  goto ask@Default\n"),
            ("Shared", "start:\n  goto ask\nask:\n  say \"?\"\n"));

        bot.Diagnostics.ShouldBeEmpty();
    }

    private static string Describe(GotoTarget target, BoundBot bot)
    {
        if (target.IsEnd)
            return "end";

        var step = target.Step is null ? "" : "step " + Describe(target.Step, bot);
        var flow = target.Flow is null ? "" : "flow " + Describe(target.Flow, bot);
        return (step + " " + flow).Trim() is { Length: > 0 } text ? text : "start";
    }

    private static string Describe(JumpName name, BoundBot bot) =>
        name.Text ?? "$" + bot["Default"].Syntax.Text.ToString(name.Value!.Span);
}
