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

    internal static ReadOnlySpan<byte> StableSpeechResult => "StableSpeechResult"u8;

    internal static ReadOnlySpan<byte> UnstableSpeechResult => "UnstableSpeechResult"u8;

    internal static ReadOnlySpan<byte> Confidence => "Confidence"u8;

    internal static ReadOnlySpan<byte> CallStatus => "CallStatus"u8;

    internal static ReadOnlySpan<byte> DialCallStatus => "DialCallStatus"u8;

    /// <summary>Whether a parameter is what the caller keyed or said.</summary>
    internal static bool IsInput(ReadOnlySpan<byte> name) =>
        name.SequenceEqual(Digits)
        || name.SequenceEqual(SpeechResult)
        || name.SequenceEqual(StableSpeechResult)
        || name.SequenceEqual(UnstableSpeechResult);

    /// <summary>
    /// The parameters as an object of strings; where one is sent twice, the last counts. What the caller keyed or said can be left
    /// out.
    /// </summary>
    internal static CsmlObject ToObject(ICallParameters parameters, bool withInput)
    {
        var entries = new CsmlObject.Builder(parameters.Count);
        for (var index = 0; index < parameters.Count; index++)
        {
            var name = parameters.Name(index);
            if (withInput || !IsInput(name)) entries.Set(Encoding.UTF8.GetString(name), Encoding.UTF8.GetString(parameters.Value(index)));
        }

        return entries.Build();
    }

    /// <summary>The same as a dictionary.</summary>
    internal static IReadOnlyDictionary<string, string> ToDictionary(ICallParameters parameters, bool withInput)
    {
        var dictionary = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < parameters.Count; index++)
        {
            var name = parameters.Name(index);
            if (withInput || !IsInput(name)) dictionary[Encoding.UTF8.GetString(name)] = Encoding.UTF8.GetString(parameters.Value(index));
        }

        return dictionary;
    }

    /// <summary>Whether a call with this status is over, whoever hung up (language reference, part 3, 5.4).</summary>
    internal static bool IsFinal(string? callStatus) => callStatus is "completed" or "busy" or "no-answer" or "failed" or "canceled";
}
