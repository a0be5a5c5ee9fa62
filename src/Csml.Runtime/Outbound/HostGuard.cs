using System.Net;

namespace Csml.Outbound;

/// <summary>
/// Keeps flows from reaching into the network of the app (server-side request forgery): a host is resolved, all of its addresses are
/// checked, and whoever connects uses these addresses rather than the name, which might resolve to another one the next time.
/// </summary>
/// <param name="section">The section of the configuration, for the advice in errors.</param>
/// <param name="allowed">The only hosts that may be reached; where there is none, any.</param>
/// <param name="trusted">The hosts whose addresses need not be public.</param>
internal sealed class HostGuard(string section, HostList allowed, HostList trusted)
{
    /// <summary>The addresses of a host.</summary>
    /// <exception cref="RefusedHostException">The host may not be reached.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The host is unknown.</exception>
    internal async ValueTask<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var isTrusted = trusted.Contains(host);
        if (!isTrusted && !allowed.IsEmpty && !allowed.Contains(host))
            throw new RefusedHostException($"the host '{host}' is not allowed: add it to {section}:AllowedHosts");

        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        return isTrusted || Array.TrueForAll(addresses, PublicAddresses.Contains)
            ? addresses
            : throw new RefusedHostException($"the host '{host}' is not public: where it is meant, add it to {section}:PrivateHosts");
    }
}
