using Csml.Values;

namespace Csml.Dialogue;

/// <summary>One change of a client's memory that a turn made.</summary>
/// <param name="Name">The remembered name; null where everything is forgotten.</param>
/// <param name="Value">The new value; <see cref="CsmlValueKind.Unset"/> where the name is forgotten.</param>
public readonly record struct MemoryWrite(string? Name, CsmlValue Value)
{
    /// <summary>Everything that was remembered before is forgotten.</summary>
    public bool IsForgetAll => Name is null;

    /// <summary>The name is forgotten.</summary>
    public bool IsForget => Name is not null && Value.IsUnset;
}
