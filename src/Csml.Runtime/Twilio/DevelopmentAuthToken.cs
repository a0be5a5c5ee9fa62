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
    private readonly Lock _once = new();
    private string? _token;

    /// <inheritdoc/>
    public void PostConfigure(string? name, CsmlOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.AuthToken) || !environment.IsDevelopment())
            return;

        options.AuthToken = TokenOfThisRun();
    }

    /// <summary>One token, however many times the options are made: those that are checked at start are not those in use.</summary>
    private string TokenOfThisRun()
    {
        lock (_once)
        {
            if (_token is null)
            {
                _token = RandomNumberGenerator.GetHexString(32, lowercase: true);
                TwilioLog.DevelopmentAuthToken(logger, _token);
            }

            return _token;
        }
    }
}
