using Csml.Storage;

namespace Csml.Twilio;

/// <summary>
/// The configuration of a bot, section <c>Csml</c>. It is checked when the app starts; every error names its key.
/// </summary>
public sealed class CsmlOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Csml";

    /// <summary>
    /// Where Twilio reaches this app, such as <c>https://bot.example.org</c>: https, or a loopback host. Signatures are
    /// checked against it and answers point to it. Without it the scheme and host of each request count, which is right
    /// where nothing between Twilio and the app changes them.
    /// </summary>
    public string? PublicBaseUrl { get; set; }

    /// <summary>The auth token of the Twilio account, which signs its requests.</summary>
    public string? AuthToken { get; set; }

    /// <summary>A second token that is accepted while the first is being replaced.</summary>
    public string? SecondaryAuthToken { get; set; }

    /// <summary>
    /// Where calls and memory are kept: a SQLite file or connection string, or <c>memory</c>. Without it, the file
    /// <c>csml.db</c> in the app's content root.
    /// </summary>
    public string? Store { get; set; }

    /// <summary>What a committed turn survives in the SQLite store.</summary>
    public Durability Durability { get; set; }

    /// <summary>What one turn of a flow may do before it is stopped.</summary>
    public CsmlLimitsOptions Limits { get; } = new();

    /// <summary>The phone lines of the bot. One line speaks one language.</summary>
    public IList<CsmlChannelOptions> Channels { get; } = [];
}
