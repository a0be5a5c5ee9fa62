using Csml.Calls;
using Csml.Dialogue;
using Csml.Phone;
using Csml.Twilio;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the addresses that Twilio calls.</summary>
public static class CsmlEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps every configured channel: its webhook at the channel's route, and below it <c>input</c>, <c>continue</c>,
    /// <c>dial-result</c>, <c>status</c> and <c>fallback</c>. Only requests that Twilio signed are answered, so they
    /// need no other authorization. In Development, also the phone page at <c>/csml/phone</c>, which calls the bot from a
    /// browser on the same machine.
    /// </summary>
    /// <returns>A builder for conventions that all addresses of channels share.</returns>
    public static IEndpointConventionBuilder MapCsmlVoice(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var provider = endpoints.ServiceProvider;
        if (provider.GetService<IServiceProviderIsService>()?.IsService(typeof(IBot)) != true)
            throw new InvalidOperationException("MapCsmlVoice needs a bot: call builder.Services.AddCsml<Bot>() before the app is built.");

        var channels = provider.GetRequiredService<IOptions<CsmlOptions>>().Value.Channels.Select(ConfiguredChannel.From);
        var services = new VoiceServices(
            provider.GetRequiredService<PublicAddress>(),
            provider.GetRequiredService<SignatureCheck>(),
            provider.GetRequiredService<TurnPipeline>(),
            provider.GetRequiredService<ILogger<VoiceEndpoint>>());
        var group = endpoints.MapGroup("");
        foreach (var channel in channels)
        {
            foreach (var address in VoiceAddress.All)
                group.MapPost(channel.Route + address.Path, new VoiceEndpoint(channel, address, services).HandleAsync);
        }

        if (provider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            PhoneEndpoints.Map(endpoints);

        return group.WithMetadata(new AllowAnonymousAttribute());
    }
}
