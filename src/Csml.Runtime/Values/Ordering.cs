namespace Csml.Values;

/// <summary>How two values stand to each other; as flags, also which of these an operator asks for.</summary>
[Flags]
internal enum Ordering
{
    /// <summary>The pair has no order: every comparison is false.</summary>
    None = 0,
    Less = 1,
    Equal = 2,
    Greater = 4,
}
