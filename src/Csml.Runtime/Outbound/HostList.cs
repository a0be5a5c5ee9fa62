namespace Csml.Outbound;

/// <summary>Names of hosts from the configuration; <c>*.example.org</c> stands for all names below <c>example.org</c>.</summary>
internal sealed class HostList(IEnumerable<string> names)
{
    private const string AnyBelow = "*.";

    private readonly string[] _names = [.. names.Select(Plain)];

    internal bool IsEmpty => _names.Length == 0;

    internal bool Contains(string host)
    {
        var plain = Plain(host);
        return Array.Exists(_names, name => name.StartsWith(AnyBelow, StringComparison.Ordinal)
            ? plain.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)
            : plain.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether this is the name of a host, and no URL or port.</summary>
    internal static bool IsName(string? name) =>
        !string.IsNullOrEmpty(name)
        && Uri.CheckHostName(name.StartsWith(AnyBelow, StringComparison.Ordinal) ? name[AnyBelow.Length..] : name) != UriHostNameType.Unknown;

    private static string Plain(string host) => host.Trim('[', ']').TrimEnd('.');
}
