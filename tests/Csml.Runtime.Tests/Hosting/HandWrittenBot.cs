using Csml.Dialogue;
using Csml.Runtime.Tests.Dialogue;

namespace Csml.Runtime.Tests.Hosting;

/// <summary>A bot shaped like a generated one; one of its flows cannot begin a call, and one asks for a secret.</summary>
public sealed class HandWrittenBot : IBot
{
    private static readonly HoldPoint Hold = new("start", 1, "h1");
    private static readonly HoldPoint SecureHold = new("start", 1, "h2") { IsSecure = true };

    string IBot.Name => "HandWrittenBot";

    IReadOnlyList<IFlow> IBot.Flows { get; } =
    [
        new ScriptedFlow("Default", ("start", Start)) { Holds = [Hold] },
        new ScriptedFlow("NoStart", ("other", (_, _) => StepExit.End)),
        new ScriptedFlow("Secret", ("start", (_, _) => StepExit.Hold(SecureHold))) { Holds = [SecureHold] },
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
