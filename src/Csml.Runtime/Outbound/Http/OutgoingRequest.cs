using System.Text;
using Csml.Values;

namespace Csml.Outbound.Http;

/// <summary>A request as it goes out, read from the object that a flow made (language reference, part 2, 5.7).</summary>
internal sealed record OutgoingRequest
{
    private const string ContentType = "Content-Type";

    /// <summary>What belongs to the connection and not to the request; with these, one request could pass for two.</summary>
    private static readonly HashSet<string> OfConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Expect", "Host", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade",
    };

    private static readonly HashSet<string> ForAnybody = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Encoding", "Accept-Language", "Content-Language", ContentType, "User-Agent",
    };

    internal required Uri Uri { get; init; }

    internal required HttpMethod Method { get; init; }

    internal required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    internal byte[]? Body { get; init; }

    /// <summary>Whether the flow asks that the certificate of the host be not checked.</summary>
    internal bool IsUnchecked { get; init; }

    /// <summary>Where it goes, without what may be secret.</summary>
    internal string Origin => $"{Uri.Scheme}://{Uri.Authority}";

    /// <summary>Reads a request.</summary>
    /// <param name="entries">The object of the flow, into which anything may have been written.</param>
    /// <param name="problem">What is wrong with it, without any part of it; null if nothing is.</param>
    internal static OutgoingRequest? TryRead(CsmlObject entries, out string? problem)
    {
        problem = null;
        if (RequestAddress.TryRead(entries) is not { } uri)
            problem = "the URL must be a text that begins with http:// or https://";
        else if (MethodOf(entries) is not { } method)
            problem = "the method must be get, post, put, patch or delete";
        else if (HeadersOf(entries, uri) is not { } headers)
            problem = "a header has a name or value that can not be sent, or that is not for flows to set";
        else
            return new()
            {
                Uri = uri,
                Method = method,
                Headers = headers,
                Body = entries.TryGet(RequestMethods.BodyKey, out var body) ? Encoding.UTF8.GetBytes(CsmlConvert.ToJson(body)) : null,
                IsUnchecked = entries[RequestMethods.UncheckedKey].IsTrue,
            };

        return null;
    }

    /// <summary>The request that goes to where a reply pointed: only what anybody may know goes to another origin.</summary>
    internal OutgoingRequest MovedTo(Uri target, bool asGet) => this with
    {
        Uri = target,
        Method = asGet ? HttpMethod.Get : Method,
        Body = asGet ? null : Body,
        Headers = Origin == $"{target.Scheme}://{target.Authority}" ? Headers : [.. Headers.Where(header => ForAnybody.Contains(header.Key))],
    };

    internal HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Uri) { Content = Content() };
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) AddToContent(message.Content, name, value);
        }

        return message;
    }

    /// <summary>What may have a body has one, if an empty one, so that it can say of which type it is.</summary>
    private ByteArrayContent? Content() =>
        Body is not null ? new(Body)
        : Method == HttpMethod.Get || Method == HttpMethod.Delete ? null
        : new([]);

    private static void AddToContent(HttpContent? content, string name, string value) => content?.Headers.TryAddWithoutValidation(name, value);

    private static HttpMethod? MethodOf(CsmlObject entries) =>
        !entries[RequestMethods.MethodKey].TryGetString(out var name) ? null : name.ToLowerInvariant() switch
        {
            "get" => HttpMethod.Get,
            "post" => HttpMethod.Post,
            "put" => HttpMethod.Put,
            "patch" => HttpMethod.Patch,
            "delete" => HttpMethod.Delete,
            _ => null,
        };

    private static List<KeyValuePair<string, string>>? HeadersOf(CsmlObject entries, Uri uri)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (entries.TryGet(RequestMethods.HeaderKey, out var given))
        {
            if (!given.TryGetObject(out var named)) return null;
            foreach (var (name, value) in named)
            {
                var text = value.ToDisplayString();
                if (!IsToken(name) || OfConnection.Contains(name) || text.AsSpan().ContainsAny('\r', '\n', '\0')) return null;
                headers.Add(new(name, text));
            }
        }

        if (uri.UserInfo.Length != 0 && !headers.Exists(static header => IsAuthorization(header.Key)))
            headers.Add(new(RequestMethods.Authorization, RequestAddress.Credentials(uri)));
        return headers;
    }

    private static bool IsAuthorization(string name) => name.Equals(RequestMethods.Authorization, StringComparison.OrdinalIgnoreCase);

    private static bool IsToken(string name) =>
        name.Length != 0 && name.AsSpan().IndexOfAnyExcept(TokenCharacters) < 0;

    private static readonly System.Buffers.SearchValues<char> TokenCharacters = System.Buffers.SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
