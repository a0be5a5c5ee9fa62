using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>What a name that is read means at that place.</summary>
internal readonly record struct NameResolution(NameKind Kind, string Name);

/// <summary>The places a read may go to (language/01 6.4).</summary>
internal enum NameKind
{
    /// <summary>A constant of the flow.</summary>
    Constant,

    /// <summary>A step variable that is set on every path to here.</summary>
    AssignedLocal,

    /// <summary>A step variable that may be unset here; then the memory is asked.</summary>
    MaybeLocal,

    /// <summary>No step variable of this name can be set here: the memory is asked.</summary>
    MemoryOnly,

    Event,
    Metadata,
    Env,

    /// <summary><c>_memory</c>.</summary>
    Memory,

    /// <summary><c>Component</c>, which is no value.</summary>
    ComponentNamespace,
}

/// <summary>Where a write goes.</summary>
/// <param name="Kind">The place.</param>
/// <param name="Name">The variable.</param>
/// <param name="IsSet">Whether it is a step variable that is set before, on every path.</param>
internal readonly record struct WriteResolution(WriteKind Kind, string Name, bool IsSet = false);

/// <summary>The places a write may go to.</summary>
internal enum WriteKind
{
    /// <summary>A constant, which refuses it.</summary>
    Constant,

    /// <summary>
    /// The step variable, whatever the memory has: it is set here, or the statement (<c>as</c>, <c>foreach</c>,
    /// anything in a function) never writes the memory.
    /// </summary>
    Local,

    /// <summary>The step variable if it is set, else the memory if it has the name, else a new step variable.</summary>
    LocalOrMemory,

    /// <summary>
    /// A place inside a variable (<c>do name.key = …</c>) that can only be a remembered one: no step variable of the
    /// name can be set here, and the write makes none.
    /// </summary>
    MemoryOnly,
}

/// <summary>Where a <c>goto</c> leads.</summary>
/// <param name="IsEnd">Whether it ends the conversation.</param>
/// <param name="Step">The step; null for <c>start</c>.</param>
/// <param name="Flow">The flow; null for the current one.</param>
internal sealed record GotoTarget(bool IsEnd, JumpName? Step, JumpName? Flow)
{
    public static readonly GotoTarget End = new(IsEnd: true, null, null);
}

/// <summary>A step or flow that a jump names: written out, or computed.</summary>
/// <param name="Text">The name that is written out, or null.</param>
/// <param name="Value">The expression that computes it, or null.</param>
internal sealed record JumpName(string? Text, ExpressionSyntax? Value);
