using Csml.Calls;
using Csml.Dialogue;
using Csml.Storage;
using Csml.Twilio;
using Csml.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Csml.Testing.Hosting;

/// <summary>
/// A bot in an app that is built and never started: everything C# functions may ask for is there, and no port is open.
/// </summary>
internal sealed class BotInstance : IAsyncDisposable
{
    private const string BaseUrl = "https://bot.example";

    private readonly WebApplication _app;

    private BotInstance(WebApplication app)
    {
        _app = app;
        var csml = app.Services.GetRequiredService<IOptions<CsmlOptions>>().Value;
        Channels = [.. csml.Channels.Select(ConfiguredChannel.From)];
        PublicBaseUrl = (csml.PublicBaseUrl ?? BaseUrl).TrimEnd('/');
        Pipeline = app.Services.GetRequiredService<TurnPipeline>();
        Turns = app.Services.GetRequiredService<CallTurns>();
        Memories = app.Services.GetRequiredService<IClientMemories>();
    }

    internal IReadOnlyList<ConfiguredChannel> Channels { get; }

    internal string PublicBaseUrl { get; }

    internal TurnPipeline Pipeline { get; }

    internal CallTurns Turns { get; }

    internal IClientMemories Memories { get; }

    internal static BotInstance Create<TBot>(BotSurroundings surroundings, ICallStore store)
        where TBot : class, IBot, new()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.Sources.Clear(); // Not the environment's: a machine may have a bot of its own configured.
        builder.Configuration.AddConfiguration(surroundings.Options.Configuration);
        builder.Logging.ClearProviders().AddProvider(surroundings.Log);
        foreach (var service in surroundings.Options.Services) builder.Services.Add(service);

        builder.Services.AddSingleton<TimeProvider>(surroundings.Clock);
        builder.Services.AddSingleton(store);
        builder.Services.AddCsml<TBot>(csml => Configure(csml, surroundings.Options));
        builder.Services.Replace(ServiceDescriptor.Singleton(provider => new DialogueEngine(
            provider.GetRequiredService<ILogger<DialogueEngine>>(),
            values: new ValueContext(surroundings.Random, surroundings.Clock))));
        return new BotInstance(builder.Build());
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Configure(CsmlOptions csml, CallDriverOptions options)
    {
        csml.AuthToken ??= "none, since nothing is signed";
        foreach (var channel in options.Channels) csml.Channels.Add(channel);
        if (csml.Channels.Count == 0) csml.Channels.Add(new CsmlChannelOptions { Name = "en", Locale = "en-US" });
    }
}
