namespace Csml.Generator.Model;

/// <summary>A variable of a body whose values are all of one kind, so that C# can hold it in a type of its own.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Kind">An int, a float, a bool or a string.</param>
internal sealed record TypedLocal(string Name, ValueKind Kind);
