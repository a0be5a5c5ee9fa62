using System.Globalization;

namespace Csml.Outbound;

/// <summary>Checks that the settings of requests and of mails share.</summary>
internal static class OutboundOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    internal static void CheckTime(TimeSpan time, string key, List<string> errors)
    {
        if (time <= TimeSpan.Zero || time > Longest)
            errors.Add($"{key} must be a time up to ten minutes, such as '00:00:05' for five seconds.");
    }

    internal static void CheckHosts(IList<string> hosts, string key, List<string> errors)
    {
        for (var index = 0; index < hosts.Count; index++)
        {
            if (HostList.IsName(hosts[index])) continue;
            errors.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{key}:{index} '{hosts[index]}' is no host: write a name or address without scheme and port, such as 'api.example.org' or '*.example.org'."));
        }
    }
}
