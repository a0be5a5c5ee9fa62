using System;
using System.Collections.Generic;

namespace Csml.Generator.Binding;

/// <summary>The keys that <c>_metadata</c> may have on a call (language/03 5.1 to 5.3).</summary>
internal static class MetadataCatalog
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        // every call
        "AccountSid", "ApiVersion", "ApplicationSid", "CallSid", "CallStatus", "Called", "CalledCity", "CalledCountry",
        "CalledState", "CalledZip", "Caller", "CallerCity", "CallerCountry", "CallerState", "CallerZip", "Direction",
        "From", "FromCity", "FromCountry", "FromState", "FromZip", "To", "ToCity", "ToCountry", "ToState", "ToZip",
        // some first webhooks
        "ForwardedFrom", "CallerName", "ParentCallSid", "CallToken", "StirVerstat", "StirPassportToken", "SipDomain",
        "SipUsername", "SipCallId", "SipSourceIp",
        // later webhooks
        "Digits", "FinishedOnKey", "SpeechResult", "Confidence", "DialCallStatus", "DialCallSid", "DialCallDuration",
        "DialBridged", "RecordingUrl", "RecordingDuration", "RecordingSid", "RecordingStatus", "RecordingChannels",
        "RecordingSource", "CallDuration", "Duration", "Timestamp", "SequenceNumber", "CallbackSource", "AnsweredBy",
        "MachineDetectionDuration", "ErrorCode", "ErrorUrl", "msg",
        // ours
        "_channel", "_context", "_call",
    };

    public static IReadOnlyCollection<string> Names => Keys;

    public static bool Contains(string key) =>
        Keys.Contains(key) || key.StartsWith("SipHeader_", StringComparison.Ordinal);
}
