using System.Net;

namespace Csml.Outbound.Http;

/// <summary>Where a reply sends a request on to. Redirects are followed here, so that each hop is checked as the first one is.</summary>
internal static class Redirect
{
    /// <summary>The request to make next; null where the reply is the answer.</summary>
    /// <exception cref="RequestFailedException">The redirect must not be followed.</exception>
    internal static OutgoingRequest? Next(OutgoingRequest request, HttpResponseMessage reply)
    {
        if (!IsRedirect(reply.StatusCode) || reply.Headers.Location is not { } location) return null;
        var target = location.IsAbsoluteUri ? location : new Uri(request.Uri, location);
        if (!RequestAddress.IsWeb(target)) throw new RequestFailedException("redirected to what is no http or https URL");
        if (request.Uri.Scheme == Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttps)
            throw new RequestFailedException("redirected from https to http, which is not followed");
        return request.MovedTo(target, BecomesGet(request.Method, reply.StatusCode));
    }

    private static bool IsRedirect(HttpStatusCode status) => status
        is HttpStatusCode.MovedPermanently
        or HttpStatusCode.Found
        or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect
        or HttpStatusCode.PermanentRedirect;

    /// <summary>As browsers do: see other is a get, and so is what a post is moved to; 307 and 308 repeat the request.</summary>
    private static bool BecomesGet(HttpMethod method, HttpStatusCode status) => status switch
    {
        HttpStatusCode.SeeOther => true,
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found => method == HttpMethod.Post,
        _ => false,
    };
}
