using System.Net;
using Microsoft.AspNetCore.Http;

namespace Csml.Phone;

/// <summary>
/// Who may use the phone page: a browser on this machine, on a page that this app served. The page can sign requests
/// with the account's token, so it must not be reachable through a tunnel that development points Twilio at, nor from
/// another site open in the same browser.
/// </summary>
internal static class PhoneGuard
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For"];

    /// <summary>Why a request is refused, or null.</summary>
    public static string? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
            return "The phone page answers browsers on the machine that runs the app, and no others.";

        // A tunnel connects from this machine as well; it tells itself apart by the host it was called by, or by what it adds.
        if (!IsLoopbackHost(request.Host.Host) || ForwardingHeaders.Any(request.Headers.ContainsKey))
            return "The phone page answers at a loopback address such as http://localhost only, and not through a proxy.";

        return HttpMethods.IsGet(request.Method) || IsSameOrigin(request)
            ? null
            : "The phone page takes requests of its own page only.";
    }

    /// <summary>
    /// Whether the browser says that the page itself made the request. The name of the host was checked, so a foreign
    /// name that resolves to this machine is no way in.
    /// </summary>
    private static bool IsSameOrigin(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
        && string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase)
        && request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"];

    private static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.AsSpan().Trim("[]"), out var address) && IPAddress.IsLoopback(address));
}
