using Microsoft.Extensions.DependencyInjection;

namespace Csml.Testing.Tests;

/// <summary>The bot of these tests: a line for each of its flows.</summary>
internal static class TestBot
{
    public static CallDriver Driver(Action<CallDriverOptions>? configure = null) => CallDriver.For<Bot>(options =>
    {
        Configure(options);
        configure?.Invoke(options);
    });

    public static void Configure(CallDriverOptions options)
    {
        options.Services.AddSingleton<RunCounter>();
        options.Channels.Add(new() { Name = "default", Locale = "en-US" });
        options.Channels.Add(new() { Name = "basket", Locale = "en-US", WelcomeFlow = Bot.Flows.Basket });
        options.Channels.Add(new() { Name = "pin", Locale = "en-US", WelcomeFlow = Bot.Flows.Pin });
        options.Channels.Add(new() { Name = "rest", Locale = "en-US", WelcomeFlow = Bot.Flows.Rest });
    }
}
