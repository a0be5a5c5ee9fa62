using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Csml.Values;

namespace Csml.Outbound.Http;

/// <summary>What a flow gets of a reply (language reference, part 2, 5.7).</summary>
internal static class ReplyReader
{
    private const int FirstError = 400;

    /// <summary>
    /// JSON as what it says, anything else as a text, with status and headers as info. From status 400 on, Null with error info.
    /// </summary>
    /// <param name="reply">The reply, of which only the headers have been read.</param>
    /// <param name="origin">What the error is about.</param>
    /// <param name="maxBytes">How long it may be.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestFailedException">The reply is too long, or says what cannot be a value.</exception>
    internal static async Task<CsmlValue> ReadAsync(
        HttpResponseMessage reply, string origin, int maxBytes, CancellationToken cancellationToken)
    {
        var status = (int)reply.StatusCode;
        var headers = HeadersOf(reply);
        var body = await ReadBodyAsync(reply.Content, maxBytes, cancellationToken).ConfigureAwait(false);
        if (status < FirstError) return ToValue(body).WithInfo(CsmlObject.Create([("status", status), ("headers", headers)]));

        var error = string.Create(CultureInfo.InvariantCulture, $"{origin}: status code {status}");
        return CsmlValue.Null.WithInfo(CsmlObject.Create(
            [(CsmlValue.ErrorKey, error), ("status", status), ("headers", headers), ("body", Encoding.UTF8.GetString(body))]));
    }

    private static CsmlObject HeadersOf(HttpResponseMessage reply)
    {
        var headers = new CsmlObject.Builder();
        foreach (var group in (ReadOnlySpan<HttpHeaders>)[reply.Headers, reply.Content.Headers])
        {
            foreach (var (name, values) in group.NonValidated) headers.Set(name.ToLowerInvariant(), values.ToString());
        }

        return headers.Build();
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes) throw TooLong(maxBytes);
        await using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            if (body.Length + count > maxBytes) throw TooLong(maxBytes);
            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }

    private static RequestFailedException TooLong(int maxBytes) =>
        new(string.Create(CultureInfo.InvariantCulture, $"the reply is longer than {maxBytes} bytes"));

    private static CsmlValue ToValue(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(Encoding.UTF8.Preamble)) body = body[Encoding.UTF8.Preamble.Length..];
        try
        {
            var value = CsmlConvert.FromJson(body);
            return value.FailureText is { } problem ? throw new RequestFailedException($"the reply is no value of a flow: {problem}") : value;
        }
        catch (JsonException exception) when (IsJson(body))
        {
            throw new RequestFailedException($"the reply is no value of a flow: {exception.Message}");
        }
        catch (JsonException)
        {
            return Encoding.UTF8.GetString(body);
        }
    }

    /// <summary>Whether it is JSON all the same: of a number that is too large, for instance.</summary>
    private static bool IsJson(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ValueLimits.MaxDepth });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
