using Csml.Dialogue;
using Csml.Storage;
using Csml.Values;

namespace Csml.Runtime.Tests.Storage;

/// <summary>The state of a conversation as bytes.</summary>
public class FrameSerializerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_state_comes_back_as_it_was(bool isSecure)
    {
        var state = new DialogueState(new("Main", "start", "h"), Frame.Of(("n", 7), ("unset", default)), new("a", "b", null)) { IsSecure = isSecure };

        var read = FrameSerializer.TryDeserialize(FrameSerializer.Serialize(state)).ShouldNotBeNull();

        (read.Position, read.History, read.IsSecure).ShouldBe((state.Position, state.History, isSecure));
        read.Frame.Entries.ToArray().ShouldBe(state.Frame.Entries.ToArray());
    }

    [Fact]
    public void A_state_of_the_first_version_waits_for_no_secret()
    {
        var read = FrameSerializer.TryDeserialize("""[1,"Main","start","h",null,null,null,"n",7]"""u8).ShouldNotBeNull();

        read.IsSecure.ShouldBeFalse();
        read.Frame["n"].ShouldBe((CsmlValue)7);
    }

    [Theory]
    [InlineData("[3,\"Main\",\"start\",\"h\",null,null,null,false]")]
    [InlineData("[\"1\"]")]
    [InlineData("[]")]
    [InlineData("")]
    public void What_this_program_cannot_read_is_no_state(string bytes) =>
        FrameSerializer.TryDeserialize(System.Text.Encoding.UTF8.GetBytes(bytes)).ShouldBeNull();
}
