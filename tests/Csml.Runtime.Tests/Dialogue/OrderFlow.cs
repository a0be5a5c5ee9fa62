using Csml.Dialogue;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>
/// The six-message flow of the speed budget as the generator writes it: two turns, a hold, memory, interpolation.
/// </summary>
internal sealed class OrderFlow : IFlow
{
    private static readonly HoldPoint Hold_start_1 = new("start", 1, "h1");

    public string Name => "Default";

    public IReadOnlyList<string> Steps { get; } = ["start"];

    public IReadOnlyList<HoldPoint> Holds { get; } = [Hold_start_1];

    public ValueTask<StepExit> RunAsync(Turn turn, string step, int segment) => step switch
    {
        "start" => new(Step_start(turn, segment)),
        _ => new(StepExit.UnknownStep(step)),
    };

    private static StepExit Step_start(Turn turn, int segment)
    {
        switch (segment)
        {
            case 1: goto Resume_1;
        }

        turn.Say(Texts.Hi, 2);
        turn.Say(Texts.One, 3);
        turn.Say(Texts.What_is_your_name, 4);
        return StepExit.Hold(Hold_start_1);

    Resume_1:
        turn.Remember("name", turn.Event, 6);
        turn.Say($"Hello {turn.Read("name", 7)}, {turn.Read("name", 7).Call(turn, "length", 7)} letters", 7);
        turn.Say(Texts.Next, 8);
        turn.Say($"Bye {turn.Read("name", 9)}", 9);
        return StepExit.End;
    }

    private static class Texts
    {
        public static readonly ConstantText Hi = new("Hi!", "Hi!"u8);
        public static readonly ConstantText One = new("One", "One"u8);
        public static readonly ConstantText What_is_your_name = new("What is your name?", "What is your name?"u8);
        public static readonly ConstantText Next = new("Next", "Next"u8);
    }
}
