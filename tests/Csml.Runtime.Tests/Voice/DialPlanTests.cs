using Csml.Values;
using Csml.Voice;

namespace Csml.Runtime.Tests.Voice;

public sealed class DialPlanTests
{
    private const string Caller = "+33612345678";

    [Theory]
    [InlineData("+33123456789", Caller, nameof(TransferRefusal.None))]
    [InlineData("33123456789", Caller, nameof(TransferRefusal.NotANumber))]
    [InlineData("+0123456789", Caller, nameof(TransferRefusal.NotANumber))]
    [InlineData("+33 1 23 45 67 89", Caller, nameof(TransferRefusal.NotANumber))]
    [InlineData("+33123456789\n", Caller, nameof(TransferRefusal.NotANumber))]
    [InlineData("+1234567890123456", Caller, nameof(TransferRefusal.NotANumber))]
    [InlineData("</Number><Sip>", Caller, nameof(TransferRefusal.NotANumber))]
    [InlineData("+33123456789", "client:tester", nameof(TransferRefusal.NeedsCallerId))]
    [InlineData("+33123456789", null, nameof(TransferRefusal.NeedsCallerId))]
    public void Only_an_international_number_with_a_number_to_show_is_dialled(string number, string? caller, string expected)
    {
        var plan = DialPlan.Create(CsmlObject.Create([("number", number)]), VoiceTestData.English, caller, out var refusal);
        refusal.ToString().ShouldBe(expected);
        (plan is not null).ShouldBe(refusal == TransferRefusal.None);
    }

    [Theory]
    [InlineData("+33123456789", true)]
    [InlineData("+3212345678", true)]
    [InlineData("+19005551234", false)]
    public void A_channel_may_limit_whom_it_forwards_to(string number, bool allowed)
    {
        var options = VoiceTestData.English with { TransferPrefixes = ["+33", "+32"] };
        DialPlan.Create(CsmlObject.Create([("number", number)]), options, Caller, out var refusal);
        refusal.ShouldBe(allowed ? TransferRefusal.None : TransferRefusal.NotAllowed);
    }

    [Fact]
    public void The_flows_caller_id_comes_before_the_channels()
    {
        var options = VoiceTestData.English with { CallerId = "+15005550006" };
        Create(options, ("caller_id", "+15005550001")).CallerId.ShouldBe("+15005550001");
        Create(options, ("caller_id", "nonsense")).CallerId.ShouldBe("+15005550006");
        Create(VoiceTestData.English).CallerId.ShouldBeNull();
    }

    [Fact]
    public void What_a_flow_asks_of_the_transfer_is_honoured() =>
        Create(
            VoiceTestData.English,
            ("timeout", 12), ("time_limit", 99_999), ("answer_on_bridge", true), ("record", true), ("ring_tone", "fr"), ("send_digits", "ww12#"))
            .ShouldBe(new DialPlan("+33123456789")
            {
                Timeout = 12,
                TimeLimit = 14_400,
                AnswerOnBridge = true,
                Record = "record-from-answer-dual",
                RingTone = "fr",
                SendDigits = "ww12#",
            });

    [Fact]
    public void What_makes_no_sense_is_left_out() =>
        Create(VoiceTestData.English, ("timeout", -1), ("time_limit", "x"), ("record", "everything"), ("ring_tone", "\"/>"), ("send_digits", "abc"))
            .ShouldBe(new DialPlan("+33123456789"));

    private static DialPlan Create(VoiceOptions options, params (string, CsmlValue)[] extra) =>
        DialPlan.Create(CsmlObject.Create([("number", "+33123456789"), .. extra]), options, Caller, out _).ShouldNotBeNull();
}
