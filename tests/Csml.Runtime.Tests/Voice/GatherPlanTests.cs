using Csml.Voice;
using static Csml.Runtime.Tests.Voice.VoiceTestData;

namespace Csml.Runtime.Tests.Voice;

public sealed class GatherPlanTests
{
    [Fact]
    public void Without_a_question_anything_is_awaited() => GatherPlan.For(null).ShouldBe(new GatherPlan(null, ""));

    [Fact]
    public void One_key_is_awaited_where_every_key_is_one_digit() =>
        GatherPlan.For(new([Option("1", "Sales"), Option("*", "Back"), Option(null, "Other")])).NumDigits.ShouldBe(1);

    [Fact]
    public void More_keys_are_awaited_where_a_longer_number_is_accepted() =>
        GatherPlan.For(new([Option("1", "Sales", null, "1234")])).NumDigits.ShouldBeNull();

    [Theory]
    [InlineData("Sales,Support", "Sales|Support")]
    [InlineData("Sales,the sales team", "Sales:the sales team,1,42,intent:SALES,PAY_NOW")]
    [InlineData("Paris France", "Paris, France")]
    [InlineData("été", "été|ÉTÉ")]
    [InlineData("VIP", "VIP")]
    [InlineData("Sales", "**Sales** 📞")]
    public void Hints_are_what_a_caller_may_say(string hints, string options) =>
        GatherPlan.For(new([.. options.Split('|').Select(option =>
            option.Split(':', 2) is [var title, var words] ? Option("1", title, null, words.Split(',')) : Option("1", option))])).Hints.ShouldBe(hints);

    [Fact]
    public void Hints_stay_within_Twilios_limits()
    {
        var many = GatherPlan.For(new([.. Enumerable.Range(0, 1_000).Select(i => Option(null, $"a{i}"))])).Hints.Split(',');
        many.Length.ShouldBe(500);
        GatherPlan.For(new([Option("1", new string('a', 101)), Option("2", new string('b', 100))])).Hints.ShouldBe(new string('b', 100));
        GatherPlan.For(new([.. Enumerable.Range(0, 500).Select(i => Option(null, $"{new string('c', 90)}{i}"))])).Hints.Length.ShouldBeLessThan(4_000);
    }
}
