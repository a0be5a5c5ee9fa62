namespace Csml.Values;

/// <summary>What a <see cref="CsmlValue"/> is: the eight primitive types of CSML and two states of our own.</summary>
public enum CsmlValueKind : byte
{
    /// <summary>No value at all: a variable of that name does not exist, an argument was not given.</summary>
    Unset,

    /// <summary><c>null</c>; <c>type_of()</c> gives <c>Null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>; <c>type_of()</c> gives <c>boolean</c>.</summary>
    Bool,

    /// <summary>A signed 64-bit integer.</summary>
    Int,

    /// <summary>An IEEE-754 double.</summary>
    Float,

    /// <summary>Unicode text.</summary>
    String,

    /// <summary>An ordered list of values.</summary>
    Array,

    /// <summary>A map from text to values, or a component: an object with another <see cref="CsmlObject.Tag"/>.</summary>
    Object,

    /// <summary>A function value with what it captured.</summary>
    Closure,

    /// <summary>A HARD error on its way to the statement that needs the value: every operator passes it on.</summary>
    Failed,
}
