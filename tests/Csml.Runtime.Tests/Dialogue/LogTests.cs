using Csml.Dialogue;
using Csml.Values;
using Microsoft.Extensions.Logging;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>Errors of flows are logged with flow, step and line.</summary>
public class LogTests
{
    [Fact]
    public void Every_error_says_flow_step_and_line()
    {
        var log = new RecordingLogger<DialogueEngine>();
        var conversation = new Conversation(
            new ScriptedBot(new ScriptedFlow("Main", (turn, _) =>
            {
                turn.Read("ghost", line: 2);
                turn.FunctionFailed("order_status", new InvalidOperationException("no connection"), line: 3);
                turn.Debug("shown", line: 4);
                turn.Log("WARN", "written", line: 5);
                turn.Say(CsmlValue.Failure("too bad"), line: 6);
                return StepExit.End;
            })),
            logger: log);

        var result = conversation.Say("hi");

        result.Error.ShouldBe(new FlowError("Main", "start", 6, "too bad"));
        log.Records.Select(record => (record.Id.Id, record.Level)).ShouldBe(
        [
            (1001, LogLevel.Warning),
            (1003, LogLevel.Error),
            (1004, LogLevel.Debug),
            (1005, LogLevel.Warning),
            (1002, LogLevel.Error),
        ]);
        log.Records[0].Text.ShouldBe("Main.csml(2), step start: < ghost > is used before it was saved in memory");
        log.Records[1].Text.ShouldBe("Main.csml(3), step start: the C# function 'order_status' threw");
        log.Records[1].Exception.ShouldNotBeNull().Message.ShouldBe("no connection");
        log.Records[3].Text.ShouldBe("Main.csml(5), step start: written");
        log.Records[4].Text.ShouldBe("Main.csml(6), step start: too bad; the conversation ends");
    }

    [Fact]
    public void In_a_secure_turn_no_exception_says_what_it_may_quote()
    {
        var log = new RecordingLogger<DialogueEngine>();
        var hold = new HoldPoint("start", 1, "h") { IsSecure = true };
        var conversation = new Conversation(
            new ScriptedBot(new ScriptedFlow(
                "Main",
                (turn, segment) =>
                {
                    if (segment == 0) return StepExit.Hold(hold);
                    turn.FunctionFailed("charge", Thrown(turn.Event.ToDisplayString()), line: 3);
                    turn.FunctionRefused("count", $"[counts.{turn.Event.ToDisplayString()}] takes a whole number, not a text", line: 4);
                    throw new InvalidOperationException(turn.Event.ToDisplayString());
                },
                hold)),
            logger: log);
        conversation.Say("hi");

        var result = conversation.Say("7461");

        log.Records.Select(record => (record.Id.Id, record.Exception)).ShouldBe([(1007, null), (1001, null), (1002, null)]);
        log.Records[0].Text.ShouldStartWith(
            "Main.csml(3), step start: the C# function 'charge' threw System.InvalidOperationException; its message is not shown");
        log.Records[0].Text.ShouldContain(nameof(Thrown));
        log.Records[2].Text.ShouldContain("System.InvalidOperationException was thrown");
        result.Error.ShouldNotBeNull().Text.ShouldNotContain("7461");
        log.Records.ShouldAllBe(record => !record.Text.Contains("7461"));
        result.Messages.ShouldAllBe(message => !message.Content.ToDisplayString().Contains("7461"));
    }

    private static InvalidOperationException Thrown(string text)
    {
        try
        {
            throw new InvalidOperationException(text);
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }

    [Fact]
    public void A_function_that_throws_is_an_error_the_flow_can_handle()
    {
        var result = Probe.Run(turn =>
        {
            var status = turn.FunctionFailed("order_status", new TimeoutException());
            turn.Say(status.Call(turn, "is_error"));
            turn.Say(Builtins.Or(turn, status, "unknown"));
        });

        result.Texts().ShouldBe(["error", "true", "unknown"]);
        result.Status.ShouldBe(TurnStatus.End);
    }

    [Fact]
    public void A_position_that_is_lost_says_why()
    {
        var log = new RecordingLogger<DialogueEngine>();
        var conversation = new Conversation(new ScriptedBot(new OrderFlow()), logger: log);
        conversation.Say("hi");
        conversation.State = conversation.State! with { Position = new("Default", "start", "old") };

        conversation.Say("hi");

        log.Records.ShouldHaveSingleItem().Text.ShouldBe(
            "Flow Default, step start: the hold old where the conversation waits cannot be resumed: it no longer exists");
    }
}
