using System;
using System.Linq;

namespace Csml.Generator.Binding;

/// <summary>Sites whose addresses lead to a page with a player, and not to a sound (language/03 2.5).</summary>
internal static class PlayerPages
{
    private static readonly string[] Hosts =
    [
        "soundcloud.com", "spotify.com", "youtube.com", "youtu.be", "vimeo.com", "deezer.com", "dailymotion.com",
        "music.apple.com",
    ];

    public static bool Contains(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) &&
        Hosts.Any(host =>
            uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase) ||
            uri.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));
}
