namespace Csml.Generator.Model;

/// <summary>
/// What other files may know of a flow: names, no spans and no bodies. An edit that leaves it equal touches
/// no other file of the bot.
/// </summary>
/// <param name="Name">The flow's name.</param>
/// <param name="Identifier">The same as a C# identifier.</param>
/// <param name="Path">The file, which tells two flows of one name apart.</param>
/// <param name="Steps">The steps written in the file, in order, each name once.</param>
/// <param name="InsertedSteps">The steps that the flow inserts, by the name they have here.</param>
/// <param name="Functions">The functions, each name once.</param>
/// <param name="Constants">The names of the constants.</param>
/// <param name="RememberedNames">What the flow remembers, sorted by name, each name once.</param>
internal sealed record FlowInterface(
    string Name,
    string Identifier,
    string Path,
    EquatableArray<string> Steps,
    EquatableArray<InsertedStep> InsertedSteps,
    EquatableArray<FunctionInterface> Functions,
    EquatableArray<string> Constants,
    EquatableArray<RememberedName> RememberedNames)
{
    /// <summary>Gets a value indicating whether a jump may name this step, inserted ones included.</summary>
    public bool HasStep(string step)
    {
        foreach (var own in Steps)
        {
            if (own == step)
                return true;
        }

        foreach (var inserted in InsertedSteps)
        {
            if (inserted.Name == step)
                return true;
        }

        return false;
    }

    /// <summary>Gets the function of this name, or null.</summary>
    public FunctionInterface? Function(string name)
    {
        foreach (var function in Functions)
        {
            if (function.Name == name)
                return function;
        }

        return null;
    }
}

/// <summary>A step taken over from another flow (<c>insert Name from Flow</c>).</summary>
internal sealed record InsertedStep(string Name, string Flow);

/// <summary>
/// A flow's function as its callers see it. Whether a call must be awaited depends on what it calls in turn:
/// <see cref="BotInterface.Awaits"/> answers that.
/// </summary>
/// <param name="Name">The function's name.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="AppCalls">The C# functions that its body calls.</param>
/// <param name="Calls">The functions of flows that its body calls.</param>
internal sealed record FunctionInterface(
    string Name,
    EquatableArray<string> Parameters,
    EquatableArray<string> AppCalls,
    EquatableArray<FunctionReference> Calls);

/// <summary>A function of a flow; without a flow, of the first flow that has one of this name.</summary>
internal sealed record FunctionReference(string? Flow, string Function);

/// <summary>A name that a flow remembers.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">The kinds of what the flow writes, as far as each <c>remember</c> says by itself.</param>
internal sealed record RememberedName(string Name, ValueKind Kind);
