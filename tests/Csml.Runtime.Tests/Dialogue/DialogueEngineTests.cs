using Csml.Dialogue;

namespace Csml.Runtime.Tests.Dialogue;

public class DialogueEngineTests
{
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
        conversation.Memory["name"].ToDisplayString().ShouldBe("Ada");
    }
}
