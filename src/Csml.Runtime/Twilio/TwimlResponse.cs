using Microsoft.AspNetCore.Http;

namespace Csml.Twilio;

/// <summary>Answers a webhook with TwiML.</summary>
internal static class TwimlResponse
{
    /// <summary>Writes a document. Twilio refuses TwiML under another content type (error 12300).</summary>
    public static async ValueTask WriteAsync(HttpResponse response, ReadOnlyMemory<byte> twiml)
    {
        response.ContentType = "text/xml; charset=utf-8";
        response.ContentLength = twiml.Length;
        await response.BodyWriter.WriteAsync(twiml, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
