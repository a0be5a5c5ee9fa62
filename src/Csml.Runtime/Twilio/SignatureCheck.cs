using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Csml.Twilio;

/// <summary>Tells requests of Twilio from others, and logs why one was refused: the most common mistake is a wrong address.</summary>
internal sealed class SignatureCheck(IOptions<CsmlOptions> options, PublicAddress address, ILogger<SignatureCheck> logger)
{
    private readonly string[] _tokens =
        options.Value.SecondaryAuthToken is { } secondary ? [options.Value.AuthToken!, secondary] : [options.Value.AuthToken!];

    /// <summary>
    /// The URL that Twilio called, if the request carries a signature of one of the tokens over it and the fields; null
    /// for a request that is not Twilio's.
    /// </summary>
    public string? SignedUrlOf(HttpRequest request, FormFields fields)
    {
        var (url, alternative) = address.UrlOf(request);
        if (request.Headers[TwilioSignature.HeaderName] is not [{ Length: > 0 } signature])
        {
            TwilioLog.Unsigned(logger, url);
            return null;
        }

        if (TwilioSignature.Verify(signature, url, fields, _tokens))
            return url;
        if (alternative is not null && TwilioSignature.Verify(signature, alternative, fields, _tokens))
            return alternative;

        TwilioLog.WrongSignature(logger, url);
        return null;
    }
}
