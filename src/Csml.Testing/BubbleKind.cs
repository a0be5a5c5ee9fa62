namespace Csml.Testing;

/// <summary>What a bubble of a call is.</summary>
public enum BubbleKind
{
    /// <summary>The bot speaks.</summary>
    BotText,

    /// <summary>The bot plays a recorded sound; the text is its address.</summary>
    BotAudio,

    /// <summary>The bot forwards the call; the text is the number.</summary>
    Forwarding,

    /// <summary>The bot hangs up.</summary>
    BotHangUp,

    /// <summary>The caller speaks.</summary>
    CallerText,

    /// <summary>The caller presses keys.</summary>
    CallerKeys,

    /// <summary>The caller stays silent until the bot waits no longer.</summary>
    CallerSilence,

    /// <summary>The caller hangs up.</summary>
    CallerHangUp,

    /// <summary>A forwarded call comes back or is over; the text is Twilio's word for how it went.</summary>
    TransferOutcome,
}
