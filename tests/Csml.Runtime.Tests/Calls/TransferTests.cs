using Csml.Dialogue;
using Csml.Runtime.Tests.Dialogue;
using Csml.Storage;

namespace Csml.Runtime.Tests.Calls;

/// <summary>CallForwarding and what follows it (language reference, part 3, 2.8).</summary>
public class TransferTests
{
    private readonly InMemoryCallStore _store = new();

    [Fact]
    public async Task R20_After_a_transfer_that_came_about_the_call_ends()
    {
        var line = Line();
        (await line.Call()).Action().ShouldEndWith("/dial-result?t=1");

        (await line.EndDial(1, "completed")).ShouldBe(Twiml.Hangup);

        (await line.EndDial(1, "completed")).ShouldBe(Twiml.Hangup);
        (await line.Say(2, "hello")).ShouldBe(Twiml.Hangup);
    }

    [Theory]
    [InlineData("busy")]
    [InlineData("no-answer")]
    [InlineData("failed")]
    [InlineData("canceled")]
    public async Task R20_After_one_that_did_not_the_flow_is_heard_to_its_hold(string status)
    {
        var line = Line();
        await line.Call();

        var answer = await line.EndDial(1, status);
        answer.Spoken().ShouldBe(["Nobody is there."]);
        answer.Action().ShouldEndWith("/input?t=2");
        (await line.EndDial(1, status)).ShouldBe(answer);

        (await line.Say(2, "well")).Spoken().ShouldBe(["well"]);
    }

    [Fact]
    public async Task A_flow_that_is_over_is_still_heard_after_a_transfer_that_failed()
    {
        var line = Line(isHeld: false);
        await line.Call();

        var answer = await line.EndDial(1, "busy");

        answer.Spoken().ShouldBe(["Nobody is there."]);
        answer.Ends().ShouldBeTrue();
        (await line.EndDial(2, "busy")).ShouldBe(Twiml.Hangup);
    }

    [Fact]
    public async Task Words_that_come_while_a_flow_that_is_over_transfers_run_nothing()
    {
        var line = Line(isHeld: false);
        await line.Call();

        (await line.Say(1, "hello")).ShouldBe(Twiml.Hangup);
    }

    private CallLine Line(bool isHeld = true)
    {
        var hold = new HoldPoint("start", 1, "h");
        var flow = new ScriptedFlow(
            "Main",
            (turn, segment) =>
            {
                if (segment == 1)
                {
                    turn.Say(turn.Event);
                    return StepExit.End;
                }

                turn.Say(Components.CallForwarding(turn, "+33123456789"));
                turn.Say("Nobody is there.");
                return isHeld ? StepExit.Hold(hold) : StepExit.End;
            },
            hold);
        return new(new ScriptedBot(flow), _store);
    }
}
