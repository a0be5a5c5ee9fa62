namespace Csml.Voice;

/// <summary>Answers that are the same for every call.</summary>
internal static class FixedDocuments
{
    /// <summary>Ends the call.</summary>
    public static ReadOnlyMemory<byte> Hangup { get; } =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Hangup/></Response>"u8.ToArray();

    /// <summary>Nothing to do: the answer to a webhook of a call that is already over.</summary>
    public static ReadOnlyMemory<byte> Empty { get; } =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>"u8.ToArray();
}
