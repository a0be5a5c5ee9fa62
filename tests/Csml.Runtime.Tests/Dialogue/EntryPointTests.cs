using Csml.Dialogue;
using Csml.Values;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>Where a turn begins (language reference, part 3, 4.3).</summary>
public class EntryPointTests
{
    private static readonly HoldPoint Hold = new("start", 1, "h1", "a", "b");

    [Theory]
    [InlineData("Side", null, "side")]
    [InlineData("SIDE", null, "side")]
    [InlineData("Side", "other", "other of side")]
    [InlineData("Unknown", null, "main")]
    public void A_trigger_starts_the_flow_it_names_even_in_the_middle_of_a_hold(string flow, string? step, string expected)
    {
        var conversation = Start();
        conversation.Say("hi").Status.ShouldBe(TurnStatus.Hold);

        conversation.Send(CsmlEvent.FromTrigger(flow, step)).Texts().ShouldBe([expected]);
    }

    [Fact]
    public void A_trigger_of_an_unknown_step_is_a_hard_error() =>
        Start().Send(CsmlEvent.FromTrigger("Side", "nowhere")).Status.ShouldBe(TurnStatus.Error);

    [Theory]
    [InlineData("operator")]
    [InlineData("OPERATOR")]
    public void A_command_starts_its_flow_even_in_the_middle_of_a_hold(string said)
    {
        var conversation = Start([new FlowCommand("Operator", "Side")]);
        conversation.Say("hi");

        conversation.Say(said).Texts().ShouldBe(["side"]);
    }

    [Fact]
    public void Words_around_a_command_are_none()
    {
        var conversation = Start([new FlowCommand("Operator", "Side")]);
        conversation.Say("hi");

        conversation.Say("operator please").Texts().ShouldBe(["resumed"]);
    }

    [Fact]
    public void A_hold_that_no_longer_exists_is_never_resumed_elsewhere()
    {
        var conversation = Start();
        conversation.Say("hi");
        conversation.State = conversation.State! with { Position = new("Main", "start", "another") };

        var result = conversation.Say("hi");

        result.Status.ShouldBe(TurnStatus.PositionLost);
        result.Messages.ShouldBeEmpty();
        result.State.ShouldBeNull();
    }

    [Theory]
    [InlineData("Main", "moved")]
    [InlineData("Gone", "start")]
    public void A_hold_that_is_in_another_place_now_is_lost(string flow, string step)
    {
        var conversation = Start();
        conversation.Say("hi");
        conversation.State = conversation.State! with { Position = new(flow, step, Hold.Id) };

        conversation.Say("hi").Status.ShouldBe(TurnStatus.PositionLost);
    }

    [Fact]
    public void A_hold_whose_variables_were_not_all_stored_is_lost()
    {
        var conversation = Start();
        conversation.Say("hi");
        conversation.State = conversation.State! with { Frame = Frame.Of(("a", 1)) };

        conversation.Say("hi").Status.ShouldBe(TurnStatus.PositionLost);
    }

    [Fact]
    public void A_variable_that_had_no_value_yet_was_stored_all_the_same()
    {
        var conversation = Start();
        conversation.Say("hi");
        conversation.State = conversation.State! with { Frame = Frame.Of(("b", default), ("a", 1)) };

        conversation.Say("hi").Texts().ShouldBe(["resumed"]);
    }

    [Fact]
    public void A_jump_leaves_the_variables_behind()
    {
        var hold = new HoldPoint("start", 1, "h", "a");
        var flow = new ScriptedFlow(
            "Main",
            ("start", (_, segment) => segment == 0 ? StepExit.Hold(hold, ("a", 1)) : StepExit.GoTo("next")),
            ("next", (turn, _) => Said(turn, turn.Frame["a"].IsUnset ? "gone" : "still there")))
        {
            Holds = [hold],
        };
        var bot = new ScriptedBot(flow);
        var conversation = new Conversation(bot);
        conversation.Say("hi");

        conversation.Say("hi").Texts().ShouldBe(["gone"]);
    }

    private static Conversation Start(FlowCommand[]? commands = null)
    {
        var main = new ScriptedFlow(
            "Main",
            (turn, segment) =>
            {
                turn.Say(segment == 0 ? "main" : "resumed");
                return segment == 0 ? StepExit.Hold(Hold, ("a", 1), ("b", 2)) : StepExit.End;
            },
            Hold);
        var side = new ScriptedFlow(
            "Side",
            ("start", (turn, _) => Said(turn, "side")),
            ("other", (turn, _) => Said(turn, "other of side")));
        return new(new ScriptedBot(main, side)) { Commands = commands ?? [] };
    }

    private static StepExit Said(Turn turn, CsmlValue text)
    {
        turn.Say(text);
        return StepExit.End;
    }
}
