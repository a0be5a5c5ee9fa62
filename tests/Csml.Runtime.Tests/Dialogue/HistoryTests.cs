using Csml.Dialogue;
using Csml.Storage;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary><c>previous step</c>, <c>previous flow</c> and what <c>_metadata._context</c> says (language reference, part 1, 5.11).</summary>
public class HistoryTests
{
    [Fact]
    public void Previous_step_goes_back_and_forth()
    {
        var bot = new ScriptedBot(new ScriptedFlow(
            "Main",
            ("start", (_, _) => StepExit.GoTo("a")),
            ("a", (turn, _) => Visit(turn, "a", 3) switch { 1 => StepExit.GoTo("b"), 2 => StepExit.PreviousStep, _ => StepExit.End }),
            ("b", (_, _) => StepExit.PreviousStep)));

        new Conversation(bot).Say("hi").Texts().ShouldBe(["a1", "a2", "a3"]);
    }

    [Fact]
    public void Previous_step_may_lead_into_another_flow()
    {
        var bot = new ScriptedBot(
            new ScriptedFlow(
                "Main",
                ("start", (_, _) => StepExit.GoTo("menu")),
                ("menu", (turn, _) => Visit(turn, "menu", 2) == 2 ? StepExit.End : StepExit.GoToFlow("Side"))),
            new ScriptedFlow("Side", ("start", (_, _) => StepExit.PreviousStep)));

        new Conversation(bot).Say("hi").Texts().ShouldBe(["menu1", "menu2"]);
    }

    [Fact]
    public void Previous_flow_leads_to_the_start_of_the_other_flow_left_last()
    {
        var bot = new ScriptedBot(
            new ScriptedFlow("Main", ("start", (turn, _) => Visit(turn, "main", 2) == 2 ? StepExit.End : StepExit.GoToFlow("Side"))),
            new ScriptedFlow("Side", ("start", (_, _) => StepExit.GoTo("inner")), ("inner", (_, _) => StepExit.PreviousFlow)));

        new Conversation(bot).Say("hi").Texts().ShouldBe(["main1", "main2"]);
    }

    [Fact]
    public void Previous_flow_in_the_only_flow_leads_to_its_start()
    {
        var bot = new ScriptedBot(new ScriptedFlow(
            "Main",
            ("start", (turn, _) => Visit(turn, "start", 2) == 2 ? StepExit.End : StepExit.GoTo("next")),
            ("next", (_, _) => StepExit.PreviousFlow)));

        new Conversation(bot).Say("hi").Texts().ShouldBe(["start1", "start2"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_history_there_is_nothing_to_go_back_to(bool toStep)
    {
        var result = Probe.Start(_ => toStep ? StepExit.PreviousStep : StepExit.PreviousFlow).Say("hi");

        result.Status.ShouldBe(TurnStatus.End);
        result.Messages.ShouldBeEmpty();
    }

    [Fact]
    public void History_survives_a_hold_and_the_store()
    {
        var hold = new HoldPoint("b", 1, "h");
        var flow = new ScriptedFlow(
            "Main",
            ("start", (_, _) => StepExit.GoTo("a")),
            ("a", (turn, _) => Visit(turn, "a", 2) == 2 ? StepExit.End : StepExit.GoTo("b")),
            ("b", (_, segment) => segment == 0 ? StepExit.Hold(hold) : StepExit.PreviousStep))
        {
            Holds = [hold],
        };
        var conversation = new Conversation(new ScriptedBot(flow));
        conversation.Say("hi");
        conversation.State = FrameSerializer.TryDeserialize(FrameSerializer.Serialize(conversation.State!));

        conversation.Say("hi").Texts().ShouldBe(["a2"]);
    }

    [Fact]
    public void The_context_says_where_the_conversation_is_and_where_it_came_from()
    {
        var bot = new ScriptedBot(
            new ScriptedFlow("Main", ("start", (turn, _) => ShowContext(turn, StepExit.GoTo("other", "Side")))),
            new ScriptedFlow("Side", ("other", (turn, _) => ShowContext(turn, StepExit.End))));

        new Conversation(bot).Say("hi").Texts().ShouldBe(
        [
            """{"current_step":"start","current_flow":"Main","default_flow":"Main"}""",
            """{"current_step":"other","current_flow":"Side","default_flow":"Main","previous_step":"start","previous_flow":"Main"}""",
        ]);
    }

    private static StepExit ShowContext(Turn turn, StepExit exit)
    {
        turn.Say($"{turn.Metadata.Field(turn, "_context")}");
        return exit;
    }

    /// <summary>Counts the visits of a step and says them.</summary>
    private static long Visit(Turn turn, string step, int most)
    {
        var visits = turn.Peek("visits").TryGetInt(out var before) ? before + 1 : 1;
        visits.ShouldBeLessThanOrEqualTo(most);
        turn.Remember("visits", visits);
        turn.Say(turn.Text($"{step}{visits}"));
        return visits;
    }
}
