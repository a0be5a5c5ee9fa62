using Csml.Values;

namespace Csml.Calls;

/// <summary>The parameters of webhooks in the forms that flows and the store need.</summary>
internal static class CallParameters
{
    /// <summary>Twilio's name of the caller's number.</summary>
    internal static ReadOnlySpan<byte> From => "From"u8;

    internal static ReadOnlySpan<byte> Digits => "Digits"u8;

    internal static ReadOnlySpan<byte> SpeechResult => "SpeechResult"u8;

    internal static ReadOnlySpan<byte> Confidence => "Confidence"u8;

    internal static ReadOnlySpan<byte> CallStatus => "CallStatus"u8;

    internal static ReadOnlySpan<byte> DialCallStatus => "DialCallStatus"u8;

    /// <summary>All parameters as an object of strings.</summary>
    internal static CsmlObject ToObject(ICallParameters parameters)
    {
        var list = parameters.ToList();
        var entries = new CsmlObject.Builder(list.Count);
        foreach (var (name, value) in list) entries.Set(name, value);
        return entries.Build();
    }

    /// <summary>All parameters as a dictionary; where one is sent twice, the first counts.</summary>
    internal static IReadOnlyDictionary<string, string> ToDictionary(ICallParameters parameters)
    {
        var dictionary = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters.ToList()) dictionary.TryAdd(name, value);
        return dictionary;
    }

    /// <summary>Whether a call with this status is over, whoever hung up (language reference, part 3, 5.4).</summary>
    internal static bool IsFinal(string? callStatus) => callStatus is "completed" or "busy" or "no-answer" or "failed" or "canceled";
}
