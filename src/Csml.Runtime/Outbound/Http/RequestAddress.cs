using System.Text;
using Csml.Values;

namespace Csml.Outbound.Http;

/// <summary>The address of a request: its URL with its query.</summary>
internal static class RequestAddress
{
    /// <summary>The URL with the query parameters, names and values escaped (ruling Q32); null where it is no http or https URL.</summary>
    internal static Uri? TryRead(CsmlObject entries)
    {
        if (!entries[RequestMethods.UrlKey].TryGetString(out var url)) return null;
        if (entries[RequestMethods.QueryKey].TryGetObject(out var query) && query.Count != 0) url = WithQuery(url, query);
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsWeb(uri) ? uri : null;
    }

    internal static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>The header <c>Authorization</c> for the user in the URL.</summary>
    internal static string Credentials(Uri uri)
    {
        var colon = uri.UserInfo.IndexOf(':');
        var user = colon < 0 ? uri.UserInfo : uri.UserInfo[..colon];
        var password = colon < 0 ? "" : uri.UserInfo[(colon + 1)..];
        return RequestMethods.Basic(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
    }

    private static string WithQuery(string url, CsmlObject query)
    {
        var mark = url.IndexOf('#');
        var text = new StringBuilder(mark < 0 ? url : url[..mark]);
        var separator = url.IndexOf('?') is var question && question >= 0 && (mark < 0 || question < mark) ? '&' : '?';
        foreach (var (name, value) in query)
        {
            text.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value.ToDisplayString()));
            separator = '&';
        }

        return text.Append(mark < 0 ? "" : url[mark..]).ToString();
    }
}
