using System.Text;

namespace Csml.Values;

/// <summary>
/// The builders of <c>HTTP(url)</c> (language reference, part 2, 5.7): each gives a changed copy of the request (ruling Q17). What sends
/// it is no method of the value; whatever is not here, objects can do.
/// </summary>
internal static class RequestMethods
{
    internal const string Tag = "http";
    internal const string Send = "send";

    internal const string UrlKey = "url";
    internal const string MethodKey = "method";
    internal const string HeaderKey = "header";
    internal const string QueryKey = "query";
    internal const string BodyKey = "body";
    internal const string UncheckedKey = "disable_ssl_verify";
    internal const string Authorization = "Authorization";

    private static readonly CsmlObject UsualHeaders = CsmlObject.Create(
        [("Content-Type", "application/json"), ("Accept", "application/json,text/*"), ("User-Agent", "csml/v1")]);

    /// <summary>A request that is not sent yet. Further arguments of the call are keys, but not those that builders set.</summary>
    internal static CsmlObject Create(CsmlValue url, ReadOnlySpan<(string Key, CsmlValue Value)> extra)
    {
        var request = new CsmlObject.Builder();
        request.Set(UrlKey, url);
        request.Set(MethodKey, "get");
        request.Set(HeaderKey, UsualHeaders);
        foreach (var (key, value) in extra)
        {
            if (key is not (UrlKey or HeaderKey or QueryKey or BodyKey)) request.Set(key, value);
        }

        return request.Build(Tag);
    }

    internal static MethodOutcome Invoke(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args)
    {
        var request = (CsmlObject)receiver.Target!;
        return method switch
        {
            "get" => Arguments.None(args, "get() => http object") ?? MethodOutcome.Of(request.With(MethodKey, method).Without(BodyKey)),
            "post" or "put" or "delete" => MethodOutcome.Of(WithBody(request.With(MethodKey, method), args)),
            "patch" => MethodOutcome.Of(request.With(MethodKey, method).With(BodyKey, args.IsEmpty ? CsmlValue.Null : args[0])),
            "set" => Entries(args, "set(headers: object) => http object", out var headers) ?? SetHeaders(request, headers),
            "query" => Entries(args, "query(parameters: object) => http object", out var query) ?? SetQuery(request, query),
            "auth" => Arguments.Texts(args, "auth(user: string, password: string) => http object", out var user, out var password)
                ?? SetHeaders(request, CsmlObject.Create([(Authorization, Basic(user, password))])),
            "disable_ssl_verify" => MethodOutcome.Of(request.With(UncheckedKey, CsmlValue.True)),
            Send => MethodOutcome.Soft("[send] a request can not be sent from here"),
            _ => ObjectMethods.Invoke(receiver, method, args),
        };
    }

    /// <summary>What a header <c>Authorization</c> says of a user with a password.</summary>
    internal static string Basic(string user, string password) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));

    private static CsmlObject WithBody(CsmlObject request, ReadOnlySpan<CsmlValue> args) =>
        args.IsEmpty ? request.Without(BodyKey) : request.With(BodyKey, args[0]);

    private static MethodOutcome? Entries(ReadOnlySpan<CsmlValue> args, string signature, out CsmlObject entries)
    {
        entries = args.Length == 1 && args[0].TryGetObject(out var given) ? given : CsmlObject.Empty;
        return args.Length == 1 && args[0].Kind == CsmlValueKind.Object ? null : MethodErrors.Usage(signature);
    }

    /// <summary>Header names have no letter case: the last one set counts, as it was written (ruling Q32).</summary>
    private static MethodOutcome SetHeaders(CsmlObject request, CsmlObject added)
    {
        var headers = request[HeaderKey].TryGetObject(out var present) ? present : CsmlObject.Empty;
        foreach (var (name, value) in added)
        {
            foreach (var known in headers.Keys)
            {
                if (known != name && known.Equals(name, StringComparison.OrdinalIgnoreCase)) headers = headers.Without(known);
            }

            headers = headers.With(name, value);
        }

        return MethodOutcome.Of(request.With(HeaderKey, headers));
    }

    private static MethodOutcome SetQuery(CsmlObject request, CsmlObject added)
    {
        var query = request[QueryKey].TryGetObject(out var present) ? present : CsmlObject.Empty;
        foreach (var (name, value) in added) query = query.With(name, value);
        return MethodOutcome.Of(request.With(QueryKey, query));
    }
}
