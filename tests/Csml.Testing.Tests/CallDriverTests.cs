using Csml.Values;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Csml.Testing.Tests;

/// <summary>Calls written in C#.</summary>
public sealed class CallDriverTests
{
    private const string Options = "For Opening hours, press 1. For A person, press 2. For Forget me, press 3.";

    [Fact]
    public async Task A_whole_call_is_made_step_by_step()
    {
        await using var driver = TestBot.Driver();

        var call = await driver.DialAsync();
        call.Hears("Welcome! What is your name?");
        await call.SaysAsync("Ada.");
        call.Hears("How can I help you?", Options);
        await call.RemembersAsync("name", "Ada");
        await call.PressesAsync("2");
        call.Hears("One moment, please.");
        call.IsForwardedTo("+12025550123");
        await call.TransferEndsAsync(TransferOutcome.Busy);
        call.Hears("Nobody is free.", "How can I help you?", Options);
        await call.PressesAsync("3");
        call.Hears("Done.");
        call.IsOver();
        await call.HasForgottenAsync("name");

        (await call.MemoryAsync("name")).IsUnset.ShouldBeTrue();
        Transcript.Parse("recorded", call.Transcript).Calls.Single().Lines.Count.ShouldBe(call.Bubbles.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_bot_remembers_is_read_by_its_members_and_forgotten(bool reloadsState)
    {
        await using var driver = TestBot.Driver(options => options.ReloadsState = reloadsState);
        var call = await driver.DialAsync(flow: Bot.Flows.Basket);
        call.Hears("How many of tea?");
        await call.PressesAsync("3#");
        call.Hears("How many of cake?");
        (await driver.DialAsync()).Hears("Welcome! What is your name?");

        var memory = await driver.ReadMemoryAsync<BotMemory>();
        memory.basket.ShouldNotBeNull().TryGetObject(out var basket).ShouldBeTrue();
        basket!["total"].ShouldBe(3);
        memory.name.ShouldBeNull();
        memory.TryGet(BotMemory.Names.name, out _).ShouldBeFalse();
        (await driver.ReadMemoryAsync<BotMemory>("basket")).basket.ShouldBeNull("another channel, another client");
        (await driver.ReadMemoryAsync<BotMemory>(from: "+12025550199")).basket.ShouldBeNull();

        await driver.ForgetAsync();

        (await driver.ReadMemoryAsync<BotMemory>()).basket.ShouldBeNull();
        await call.PressesAsync("4#");
        call.Hears("7 pieces. 1 run.");
    }

    [Fact]
    public async Task A_call_begins_with_a_flow_that_it_can_begin_with()
    {
        await using var driver = TestBot.Driver();

        (await Should.ThrowAsync<TranscriptException>(() => driver.DialAsync(flow: "Baskets")))
            .Message.ShouldMatch("^no call can begin with flow 'Baskets'; it can with ('[A-Za-z]+', )*'Basket', 'Default',");
    }

    [Fact]
    public async Task What_was_recorded_plays_again_as_a_transcript()
    {
        await using var first = TestBot.Driver();
        var call = await first.DialAsync();
        call.Hears("Welcome! What is your name?");
        await call.StaysSilentAsync();

        await using var second = TestBot.Driver();
        await Transcript.Parse("recorded", call.Transcript).PlayAsync(second);
    }

    [Theory]
    [InlineData(false, "2 run.")]
    [InlineData(true, "1 run.")]
    public async Task Nothing_but_the_stored_state_survives_a_turn_where_it_is_reloaded(bool reloadsState, string runs)
    {
        await using var driver = TestBot.Driver(options => options.ReloadsState = reloadsState);
        await BuyAsync();
        (await BuyAsync()).Bubbles[^2].Text.ShouldEndWith(runs);

        async Task<Call> BuyAsync()
        {
            var call = await driver.DialAsync("basket");
            call.Hears("How many of tea?");
            await call.PressesAsync("1#");
            call.Hears("How many of cake?");
            await call.PressesAsync("2#");
            return call;
        }
    }

    [Fact]
    public async Task Chance_falls_the_same_way_each_time_and_in_both_ways_of_running()
    {
        var colours = new List<string>();
        foreach (var reloads in new[] { false, true, false })
        {
            await using var driver = TestBot.Driver(options => options.ReloadsState = reloads);
            colours.Add(string.Concat(await ColourAsync(driver), await ColourAsync(driver), await ColourAsync(driver)));
        }

        colours.Distinct().ShouldHaveSingleItem();

        static async Task<string> ColourAsync(CallDriver driver) => (await driver.DialAsync("rest")).Bubbles[1].Text;
    }

    [Fact]
    public async Task Sounds_parameters_and_failing_functions_are_as_in_the_app()
    {
        await using var driver = TestBot.Driver();
        var call = await driver.DialAsync("rest", parameters: [new("FromCity", "Port Marie")]);

        call.HearsAudio("https://bot.example/bell.wav");
        call.Hears(call.Bubbles[1].Text, "From Port Marie.", "Failing: Null");
        await call.SaysAsync("yes");
        call.Hears("Still here.");
        call.IsOver();

        driver.Warnings.ShouldContain(entry => entry.StartsWith("Rest.csml(8), step start: the C# function 'fail' threw", StringComparison.Ordinal)
            && entry.Contains("the database is away", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pauses_and_silence_take_time_on_the_clock()
    {
        await using var driver = TestBot.Driver();
        var start = driver.Clock.GetUtcNow();
        var call = await driver.DialAsync();
        call.Hears("Welcome! What is your name?");
        await call.SaysAsync("Ada");
        call.Hears("How can I help you?", Options);
        await call.PressesAsync("1");
        (driver.Clock.GetUtcNow() - start).ShouldBe(TimeSpan.FromSeconds(2));
        call.Hears("We are open at 09:00:00.", "How can I help you?", Options);
        await call.StaysSilentAsync();
        (driver.Clock.GetUtcNow() - start).ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_bot_without_channels_has_one_and_with_a_configuration_has_those()
    {
        await using var plain = CallDriver.For<Bot>();
        (await plain.DialAsync()).Channel.ShouldBe("en");

        await using var configured = CallDriver.For<Bot>(options =>
        {
            options.Services.AddSingleton<RunCounter>();
            options.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Csml:Channels:0:Name"] = "shop",
                ["Csml:Channels:0:Locale"] = "en-GB",
                ["Csml:Channels:0:WelcomeFlow"] = "Basket",
            });
        });
        (await configured.DialAsync("shop")).Hears("How many of tea?");
    }

    [Fact]
    public async Task A_mistake_in_the_configuration_fails_as_at_the_start_of_the_app()
    {
        await using var driver = CallDriver.For<Bot>(options => options.Channels.Add(new() { Name = "x", Locale = "en-US", WelcomeFlow = "Nowhere" }));

        (await Should.ThrowAsync<OptionsValidationException>(() => driver.DialAsync())).Message.ShouldContain("Nowhere");
    }

    [Fact]
    public async Task Memory_is_compared_to_the_letter()
    {
        await using var driver = TestBot.Driver();
        var call = await driver.DialAsync("basket");
        call.Hears("How many of tea?");
        await call.PressesAsync("3#");
        call.Hears("How many of cake?");

        await call.RemembersAsync("basket", CsmlValue.Object(("total", 3), ("last", "tea")));
        (await Should.ThrowAsync<TranscriptException>(() => call.RemembersAsync("basket", CsmlValue.Object(("total", 3.0), ("last", "tea")))))
            .Message.ShouldStartWith("expected memory: basket = {\"total\":3.0,\"last\":\"tea\"}, but it is {\"last\":\"tea\",\"total\":3}");
    }
}
