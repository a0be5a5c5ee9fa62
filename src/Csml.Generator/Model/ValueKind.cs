using System;

namespace Csml.Generator.Model;

/// <summary>
/// The kinds a value may have, as far as the compiler can tell. A set: the join of two kinds is their union.
/// </summary>
[Flags]
internal enum ValueKind
{
    /// <summary>No value at all: the expression always fails.</summary>
    None = 0,

    Null = 1,
    Bool = 2,
    Int = 4,
    Float = 8,
    String = 16,
    Array = 32,
    Object = 64,
    Closure = 128,

    /// <summary>An int or a float.</summary>
    Number = Int | Float,

    /// <summary>Nothing is known.</summary>
    Any = Null | Bool | Int | Float | String | Array | Object | Closure,
}
