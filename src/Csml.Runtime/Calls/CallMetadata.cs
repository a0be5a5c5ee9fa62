using Csml.Storage;
using Csml.Values;

namespace Csml.Calls;

/// <summary>What flows read as <c>_metadata</c> (language reference, part 3, 5.5).</summary>
internal static class CallMetadata
{
    private const string OpeningKey = "_call";
    private const string ChannelKey = "_channel";
    private const string ChannelType = "twilio-voice";

    /// <summary>
    /// Every parameter of the webhook as a string, those of the first webhook under <c>_call</c>, and the channel, which is set
    /// last so that no sender can forge it.
    /// </summary>
    /// <param name="request">The webhook.</param>
    /// <param name="call">The call, if it is known.</param>
    /// <param name="withInput">Whether with what the caller keyed or said: not where that is a secret.</param>
    internal static CsmlValue Of(CallRequest request, CallRecord? call, bool withInput)
    {
        var parameters = CallParameters.ToObject(request.Parameters, withInput);
        CsmlValue opening = call?.Opening is { } stored ? OpeningSerializer.Deserialize(stored.Span) : parameters;
        return parameters
            .With(OpeningKey, opening)
            .With(ChannelKey, CsmlValue.Object(("type", ChannelType), ("name", request.Channel.Name)));
    }
}
