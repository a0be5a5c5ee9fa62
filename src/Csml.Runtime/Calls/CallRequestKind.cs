namespace Csml.Calls;

/// <summary>Which of a channel's addresses Twilio called.</summary>
internal enum CallRequestKind
{
    /// <summary>The webhook of the number: a call begins.</summary>
    First,

    /// <summary>The action of a <c>Gather</c>: keys, speech or silence.</summary>
    Input,

    /// <summary>The rest of an answer that was too long.</summary>
    Continue,

    /// <summary>The action of a <c>Dial</c>: how a transfer ended.</summary>
    DialResult,
}
