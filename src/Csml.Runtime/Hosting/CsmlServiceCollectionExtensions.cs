using Csml;
using Csml.Calls;
using Csml.Dialogue;
using Csml.Hosting;
using Csml.Outbound;
using Csml.Phone;
using Csml.Storage;
using Csml.Twilio;
using Csml.Values;
using Csml.Voice;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a compiled bot to an app.</summary>
public static class CsmlServiceCollectionExtensions
{
    /// <summary>
    /// Adds the bot, configured by the section <c>Csml</c>. The configuration is checked when the app starts.
    /// </summary>
    /// <typeparam name="TBot">The class that was generated from the project's <c>.csml</c> files.</typeparam>
    public static CsmlBuilder AddCsml<TBot>(this IServiceCollection services)
        where TBot : class, IBot, new() => services.AddCsml<TBot>(_ => { });

    /// <summary>Adds the bot, configured by the section <c>Csml</c> and then by <paramref name="configure"/>.</summary>
    /// <typeparam name="TBot">The class that was generated from the project's <c>.csml</c> files.</typeparam>
    /// <exception cref="InvalidOperationException">The app has a bot already.</exception>
    public static CsmlBuilder AddCsml<TBot>(this IServiceCollection services, Action<CsmlOptions> configure)
        where TBot : class, IBot, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.Any(service => service.ServiceType == typeof(IBot)))
            throw new InvalidOperationException("AddCsml was called twice: an app has one bot, whose channels share its flows.");

        services.AddSingleton<IBot>(new TBot());
        services.AddOptions<CsmlOptions>().BindConfiguration(CsmlOptions.Section).Configure(configure).ValidateOnStart();
        services.AddSingleton<IPostConfigureOptions<CsmlOptions>, DevelopmentAuthToken>();
        services.AddSingleton<IValidateOptions<CsmlOptions>, CsmlOptionsValidator>();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICallStore>(OpenStore);
        services.AddSingleton(provider => new PublicAddress(provider.GetRequiredService<IOptions<CsmlOptions>>().Value.PublicBaseUrl));
        services.AddSingleton<SignatureCheck>();
        services.AddSingleton<VoiceRenderer>();
        services.AddSingleton(provider => new DialogueEngine(
            provider.GetRequiredService<ILogger<DialogueEngine>>(),
            provider.GetRequiredService<IOptions<CsmlOptions>>().Value.Limits.ToLimits(),
            values: new ValueContext(new UnpredictableRandom(), provider.GetRequiredService<TimeProvider>())));
        services.AddSingleton<CallTurns>();
        services.AddSingleton<TurnPipeline>();
        OutboundServices.Add(services);
        services.AddSingleton<IClientMemories, ClientMemories>();
        PhoneEndpoints.AddServices(services);
        return new CsmlBuilder(services);
    }

    private static ICallStore OpenStore(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<CsmlOptions>>().Value;
        var clock = provider.GetRequiredService<TimeProvider>();
        if (StoreLocation.Parse(options.Store)?.File is not { } file)
            return new InMemoryCallStore(clock);

        var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
        return SqliteCallStore.Open(
            Path.Combine(root, file), options.Durability, provider.GetRequiredService<ILogger<SqliteCallStore>>(), clock);
    }
}
