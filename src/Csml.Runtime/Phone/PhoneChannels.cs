using Csml.Dialogue;
using Csml.Twilio;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Csml.Phone;

/// <summary>The channels as the page sees them, and which of them an address belongs to.</summary>
internal sealed class PhoneChannels(IBot bot, IOptions<CsmlOptions> options, PublicAddress address)
{
    /// <summary>The bot with its channels, at the addresses under which the app expects to be called.</summary>
    public PhoneDirectory Directory(HttpRequest request) =>
        new(bot.Name, [.. options.Value.Channels.Select(channel => Describe(channel, request))]);

    /// <summary>
    /// The path and query of <paramref name="url"/> where it is the webhook of a channel or one of the addresses below
    /// it; null for anything else, which the page has no business to call.
    /// </summary>
    public string? TargetOf(HttpRequest request, string url)
    {
        foreach (var route in options.Value.Channels.Select(ConfiguredChannel.RouteOf))
        {
            var channelUrl = address.UrlOf(request, Prefix(request) + route);
            if (url.StartsWith(channelUrl, StringComparison.Ordinal) && IsBelow(url.AsSpan(channelUrl.Length)))
                return $"{request.PathBase.ToUriComponent()}{Prefix(request)}{route}{url.AsSpan(channelUrl.Length)}";
        }

        return null;
    }

    private PhoneChannel Describe(CsmlChannelOptions channel, HttpRequest request)
    {
        var configured = ConfiguredChannel.From(channel);
        return new(
            channel.Name!,
            address.UrlOf(request, Prefix(request) + configured.Route),
            channel.Locale!,
            configured.Channel.Options.GatherLanguage,
            channel.WelcomeFlow);
    }

    /// <summary>The path of the group of routes in which the bot and its page were mapped, if any.</summary>
    private static string Prefix(HttpRequest request)
    {
        var path = request.Path.ToUriComponent();
        return path[..Math.Max(path.LastIndexOf(PhoneEndpoints.Route, StringComparison.OrdinalIgnoreCase), 0)];
    }

    /// <summary>Nothing, a query, or one word and a query: <c>/input?t=2</c>.</summary>
    private static bool IsBelow(ReadOnlySpan<char> rest)
    {
        var query = rest.IndexOf('?');
        var path = query < 0 ? rest : rest[..query];
        return path.IsEmpty || (path[0] == '/' && path.Length > 1 && path[1..].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz-") < 0);
    }
}
