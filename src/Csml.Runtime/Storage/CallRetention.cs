namespace Csml.Storage;

/// <summary>How long calls are kept.</summary>
internal static class CallRetention
{
    /// <summary>A call that is over: Twilio delivers a webhook again within seconds.</summary>
    internal static TimeSpan Ended { get; } = TimeSpan.FromHours(1);

    /// <summary>A call whose end was never reported: longer than the longest call, which is forwarded for four hours.</summary>
    internal static TimeSpan Live { get; } = TimeSpan.FromHours(24);

    internal static TimeSpan Of(CallStatus status) => status == CallStatus.Ended ? Ended : Live;
}
