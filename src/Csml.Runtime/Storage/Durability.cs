namespace Csml.Storage;

/// <summary>What an acknowledged turn survives.</summary>
public enum Durability
{
    /// <summary>The end of the process, however sudden (<c>synchronous=NORMAL</c>).</summary>
    Process,

    /// <summary>The loss of power, too, at the price of a disk flush per group of turns (<c>synchronous=FULL</c>).</summary>
    Full,
}
