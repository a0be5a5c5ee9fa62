namespace Csml.Generator.Binding;

/// <summary>What becomes of arguments that no parameter of a component or builtin takes.</summary>
internal enum ExtraArguments
{
    /// <summary>They are evaluated and dropped.</summary>
    Ignored,

    /// <summary>They become keys of the result; one argument without a name too many is an error.</summary>
    Kept,

    /// <summary>As <see cref="Kept"/>, but the result has no place for the keys.</summary>
    Discarded,

    /// <summary>Any number of arguments without a name is the point of it.</summary>
    Positional,
}
