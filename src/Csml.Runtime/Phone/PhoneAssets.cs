using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Csml.Phone;

/// <summary>The files of the page: resources of this assembly, so that it opens without a network or a build step.</summary>
internal static class PhoneAssets
{
    private const string Prefix = "Csml.Phone.Page.";

    // Everything comes from the app itself, but recordings, which flows may name anywhere.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "media-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Names = typeof(PhoneAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Answers with a file of the page, or with 404.</summary>
    public static async Task WriteAsync(HttpContext context, string name)
    {
        if (!Names.TryGetValue(name, out var known))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.Headers;
        headers.ContentType = ContentTypes[Path.GetExtension(known)];
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = "no-cache"; // The next version of the package must not meet this one's scripts.
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "microphone=(self), camera=(), geolocation=()";

        await using var content = typeof(PhoneAssets).Assembly.GetManifestResourceStream(Prefix + known)!;
        context.Response.ContentLength = content.Length;
        await content.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
