namespace Csml.Twilio;

/// <summary>What a committed turn survives in the SQLite store.</summary>
public enum CsmlDurability
{
    /// <summary>The end of the process at any moment, <c>kill -9</c> included, but not a power cut.</summary>
    Normal,

    /// <summary>A power cut, too: every commit waits for the disk.</summary>
    Full,
}
