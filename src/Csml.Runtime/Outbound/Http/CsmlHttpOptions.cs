namespace Csml.Outbound.Http;

/// <summary>
/// What requests of flows (<c>HTTP(url).send()</c>) may do: section <c>Csml:Http</c>, checked when the app starts. Everything else is
/// a matter of the client named <see cref="ClientName"/>: <c>services.AddHttpClient("Csml")…</c>.
/// </summary>
public sealed class CsmlHttpOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Csml:Http";

    /// <summary>The name of the client of <see cref="IHttpClientFactory"/> that sends the requests.</summary>
    public const string ClientName = "Csml";

    /// <summary>
    /// How long a request may take, redirects and reply included. A caller waits meanwhile, and Twilio gives up after 15 seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long connecting to a host may take.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many bytes a reply may have; a longer one is an error.</summary>
    public int MaxResponseBytes { get; set; } = 1024 * 1024;

    /// <summary>How many redirects are followed, one after the other.</summary>
    public int MaxRedirects { get; set; } = 5;

    /// <summary>
    /// The only hosts that flows may call, such as <c>api.example.org</c> or <c>*.example.org</c>, besides
    /// <see cref="PrivateHosts"/>; where there is none, every public one.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>
    /// Hosts that flows may call although their addresses are not public (loopback, private network…), such as
    /// <c>orders.internal</c>. All others are refused, also where a public name leads there.
    /// </summary>
    public IList<string> PrivateHosts { get; } = [];

    /// <summary>
    /// Hosts whose certificate is not checked where a flow asks for that with <c>disable_ssl_verify()</c>. For any other host that
    /// method does nothing.
    /// </summary>
    public IList<string> UncheckedHosts { get; } = [];
}
