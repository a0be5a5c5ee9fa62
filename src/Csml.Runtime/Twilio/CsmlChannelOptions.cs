using Csml.Voice;

namespace Csml.Twilio;

/// <summary>One phone line of a bot: an entry of <c>Csml:Channels</c>.</summary>
public sealed class CsmlChannelOptions
{
    /// <summary>The name, which flows read as <c>_metadata._channel.name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The path of its webhook; <c>/voice/</c> and the name where not set.</summary>
    public string? Route { get; set; }

    /// <summary>The language and region it speaks and listens in, such as <c>fr-FR</c>.</summary>
    public string? Locale { get; set; }

    /// <summary>The tag of Twilio's <c>Say</c>, where it is not the locale.</summary>
    public string? SayLocale { get; set; }

    /// <summary>The tag of Twilio's <c>Gather</c>, where it is not the locale.</summary>
    public string? GatherLocale { get; set; }

    /// <summary>A voice of Twilio, such as <c>Polly.Lea-Neural</c>; the account's where not set.</summary>
    public string? Voice { get; set; }

    /// <summary>The flow at whose step <c>start</c> every call begins.</summary>
    public string WelcomeFlow { get; set; } = "Default";

    /// <summary>Seconds of silence after which a hold counts as unanswered and the call ends.</summary>
    public int HoldTimeout { get; set; } = 5;

    /// <summary>When the options of a question are read out.</summary>
    public OptionReading ReadOptions { get; set; }

    /// <summary>
    /// The number that transfers show to the person called, one that Twilio has given or verified. Needed for callers
    /// who have no number of their own, such as the test page of a TwiML App.
    /// </summary>
    public string? CallerId { get; set; }

    /// <summary>
    /// The beginnings of numbers to which calls may be forwarded, such as <c>+33</c>; none means any. A limit on what a
    /// number computed by a flow can cost.
    /// </summary>
    public IList<string> TransferPrefixes { get; } = [];

    /// <summary>How an option is read, with <c>{title}</c> and <c>{key}</c>; a sentence in the channel's language where not set.</summary>
    public string? OptionPhrase { get; set; }

    /// <summary>What is said when a flow has failed, before the call ends.</summary>
    public string? ApologyPhrase { get; set; }

    /// <summary>What is said when a call cannot be forwarded.</summary>
    public string? TransferUnavailablePhrase { get; set; }
}
