using System.Globalization;
using Csml.Calls;
using Csml.Voice;
using Microsoft.AspNetCore.Http;

namespace Csml.Twilio;

/// <summary>
/// One of a channel's addresses: lets in what Twilio has signed, and answers it. Nothing of a request is looked at
/// before its signature was checked, but its content type and its size.
/// </summary>
internal sealed class VoiceEndpoint(ConfiguredChannel configured, VoiceAddress address, VoiceServices services)
{
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly ReadOnlyMemory<byte> _apology = VoiceRenderer.Apology(configured.Channel.Options);
    private ActionUrls? _urls;

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (!IsForm(context.Request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        using var fields = await VoiceWebhook.ReadAsync(context.Request.BodyReader, context.RequestAborted).ConfigureAwait(false);
        if (fields is null)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (services.Signatures.SignedUrlOf(context.Request, fields) is not { } url)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await AnswerAsync(context, fields, url).ConfigureAwait(false);
    }

    private async ValueTask AnswerAsync(HttpContext context, FormFields fields, string url)
    {
        if (address == VoiceAddress.Fallback)
        {
            TwilioLog.Fallback(services.Logger, configured.Channel.Name, fields.Find("ErrorCode"u8), fields.Find("ErrorUrl"u8));
            await TwimlResponse.WriteAsync(context.Response, _apology).ConfigureAwait(false);
            return;
        }

        if (fields.Find("CallSid"u8) is not { Length: > 0 } callSid)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            TwilioLog.NoCallSid(services.Logger, context.Request.Path);
            return;
        }

        var request = new CallRequest
        {
            Channel = configured.Channel,
            Urls = UrlsBeside(url, context.Request),
            Kind = address.RequestKind,
            Turn = address == VoiceAddress.Incoming ? 0 : TurnOf(context.Request.QueryString),
            CallSid = callSid,
            Parameters = fields,
        };

        if (address == VoiceAddress.Status)
        {
            await services.Pipeline.EndAsync(request).ConfigureAwait(false);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var answer = await services.Pipeline.RunAsync(request, context.RequestAborted).ConfigureAwait(false);
        await TwimlResponse.WriteAsync(context.Response, answer.Twiml).ConfigureAwait(false);
    }

    /// <summary>
    /// The channel's addresses as Twilio sees them: those beside the one it has just called, whatever proxy, path base or
    /// group of routes stands before the channel's route.
    /// </summary>
    private ActionUrls UrlsBeside(string url, HttpRequest request)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var path = (query < 0 ? url.AsSpan() : url.AsSpan(0, query)).TrimEnd('/');
        var channel = path.EndsWith(address.Path, StringComparison.OrdinalIgnoreCase)
            ? path[..^address.Path.Length]
            : services.PublicAddress.UrlOf(request, configured.Route);
        var urls = _urls;
        if (urls is null || !channel.SequenceEqual(urls.ChannelUrl))
            _urls = urls = new ActionUrls(channel.ToString());
        return urls;
    }

    private static bool IsForm(string? contentType)
    {
        var type = contentType.AsSpan();
        var end = type.IndexOf(';');
        return (end < 0 ? type : type[..end]).Trim().Equals(FormType, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The number in <c>?t=N</c>; -1, which is nobody's turn, where there is none.</summary>
    private static int TurnOf(QueryString query)
    {
        var text = query.Value.AsSpan();
        while (!text.IsEmpty)
        {
            text = text[1..]; // The question mark, or the ampersand.
            var end = text.IndexOf('&');
            var pair = end < 0 ? text : text[..end];
            if (pair.StartsWith("t=") && int.TryParse(pair[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var turn))
                return turn;
            text = end < 0 ? [] : text[end..];
        }

        return -1;
    }
}
