using Csml.Dialogue;
using Csml.Runtime.Tests.Dialogue;

namespace Csml.Runtime.Tests.Hosting;

/// <summary>A bot of two flows, shaped like a generated one; only the first can begin a call.</summary>
public sealed class HandWrittenBot : IBot
{
    private static readonly HoldPoint Hold = new("start", 1, "h1");

    string IBot.Name => "HandWrittenBot";

    IReadOnlyList<IFlow> IBot.Flows { get; } =
    [
        new ScriptedFlow("Default", ("start", Start)) { Holds = [Hold] },
        new ScriptedFlow("NoStart", ("other", (_, _) => StepExit.End)),
    ];

    private static StepExit Start(Turn turn, int segment)
    {
        if (segment == 0)
        {
            turn.Say(new ConstantText("Hello."));
            return StepExit.Hold(Hold);
        }

        turn.Say($"You said {turn.Event}.");
        return StepExit.End;
    }
}
