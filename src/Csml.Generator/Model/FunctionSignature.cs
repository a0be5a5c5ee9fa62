namespace Csml.Generator.Model;

/// <summary>
/// A C# function that flows call with <c>App</c> or <c>Fn</c>, as its attribute and its method describe it.
/// Holds names and kinds only, so that two readings of one declaration are equal.
/// </summary>
internal sealed record FunctionSignature(
    string Name,
    string ContainingType,
    string Method,
    bool IsStatic,
    FunctionReturn Return,
    EquatableArray<FunctionParameter> Parameters)
{
    /// <summary>Gets the types among parameters and result that cross by converters of their own.</summary>
    public ConvertedTypes Types { get; init; } = ConvertedTypes.None;

    /// <summary>Gets the method as a person names it: <c>Orders.FindAsync</c>.</summary>
    public string DisplayName => ContainingType.Substring(ContainingType.LastIndexOfAny(['.', ':']) + 1) + "." + Method;

    /// <summary>Gets a value indicating whether a call has to be awaited.</summary>
    public bool IsAsync => Return.Shape is not ReturnShape.Plain;

    /// <summary>Gets the parameter that a flow fills under this name, or null.</summary>
    public FunctionParameter? Argument(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Source is ParameterSource.Argument && parameter.Name == name)
                return parameter;
        }

        return null;
    }
}

/// <summary>One parameter of a C# function, in the method's order.</summary>
/// <param name="Name">The C# name, which is the name of the argument in CSML.</param>
/// <param name="Source">Who gives the value.</param>
/// <param name="Type">What a CSML value is turned into.</param>
/// <param name="IsOptional">Whether C# has a default for it, so that a flow may leave it out.</param>
/// <param name="Default">That default as C# writes it.</param>
internal sealed record FunctionParameter(
    string Name, ParameterSource Source, FunctionType Type, bool IsOptional, string? Default = null);

/// <summary>Who gives the value of a parameter.</summary>
internal enum ParameterSource
{
    /// <summary>The flow, by name or position.</summary>
    Argument,

    /// <summary>The runtime: who calls, on which channel, in which turn.</summary>
    CallContext,

    /// <summary>The runtime: cancelled when the turn is given up.</summary>
    CancellationToken,
}

/// <summary>What a C# function gives back.</summary>
internal sealed record FunctionReturn(ReturnShape Shape, FunctionType Type);

/// <summary>How the result of a C# function arrives.</summary>
internal enum ReturnShape
{
    /// <summary>At once.</summary>
    Plain,

    /// <summary>As a <c>Task</c> or <c>Task&lt;T&gt;</c>.</summary>
    Task,

    /// <summary>As a <c>ValueTask</c> or <c>ValueTask&lt;T&gt;</c>.</summary>
    ValueTask,
}
