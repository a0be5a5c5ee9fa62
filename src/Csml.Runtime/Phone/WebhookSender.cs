using System.Diagnostics;
using System.Net;
using System.Text;
using Csml.Twilio;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Csml.Phone;

/// <summary>
/// Delivers a webhook as Twilio would: signed with the account's token over the URL that the app expects, and through
/// the app's own endpoint, which checks the signature like any other.
/// </summary>
internal sealed class WebhookSender(IOptions<CsmlOptions> options, AppPipeline app)
{
    /// <summary>Delivers to the channel's URL, which leads to <paramref name="target"/> in the app.</summary>
    public async Task<PhoneAnswer> SendAsync(PhoneWebhook webhook, string target)
    {
        var form = string.Join('&', webhook.Fields.Select(
            field => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(field.Value)}"));
        var signature = Sign(webhook.Url, form);
        var (scheme, host) = OriginOf(webhook.Url);

        var start = Stopwatch.GetTimestamp();
        var answer = await app.SendAsync(new(scheme, host, target, form, signature)).ConfigureAwait(false);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new(answer.Status, answer.ContentType, Encoding.UTF8.GetString(answer.Body.Span), milliseconds, signature);
    }

    private string Sign(string url, string form)
    {
        using var fields = FormFields.Parse(Encoding.UTF8.GetBytes(form))
            ?? throw new BadHttpRequestException($"A webhook has at most {FormFields.MaxFields} fields.");
        return TwilioSignature.Compute(options.Value.AuthToken!, url, fields);
    }

    private static (string Scheme, string Host) OriginOf(string url)
    {
        var end = url.IndexOf("://", StringComparison.Ordinal);
        var slash = url.IndexOf('/', end + 3);
        return (url[..end], url[(end + 3)..slash]);
    }
}
