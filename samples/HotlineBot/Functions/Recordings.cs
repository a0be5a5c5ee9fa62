using Csml;
using Csml.Twilio;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace HotlineBot.Functions;

/// <summary>Recorded sounds, served from wwwroot/sounds: <c>App("recording", file="bell.wav")</c>.</summary>
public sealed class Recordings(IOptions<CsmlOptions> options, IServer server)
{
    /// <summary>The address under which the phone network can fetch the sound, or null where the app has none.</summary>
    [CsmlFunction("recording")]
    public string? AddressOf(string file)
    {
        var host = options.Value.PublicBaseUrl ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return host is null ? null : $"{host.TrimEnd('/')}/sounds/{file}";
    }
}
