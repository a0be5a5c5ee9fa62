using Csml.Calls;
using Csml.Dialogue;
using Csml.Runtime.Tests.Dialogue;
using Csml.Storage;

namespace Csml.Runtime.Tests.Calls;

/// <summary>Answers that are longer than Twilio reads in one document.</summary>
public class LongAnswerTests
{
    [Fact]
    public async Task A_long_answer_is_fetched_in_parts_without_running_the_flow_again()
    {
        var hold = new HoldPoint("start", 1, "h");
        var runs = 0;
        var flow = new ScriptedFlow(
            "Main",
            (turn, segment) =>
            {
                runs++;
                if (segment == 1)
                {
                    turn.Say(turn.Event);
                    return StepExit.End;
                }

                for (var part = 0; part < 10; part++) turn.Say(new string((char)('a' + part), 12_000));
                return StepExit.Hold(hold);
            },
            hold);
        var line = new CallLine(new ScriptedBot(flow), new InMemoryCallStore());

        var document = await line.Call();
        var heard = string.Concat(document.Spoken());
        var turn = 0;
        while (document.Contains("<Redirect", StringComparison.Ordinal))
        {
            document.ShouldContain($"/continue?t={++turn}");
            document = await line.Post(CallRequestKind.Continue, turn, CallLine.Sid, CallLine.Ada);
            (await line.Post(CallRequestKind.Continue, turn, CallLine.Sid, CallLine.Ada)).ShouldBe(document);
            heard += string.Concat(document.Spoken());
        }

        turn.ShouldBeGreaterThan(0);
        heard.Length.ShouldBe(120_000);
        document.Action().ShouldEndWith($"/input?t={turn + 1}");
        runs.ShouldBe(1);
        (await line.Say(turn + 1, "thanks")).Spoken().ShouldBe(["thanks"]);
    }
}
