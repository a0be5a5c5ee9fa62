using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Csml.Outbound.Http;

/// <summary>
/// The connections of requests: only to hosts that the guard lets through, and to the very addresses that it checked. No proxy, which
/// would connect in our place unchecked; no cookies, which callers would share.
/// </summary>
internal sealed class GuardedConnections(IOptions<CsmlHttpOptions> options)
{
    private readonly CsmlHttpOptions _options = options.Value;

    private readonly HostGuard _guard =
        new(CsmlHttpOptions.Section, new(options.Value.AllowedHosts), new(options.Value.PrivateHosts));

    internal SocketsHttpHandler CreateHandler(bool checksCertificates)
    {
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null, // Traces would carry the URL, and strangers our ids.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = _options.ConnectTimeout,
            UseCookies = false,
            UseProxy = false,
        };
        if (!checksCertificates) handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        return handler;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint;
        var addresses = await _guard.ResolveAsync(host.Host, cancellationToken).ConfigureAwait(false);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
