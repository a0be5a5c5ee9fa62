using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Csml.Twilio;

/// <summary>Tells requests of Twilio from others, and logs why one was refused: the most common mistake is a wrong address.</summary>
internal sealed partial class SignatureCheck(IOptions<CsmlOptions> options, PublicAddress address, ILogger<SignatureCheck> logger)
{
    private readonly string[] _tokens =
        options.Value.SecondaryAuthToken is { } secondary ? [options.Value.AuthToken!, secondary] : [options.Value.AuthToken!];

    /// <summary>Whether the request carries a signature of one of the tokens over its URL and fields.</summary>
    public bool Accepts(HttpRequest request, FormFields fields)
    {
        var (url, alternative) = address.UrlOf(request);
        if (request.Headers[TwilioSignature.HeaderName] is not [{ Length: > 0 } signature])
        {
            Missing(logger, url);
            return false;
        }

        if (TwilioSignature.Verify(signature, url, fields, _tokens)
            || (alternative is not null && TwilioSignature.Verify(signature, alternative, fields, _tokens)))
        {
            return true;
        }

        Wrong(logger, url);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request refused: it has no X-Twilio-Signature. The URL was taken to be {Url}.")]
    private static partial void Missing(ILogger logger, string url);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request refused: its X-Twilio-Signature does not fit. The URL was taken to be {Url}; where Twilio was given another, set Csml:PublicBaseUrl. Otherwise the auth token is another account's, or the request was changed.")]
    private static partial void Wrong(ILogger logger, string url);
}
