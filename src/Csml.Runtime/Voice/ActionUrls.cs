using System.Globalization;

namespace Csml.Voice;

/// <summary>
/// The absolute addresses that an answer tells Twilio to call next. The turn number travels in the query, which the
/// request's signature covers; everything else stays on the server.
/// </summary>
/// <param name="ChannelUrl">The channel's absolute address, such as <c>https://bot.example.org/voice/en</c>.</param>
internal sealed record ActionUrls(string ChannelUrl)
{
    /// <summary>Where a <c>Gather</c> sends keys, speech or silence.</summary>
    public string Input(int turn) => Url("input", turn);

    /// <summary>Where the rest of a long answer is fetched.</summary>
    public string Continue(int turn) => Url("continue", turn);

    /// <summary>Where a <c>Dial</c> reports how the transfer ended.</summary>
    public string DialResult(int turn) => Url("dial-result", turn);

    private string Url(string endpoint, int turn) =>
        string.Create(CultureInfo.InvariantCulture, $"{ChannelUrl}/{endpoint}?t={turn}");
}
