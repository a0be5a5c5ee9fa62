namespace Csml.Dialogue;

/// <summary>What a parameter of a component takes; the names are those of error texts.</summary>
internal enum ParameterType
{
    String,
    Number,
    Array,
}
