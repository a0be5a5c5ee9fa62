using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Csml.Twilio;

/// <summary>
/// In Development, a bot without an auth token gets one made for the run, so that it can be tried before there is a
/// Twilio account. Requests are checked as always: there is no mode that lets unsigned ones in.
/// </summary>
internal sealed class DevelopmentAuthToken(IHostEnvironment environment, ILogger<DevelopmentAuthToken> logger)
    : IPostConfigureOptions<CsmlOptions>
{
    /// <inheritdoc/>
    public void PostConfigure(string? name, CsmlOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.AuthToken) || !environment.IsDevelopment())
            return;

        options.AuthToken = RandomNumberGenerator.GetHexString(32, lowercase: true);
        TwilioLog.DevelopmentAuthToken(logger, options.AuthToken);
    }
}
