using Csml.Dialogue;

namespace Csml.Runtime.Tests.Dialogue;

public class DialogueEngineTests
{
    private static readonly HoldPoint Hold = new("start", 1, "h1", "n");

    [Fact]
    public void A_conversation_goes_on_behind_its_hold()
    {
        var conversation = new Conversation(new ScriptedBot(new OrderFlow()));

        var first = conversation.Say("hello");
        first.Status.ShouldBe(TurnStatus.Hold);
        first.Texts().ShouldBe(["Hi!", "One", "What is your name?"]);

        var second = conversation.Say("Ada");
        second.Status.ShouldBe(TurnStatus.End);
        second.State.ShouldBeNull();
        second.Texts().ShouldBe(["Hello Ada, 3 letters", "Next", "Bye Ada"]);
        conversation.Memory["name"].ToDisplayString().ShouldBe("Ada");
    }

    [Fact]
    public void The_variables_of_a_step_survive_its_hold()
    {
        var conversation = Holding();
        conversation.Say("hi").Status.ShouldBe(TurnStatus.Hold);

        conversation.Say("hi").Texts().ShouldBe(["n is 7"]);
    }

    [Fact]
    public void After_the_end_the_next_event_starts_again()
    {
        var conversation = Holding();
        conversation.Say("hi");
        conversation.Say("hi").Status.ShouldBe(TurnStatus.End);

        conversation.Say("hi").Status.ShouldBe(TurnStatus.Hold);
    }

    [Fact]
    public void Jumps_lead_to_steps_and_flows_and_the_end()
    {
        var bot = new ScriptedBot(
            new ScriptedFlow(
                "Main",
                ("start", (turn, _) => Said(turn, "start", StepExit.GoTo("next"))),
                ("next", (turn, _) => Said(turn, "next", StepExit.GoTo("middle", "Side"))),
                ("last", (turn, _) => Said(turn, "last", turn.GoTo("end")))),
            new ScriptedFlow(
                "Side",
                ("start", (turn, _) => Said(turn, "side", StepExit.GoTo("last", "Main"))),
                ("middle", (turn, _) => Said(turn, "middle", StepExit.GoToFlow("Side")))));

        var result = new Conversation(bot).Say("hi");

        result.Texts().ShouldBe(["start", "next", "middle", "side", "last"]);
        result.Status.ShouldBe(TurnStatus.End);
    }

    [Theory]
    [InlineData("nowhere", "Main", "[nowhere] step does not exist")]
    [InlineData("start", "Nothing", "flow: [Nothing] does not exist in bot: [Bot]")]
    public void A_jump_to_nowhere_is_a_hard_error_behind_what_was_said(string step, string flow, string text)
    {
        var bot = new ScriptedBot(new ScriptedFlow("Main", (turn, _) =>
        {
            turn.Say("before");
            turn.Remember("n", 1);
            return StepExit.GoTo(step, flow);
        }));
        var conversation = new Conversation(bot);

        var result = conversation.Say("hi");

        result.Status.ShouldBe(TurnStatus.Error);
        result.Texts().ShouldBe(["before", "error"]);
        result.Error.ShouldNotBeNull().Text.ShouldBe(text);
        conversation.Memory.ShouldContainKey("n");
    }

    [Fact]
    public void A_step_the_flow_does_not_know_is_a_hard_error()
    {
        var bot = new ScriptedBot(new ScriptedFlow("Main", ("start", (_, _) => StepExit.UnknownStep("gone"))));

        new Conversation(bot).Say("hi").Error.ShouldNotBeNull().Text.ShouldBe("[gone] step does not exist");
    }

    [Fact]
    public void A_hundred_steps_are_enough_for_one_turn()
    {
        var bot = new ScriptedBot(new ScriptedFlow("Main", ("start", (turn, _) => Said(turn, "again", StepExit.GoTo("start")))));

        var result = new Conversation(bot).Say("hi");

        result.Status.ShouldBe(TurnStatus.Error);
        result.Messages.Count(message => message.Kind == MessageKind.Text).ShouldBe(100);
        result.Error!.Text.ShouldStartWith("[Infinite loop] Step limit reached: 100 steps");
    }

    [Fact]
    public void The_step_limit_can_be_another()
    {
        var bot = new ScriptedBot(new ScriptedFlow("Main", ("start", (turn, _) => Said(turn, "again", StepExit.GoTo("start")))));

        new Conversation(bot, new() { MaxSteps = 4 }).Say("hi").Texts().ShouldBe(["again", "again", "again", "again", "error"]);
    }

    [Fact]
    public void A_flow_without_start_borrows_that_of_the_default_flow()
    {
        var hold = new HoldPoint("start", 1, "h");
        var bot = new ScriptedBot(
            new ScriptedFlow(
                "Main",
                (turn, segment) =>
                {
                    turn.Say(turn.Text($"in {turn.MetadataField("_context").Field(turn, "current_flow")}, segment {segment}"));
                    return segment == 1 ? StepExit.GoTo("tail") : StepExit.Hold(hold);
                },
                hold),
            new ScriptedFlow("Half", ("tail", (turn, _) => Said(turn, "tail of Half", StepExit.End))));
        var conversation = new Conversation(bot);

        conversation.Say("hi");
        conversation.State!.Position.Flow.ShouldBe("Main");
        conversation.State = null;
        conversation.Send(CsmlEvent.FromTrigger("Half")).Texts().ShouldBe(["in Half, segment 0"]);

        conversation.Say("hi").Texts().ShouldBe(["in Half, segment 1", "tail of Half"]);
    }

    [Fact]
    public void A_default_flow_without_start_is_an_error_and_no_endless_loop()
    {
        var bot = new ScriptedBot(new ScriptedFlow("Main", ("other", (_, _) => StepExit.End)));

        new Conversation(bot).Say("hi").Error.ShouldNotBeNull().Text.ShouldBe("[start] step does not exist");
    }

    [Fact]
    public void What_a_flow_throws_by_accident_ends_the_conversation_as_an_error()
    {
        var result = Probe.Run(_ => throw new InvalidOperationException("broken"));

        result.Status.ShouldBe(TurnStatus.Error);
        result.Error!.Text.ShouldBe("broken");
    }

    private static Conversation Holding() => new(new ScriptedBot(new ScriptedFlow(
        "Main",
        (turn, segment) =>
        {
            if (segment == 0) return StepExit.Hold(Hold, ("n", 7));
            turn.Say($"n is {turn.Frame["n"]}");
            return StepExit.End;
        },
        Hold)));

    private static StepExit Said(Turn turn, string text, StepExit exit)
    {
        turn.Say(text);
        return exit;
    }
}
