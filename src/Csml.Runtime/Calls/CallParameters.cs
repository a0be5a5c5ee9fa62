using System.Text;
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

    /// <summary>All parameters as an object of strings; where one is sent twice, the last counts.</summary>
    internal static CsmlObject ToObject(ICallParameters parameters)
    {
        var entries = new CsmlObject.Builder(parameters.Count);
        for (var index = 0; index < parameters.Count; index++)
            entries.Set(Encoding.UTF8.GetString(parameters.Name(index)), Encoding.UTF8.GetString(parameters.Value(index)));
        return entries.Build();
    }

    /// <summary>All parameters as a dictionary; where one is sent twice, the last counts.</summary>
    internal static IReadOnlyDictionary<string, string> ToDictionary(ICallParameters parameters)
    {
        var dictionary = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < parameters.Count; index++)
            dictionary[Encoding.UTF8.GetString(parameters.Name(index))] = Encoding.UTF8.GetString(parameters.Value(index));
        return dictionary;
    }

    /// <summary>Whether a call with this status is over, whoever hung up (language reference, part 3, 5.4).</summary>
    internal static bool IsFinal(string? callStatus) => callStatus is "completed" or "busy" or "no-answer" or "failed" or "canceled";
}
