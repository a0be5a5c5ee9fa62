using Csml.Dialogue;
using Microsoft.Extensions.Options;

namespace Csml.Twilio;

/// <summary>
/// Checks the configuration when the app starts, against the compiled bot, so that no mistake waits for the first
/// call. Every error names its key and says what to write.
/// </summary>
internal sealed class CsmlOptionsValidator(IBot bot) : IValidateOptions<CsmlOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CsmlOptions options)
    {
        var errors = new List<string>();
        CheckBaseUrl(options.PublicBaseUrl, errors);
        CheckTokens(options, errors);
        if (StoreLocation.Parse(options.Store) is null)
            errors.Add($"Csml:Store '{options.Store}' is no SQLite file: write a path, a connection string such as 'Data Source=calls.db', or 'memory'.");
        if (!Enum.IsDefined(options.Durability))
            errors.Add("Csml:Durability is unknown: write 'Process' or 'Full'.");
        options.Limits.Check(errors);
        if (options.Channels.Count == 0)
            errors.Add("Csml:Channels is empty: write at least one channel, such as { \"Name\": \"en\", \"Locale\": \"en-US\" }.");
        for (var i = 0; i < options.Channels.Count; i++)
            ChannelValidator.Check(options.Channels[i], $"Csml:Channels:{i}", bot, errors);
        CheckDuplicates(options, errors);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void CheckBaseUrl(string? url, List<string> errors)
    {
        if (url is null)
            return;

        var isBase = Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
            && !url.Contains('?', StringComparison.Ordinal) && !url.Contains('#', StringComparison.Ordinal);
        if (!isBase)
        {
            errors.Add(
                $"Csml:PublicBaseUrl '{url}' is not where Twilio can call: write an absolute https address without a query, "
                + "such as 'https://bot.example.org' (http is accepted for a loopback host only).");
        }
    }

    private static void CheckTokens(CsmlOptions options, List<string> errors)
    {
        if (string.IsNullOrWhiteSpace(options.AuthToken))
        {
            errors.Add(
                "Csml:AuthToken is missing, so that no request could be told from a forged one: set it to your Twilio account's "
                + "auth token, in the environment (Csml__AuthToken) or in user secrets.");
        }

        if (options.SecondaryAuthToken is { } secondary && string.IsNullOrWhiteSpace(secondary))
            errors.Add("Csml:SecondaryAuthToken is empty: write a token or remove the key.");
    }

    private static void CheckDuplicates(CsmlOptions options, List<string> errors)
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var routes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < options.Channels.Count; i++)
        {
            var channel = options.Channels[i];
            if (string.IsNullOrEmpty(channel.Name))
                continue;

            if (!names.TryAdd(channel.Name, i))
                errors.Add($"Csml:Channels:{i}:Name '{channel.Name}' is the name of Csml:Channels:{names[channel.Name]} already: give every channel its own.");
            var route = ConfiguredChannel.RouteOf(channel);
            if (!routes.TryAdd(route, i))
                errors.Add($"Csml:Channels:{i}:Route '{route}' is the route of Csml:Channels:{routes[route]} already: give every channel its own.");
        }

        foreach (var (route, i) in routes)
        {
            foreach (var address in VoiceAddress.All)
            {
                if (routes.TryGetValue(route + address.Path, out var other) && other != i)
                    errors.Add($"Csml:Channels:{other}:Route '{route}{address.Path}' is used by Csml:Channels:{i}, whose route is '{route}': choose another.");
            }
        }
    }
}
