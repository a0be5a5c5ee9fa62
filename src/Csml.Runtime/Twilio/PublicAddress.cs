using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Csml.Twilio;

/// <summary>
/// The address under which Twilio reaches the app: the configured one, or that of the request. Parts of URLs are joined
/// as text and never parsed, because Twilio signs a URL as it is written.
/// </summary>
internal sealed class PublicAddress(string? publicBaseUrl)
{
    private readonly string? _base = publicBaseUrl?.TrimEnd('/');
    private readonly string? _origin = publicBaseUrl is null ? null : publicBaseUrl[..EndOfOrigin(publicBaseUrl)].TrimEnd('/');

    /// <summary>
    /// The URL that Twilio called, and a second reading where the configured address has a path that a proxy may have
    /// cut off the request, or not.
    /// </summary>
    public (string Url, string? Alternative) UrlOf(HttpRequest request)
    {
        var target = RawTargetOf(request);
        if (_base is not null)
        {
            var hasPath = _origin!.Length < _base.Length && target.StartsWith(_base[_origin.Length..] + "/", StringComparison.Ordinal);
            return (_base + target, hasPath ? _origin + target : null);
        }

        var path = request.PathBase.ToUriComponent();
        var prefix = target.StartsWith(path, StringComparison.Ordinal) ? "" : path;
        return ($"{OriginOf(request)}{prefix}{target}", null);
    }

    /// <summary>The absolute URL of one of the app's routes.</summary>
    public string UrlOf(HttpRequest request, string route)
    {
        var path = request.PathBase.ToUriComponent();
        if (_base is null)
            return $"{OriginOf(request)}{path}{route}";
        return _base.EndsWith(path, StringComparison.Ordinal) ? _base + route : _base + path + route;
    }

    private static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host.Value}";

    private static string RawTargetOf(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        return target.StartsWith('/') ? target : target[EndOfOrigin(target)..];
    }

    private static int EndOfOrigin(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var slash = scheme < 0 ? -1 : url.IndexOf('/', scheme + 3);
        return slash < 0 ? url.Length : slash;
    }
}
