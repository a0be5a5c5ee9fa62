using Csml.Calls;
using Csml.Storage;

namespace Csml.Runtime.Tests.Calls;

/// <summary>Who calls (language reference, part 3, 4.1).</summary>
public class ClientIdentityTests
{
    [Theory]
    [InlineData("+33123456789", true)]
    [InlineData("+15550100", true)]
    [InlineData("+123456789012345", true)]
    [InlineData("+1234567890123456", false)]
    [InlineData("+0123456789", false)]
    [InlineData("+1", false)]
    [InlineData("+1 555 0100", false)]
    [InlineData("+١٢٣٤٥٦٧٨", false)]
    [InlineData("15550100", false)]
    [InlineData("client:tester", false)]
    [InlineData("sip:ada@example.org", false)]
    [InlineData("anonymous", false)]
    [InlineData("+266696687", false)]
    [InlineData("266696687", false)]
    [InlineData("+7378742833", false)]
    [InlineData("+86282452253", false)]
    [InlineData("+2562533", false)]
    [InlineData("+8656696", false)]
    [InlineData("+7748283", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_a_number_can_be_recognised_again(string? from, bool isKnown)
    {
        var client = ClientIdentity.Of("Bot", "en", from, "CA1");

        client.ShouldBe(isKnown ? new("Bot", "en", from!) : new ClientKey("Bot", "en", "call:CA1"));
        client.IsAnonymous.ShouldBe(!isKnown);
    }

    [Fact]
    public async Task Anonymous_callers_share_no_memory()
    {
        var line = new CallLine(new CountingBot(), new InMemoryCallStore());

        (await line.Call("CA1", "+266696687")).Spoken().ShouldBe(["0 1 Null"]);
        (await line.Say(1, "hello", "CA1", "+266696687")).Spoken().ShouldBe(["1 2 first"]);
        (await line.Call("CA2", "+266696687")).Spoken().ShouldBe(["0 1 Null"]);
    }

    [Fact]
    public async Task The_same_number_on_another_channel_is_somebody_else()
    {
        var store = new InMemoryCallStore();
        await new CallLine(new CountingBot(), store).Call("CA1");

        (await new CallLine(new CountingBot(), store, channel: "fr").Call("CA2")).Spoken().ShouldBe(["0 1 Null"]);
    }
}
