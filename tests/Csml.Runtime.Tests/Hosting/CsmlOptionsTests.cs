using Csml.Storage;
using Csml.Tests.Shared;
using Csml.Twilio;
using Csml.Voice;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Csml.Runtime.Tests.Hosting;

public sealed class CsmlOptionsTests
{
    private static readonly Dictionary<string, string?> Valid = new()
    {
        ["Csml:PublicBaseUrl"] = "https://bot.example.org",
        ["Csml:AuthToken"] = "0123456789abcdef",
        ["Csml:Store"] = "memory",
        ["Csml:Channels:0:Name"] = "en",
        ["Csml:Channels:0:Locale"] = "en-US",
    };

    [Theory]
    [InlineData("Csml:PublicBaseUrl", "http://bot.example.org", "https")]
    [InlineData("Csml:PublicBaseUrl", "bot.example.org", "https://bot.example.org")]
    [InlineData("Csml:PublicBaseUrl", "https://bot.example.org?x=1", "without a query")]
    [InlineData("Csml:PublicBaseUrl", "https://bot.example.org/#", "without a query")]
    [InlineData("Csml:PublicBaseUrl", "https://user:secret@bot.example.org", "absolute https address")]
    [InlineData("Csml:AuthToken", null, "Csml__AuthToken")]
    [InlineData("Csml:AuthToken", " ", "Csml__AuthToken")]
    [InlineData("Csml:SecondaryAuthToken", "", "remove the key")]
    [InlineData("Csml:Store", "Host=db;Username=me", "SQLite")]
    [InlineData("Csml:Limits:MaxSteps", "0", "from 1 to 10000")]
    [InlineData("Csml:Limits:MaxIterations", "-1", "from 1 to 10000000")]
    [InlineData("Csml:Limits:MaxDepth", "10001", "from 1 to 10000")]
    [InlineData("Csml:Limits:MaxMessages", "0", "from 1 to 100000")]
    [InlineData("Csml:Limits:MaxTextLength", "999", "from 1000 to 8388608")]
    [InlineData("Csml:Limits:MaxElements", "1048577", "from 100 to 1048576")]
    [InlineData("Csml:Limits:MaxDuration", "00:01:01", "from '00:00:00.1' to '00:01:00'")]
    [InlineData("Csml:Channels:0:Name", null, "such as 'en'")]
    [InlineData("Csml:Channels:0:Name", "en/us", "such as 'en'")]
    [InlineData("Csml:Channels:0:Route", "voice", "such as '/voice/en'")]
    [InlineData("Csml:Channels:0:Route", "/voice/{id}", "such as '/voice/en'")]
    [InlineData("Csml:Channels:0:Route", "/voice/", "such as '/voice/en'")]
    [InlineData("Csml:Channels:0:Voice", "Amy", "Polly.Lea-Neural")]
    [InlineData("Csml:Channels:0:Voice", "Google.fr-FR-Neural2-A", "speaks fr-FR, the channel en-US")]
    [InlineData("Csml:Channels:0:CallerId", "0123", "+33123456789")]
    [InlineData("Csml:Channels:0:TransferPrefixes:0", "33", "'+33'")]
    [InlineData("Csml:Channels:0:OptionPhrase", "Press {key}.", "{title}")]
    [InlineData("Csml:Channels:0:ApologyPhrase", "", "remove the key")]
    [InlineData("Csml:Channels:0:TransferUnavailablePhrase", " ", "remove the key")]
    public void An_error_names_its_key_and_says_what_to_write(string key, string? value, string advice) =>
        ShouldBeAnError(key, value, advice);

    [Theory]
    [InlineData("Csml:Channels:0:WelcomeFlow", "Welcome", "'Default', 'NoStart'")]
    [InlineData("Csml:Channels:0:WelcomeFlow", "NoStart", "no step 'start'")]
    public void R05_The_welcome_flow_is_one_of_the_bot_and_has_a_start(string key, string value, string advice) =>
        ShouldBeAnError(key, value, advice);

    [Theory]
    [InlineData("Csml:Channels:0:HoldTimeout", "0", "positive number of seconds")]
    [InlineData("Csml:Channels:0:HoldTimeout", "-5", "positive number of seconds")]
    public void R08_A_hold_time_out_is_a_positive_number(string key, string value, string advice) =>
        ShouldBeAnError(key, value, advice);

    [Theory]
    [InlineData("Csml:Channels:0:Locale", null, "such as 'fr-FR'")]
    [InlineData("Csml:Channels:0:Locale", "fr", "such as 'fr-FR'")]
    [InlineData("Csml:Channels:0:Locale", "es-AR", "SayLocale can be one of es-ES, es-MX, es-US")]
    [InlineData("Csml:Channels:0:Locale", "cy-GB", "Twilio can recognise")]
    [InlineData("Csml:Channels:0:Locale", "eu-ES", "no tag for this language")]
    [InlineData("Csml:Channels:0:SayLocale", "en-PH", "en-GB-WLS")]
    [InlineData("Csml:Channels:0:GatherLocale", "en-GB-WLS", "en-PH")]
    public void R25_A_locale_is_a_full_tag_that_can_be_spoken_and_recognised(string key, string? value, string advice) =>
        ShouldBeAnError(key, value, advice);

    [Fact]
    public void A_bot_without_a_channel_cannot_be_called() =>
        Errors(new() { ["Csml:AuthToken"] = "x", ["Csml:Store"] = "memory" }).ShouldHaveSingleItem().ShouldStartWith("Csml:Channels is empty");

    [Theory]
    [InlineData("en", null, "Csml:Channels:1:Name 'en' is the name of Csml:Channels:0")]
    [InlineData("EN", "/other", "Csml:Channels:1:Name 'EN' is the name of Csml:Channels:0")]
    [InlineData("fr", "/voice/en", "Csml:Channels:1:Route '/voice/en' is the route of Csml:Channels:0")]
    [InlineData("fr", "/voice/en/input", "Csml:Channels:1:Route '/voice/en/input' is used by Csml:Channels:0")]
    public void R04_Two_channels_share_neither_name_nor_route(string name, string? route, string error) =>
        Errors(new(Valid)
        {
            ["Csml:Channels:1:Name"] = name,
            ["Csml:Channels:1:Route"] = route,
            ["Csml:Channels:1:Locale"] = "fr-FR",
        }).ShouldContain(found => found.StartsWith(error, StringComparison.Ordinal));

    [Fact]
    public async Task A_wrong_configuration_stops_the_start()
    {
        using var app = Build(new(Valid) { ["Csml:AuthToken"] = null });
        (await Should.ThrowAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken)))
            .Message.ShouldContain("Csml:AuthToken is missing");
    }

    [Theory]
    [InlineData("en-US", "en-US", "en-US")]
    [InlineData("FR-fr", "fr-FR", "fr-FR")]
    [InlineData("cmn-CN", "cmn-CN", "cmn-Hans-CN")]
    [InlineData("cmn-Hans-CN", "cmn-CN", "cmn-Hans-CN")]
    [InlineData("zh-CN", "zh-CN", "cmn-Hans-CN")]
    [InlineData("yue-HK", "yue-HK", "yue-Hant-HK")]
    [InlineData("ar-XA", "ar-XA", "ar-SA")]
    [InlineData("ar-EG", "ar-XA", "ar-EG")]
    [InlineData("pa-IN", "pa-IN", "pa-guru-IN")]
    [InlineData("de-AT", "de-AT", "de-DE")]
    [InlineData("fr-BE", "fr-BE", "fr-FR")]
    public void A_locale_is_a_tag_to_speak_with_and_one_to_listen_with(string locale, string say, string gather)
    {
        var channel = ConfiguredChannel.From(Bind(new(Valid) { ["Csml:Channels:0:Locale"] = locale }).Channels[0]).Channel;
        channel.Options.SayLanguage.ShouldBe(say);
        channel.Options.GatherLanguage.ShouldBe(gather);
    }

    [Fact]
    public void A_channel_of_another_tag_for_each_is_one_of_those_tags()
    {
        var options = Bind(new(Valid)
        {
            ["Csml:Channels:0:Locale"] = "es-AR",
            ["Csml:Channels:0:SayLocale"] = "es-MX",
            ["Csml:Channels:0:Voice"] = "Google.es-MX-Wavenet-A",
        });
        ConfiguredChannel.From(options.Channels[0]).Channel.Options.ShouldSatisfyAllConditions(
            voice => voice.SayLanguage.ShouldBe("es-MX"),
            voice => voice.GatherLanguage.ShouldBe("es-AR"));
    }

    [Fact]
    public void Every_key_is_bound()
    {
        var options = Bind(new(Valid)
        {
            ["Csml:SecondaryAuthToken"] = "second",
            ["Csml:Durability"] = "Full",
            ["Csml:Channels:0:Route"] = "/phone",
            ["Csml:Channels:0:Voice"] = "Polly.Amy",
            ["Csml:Channels:0:HoldTimeout"] = "8",
            ["Csml:Channels:0:ReadOptions"] = "Never",
            ["Csml:Channels:0:CallerId"] = "+15005550006",
            ["Csml:Channels:0:TransferPrefixes:0"] = "+33",
            ["Csml:Channels:0:OptionPhrase"] = "{key} {title}",
            ["Csml:Channels:0:ApologyPhrase"] = "Oh.",
            ["Csml:Channels:0:TransferUnavailablePhrase"] = "No.",
        });
        options.SecondaryAuthToken.ShouldBe("second");
        options.Durability.ShouldBe(Durability.Full);
        var (route, channel) = ConfiguredChannel.From(options.Channels[0]);
        (route, channel.Name, channel.WelcomeFlow).ShouldBe(("/phone", "en", "Default"));
        channel.Options.ShouldSatisfyAllConditions(
            voice => voice.Voice.ShouldBe("Polly.Amy"),
            voice => voice.HoldTimeout.ShouldBe(8),
            voice => voice.ReadOptions.ShouldBe(OptionReading.Never),
            voice => voice.CallerId.ShouldBe("+15005550006"),
            voice => voice.TransferPrefixes.ShouldBe(["+33"]),
            voice => voice.Phrases.ShouldBe(new VoicePhrases("{key} {title}", "Oh.", "No.", "star")));
    }

    [Fact]
    public void What_is_said_in_code_comes_after_the_configuration()
    {
        using var app = Build(Valid, configure: options => options.Channels[0].HoldTimeout = 9);
        app.Services.GetRequiredService<IOptions<CsmlOptions>>().Value.Channels.ShouldHaveSingleItem().HoldTimeout.ShouldBe(9);
    }

    [Fact]
    public void In_Development_a_token_is_made_for_the_run_and_logged()
    {
        var log = new List<string>();
        using var app = Build(new(Valid) { ["Csml:AuthToken"] = null }, "Development", log);
        var token = app.Services.GetRequiredService<IOptions<CsmlOptions>>().Value.AuthToken.ShouldNotBeNull();
        token.Length.ShouldBe(32);
        log.ShouldContain(line => line.StartsWith("Warning Csml:AuthToken is not set: a development auth token", StringComparison.Ordinal)
            && line.Contains(token, StringComparison.Ordinal));

        using var other = Build(new(Valid) { ["Csml:AuthToken"] = null }, "Development");
        other.Services.GetRequiredService<IOptions<CsmlOptions>>().Value.AuthToken.ShouldNotBe(token);
    }

    [Fact]
    public void A_token_that_is_configured_is_used_in_Development_too()
    {
        var log = new List<string>();
        using var app = Build(Valid, "Development", log);
        app.Services.GetRequiredService<IOptions<CsmlOptions>>().Value.AuthToken.ShouldBe("0123456789abcdef");
        log.ShouldNotContain(line => line.Contains("auth token", StringComparison.Ordinal));
    }

    [Fact]
    public void An_app_has_one_bot()
    {
        var services = new ServiceCollection();
        services.AddCsml<HandWrittenBot>();
        Should.Throw<InvalidOperationException>(() => services.AddCsml<HandWrittenBot>()).Message.ShouldContain("called twice");
    }

    [Theory]
    [InlineData(null, "csml.db")]
    [InlineData("calls.db", "calls.db")]
    [InlineData("Data Source=data/calls.db", "data/calls.db")]
    [InlineData("/var/lib/calls.db", "/var/lib/calls.db")]
    [InlineData("memory", null)]
    [InlineData("Memory", null)]
    public void The_store_is_a_file_or_the_memory(string? store, string? file) =>
        StoreLocation.Parse(store).ShouldBe(new StoreLocation(file));

    private static void ShouldBeAnError(string key, string? value, string advice)
    {
        var error = Errors(new(Valid) { [key] = value }).ShouldHaveSingleItem();
        error.ShouldStartWith(key);
        error.ShouldContain(advice);
    }

    private static List<string> Errors(Dictionary<string, string?> configuration) =>
        [.. Should.Throw<OptionsValidationException>(() => Bind(configuration)).Failures];

    private static CsmlOptions Bind(Dictionary<string, string?> configuration)
    {
        using var app = Build(configuration);
        return app.Services.GetRequiredService<IOptions<CsmlOptions>>().Value;
    }

    private static IHost Build(
        Dictionary<string, string?> configuration, string environment = "Production", List<string>? log = null, Action<CsmlOptions>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(configuration);
        if (log is not null)
            builder.Logging.AddProvider(new ListLoggerProvider(log));
        builder.Services.AddCsml<HandWrittenBot>(configure ?? (_ => { }));
        return builder.Build();
    }
}
