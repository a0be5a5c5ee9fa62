using Csml.Calls.Tests.Support;
using Csml.Tests.Shared;

namespace Csml.Calls.Tests;

/// <summary>The requirements of the language reference, part 3, 6.1, on what a flow knows of its call.</summary>
public sealed class MetadataRequirementTests(Hotline hotline) : IClassFixture<Hotline>
{
    private static readonly string[] Keys =
    [
        "AccountSid", "ApiVersion", "ApplicationSid", "CallSid", "CallStatus",
        "Called", "CalledCity", "CalledCountry", "CalledState", "CalledZip",
        "Caller", "CallerCity", "CallerCountry", "CallerState", "CallerZip",
        "Direction",
        "From", "FromCity", "FromCountry", "FromState", "FromZip",
        "To", "ToCity", "ToCountry", "ToState", "ToZip",
    ];

    private readonly VoiceServer _server = hotline.Server;

    [Fact]
    public async Task R21_Twilios_parameters_are_metadata() =>
        (await new Call(_server, "Geography").BeginAsync()).Said[0].ShouldBe("FR");

    [Fact]
    public async Task R22_The_26_documented_keys_are_there_unchanged()
    {
        Keys.Length.ShouldBe(26);
        var call = new Call(_server, "Metadata") { Fields = [.. Keys.Select(key => (key, key == "CallSid" ? "CA-R22" : $"{key} é"))] };
        var expected = Keys.Select(key => key == "CallSid" ? "CallSid=CA-R22" : $"{key}={key} é");
        (await call.BeginAsync()).Said.ShouldBe(expected);
    }

    [Fact]
    public async Task R23_Unknown_geography_is_an_empty_string_and_not_nothing() =>
        (await new Call(_server, "Geography").BeginAsync()).Said[1..].ShouldBe(["An empty city.", "No such key."]);

    [Fact]
    public async Task R24_The_channel_is_told_by_the_app_and_not_by_a_sender()
    {
        var call = new Call(_server, "Channel") { Fields = [("_channel", "forged"), ("_channel.name", "forged"), ("_channel[type]", "forged")] };
        (await call.BeginAsync()).Said.ShouldBe(["twilio-voice Channel"]);
    }

    [Fact]
    public async Task R25_A_call_has_one_language()
    {
        var call = new Call(_server, "French");
        (await call.BeginAsync()).Languages.ShouldBe(["fr-FR"]);
        (await call.SayAsync("support")).Languages.ShouldBe(["fr-FR"]);
    }
}
