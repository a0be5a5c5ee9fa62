using System.Net;
using System.Net.Sockets;

namespace Csml.Outbound;

/// <summary>
/// Which addresses are the public internet's. Everything else may be something that only this machine or its network can reach: a
/// database, a neighbour's service, the cloud's metadata (language reference, part 3, 7.6).
/// </summary>
internal static class PublicAddresses
{
    private const int MappedPrefixLength = 12;

    /// <summary>What is not public of IPv4 (IANA's registry of special addresses), and what clouds serve their machines.</summary>
    private static readonly IPNetwork[] SpecialV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // carrier-grade NAT
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("168.63.129.16/32"), // Azure's metadata
        IPNetwork.Parse("169.254.0.0/16"), // link-local, and the metadata of most clouds
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.88.99.0/24"), // relays to IPv6
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, broadcast
    ];

    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    /// <summary>What is not public of <see cref="GlobalV6"/>.</summary>
    private static readonly IPNetwork[] SpecialV6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments, Teredo among them
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4: an IPv4 address in disguise
        IPNetwork.Parse("3fff::/20"), // documentation
    ];

    /// <summary>Translation to IPv4: as public as the address inside.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    internal static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return !IsIn(SpecialV4, address);
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;

        var plain = address.ScopeId == 0 ? address : new IPAddress(address.GetAddressBytes());
        return Translated.Contains(plain)
            ? Contains(new IPAddress(plain.GetAddressBytes().AsSpan(MappedPrefixLength)))
            : GlobalV6.Contains(plain) && !IsIn(SpecialV6, plain);
    }

    private static bool IsIn(IPNetwork[] networks, IPAddress address) => Array.Exists(networks, network => network.Contains(address));
}
