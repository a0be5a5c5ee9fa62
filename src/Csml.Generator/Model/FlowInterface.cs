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
/// <param name="Closures">What its closures call, of those that call something and may be called from elsewhere.</param>
/// <param name="CapturedNames">The names that its closures may read from outside of themselves, sorted.</param>
/// <param name="CallsAnyApp">Whether a C# function is called in it whose name is computed.</param>
/// <param name="HasClosures">Whether any closure is written in it.</param>
/// <param name="Imports">The functions that it imports.</param>
/// <param name="Module">The module that it belongs to, or null for a flow of the bot.</param>
internal sealed record FlowInterface(
    string Name,
    string Identifier,
    string Path,
    EquatableArray<string> Steps,
    EquatableArray<InsertedStep> InsertedSteps,
    EquatableArray<FunctionInterface> Functions,
    EquatableArray<string> Constants,
    EquatableArray<RememberedName> RememberedNames,
    EquatableArray<BodyCalls> Closures,
    EquatableArray<string> CapturedNames,
    bool CallsAnyApp,
    bool HasClosures,
    EquatableArray<FunctionReference> Imports,
    string? Module)
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
/// <see cref="AwaitedCalls"/> answers that.
/// </summary>
/// <param name="Name">The function's name.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="Calls">What its body calls.</param>
internal sealed record FunctionInterface(string Name, EquatableArray<string> Parameters, BodyCalls Calls);

/// <summary>What the body of a function or closure calls, as far as it may have to be awaited.</summary>
/// <param name="Apps">The C# functions.</param>
/// <param name="CallsAnyApp">Whether it calls a C# function whose name is computed.</param>
/// <param name="Functions">The functions of flows.</param>
/// <param name="AwaitsMethod">Whether it calls a method that is always awaited.</param>
/// <param name="RunsClosures">Whether it calls a closure that only the running bot knows.</param>
internal sealed record BodyCalls(
    EquatableArray<string> Apps,
    bool CallsAnyApp,
    EquatableArray<FunctionReference> Functions,
    bool AwaitsMethod,
    bool RunsClosures);

/// <summary>A function of a flow; without a flow, of the first flow that has one of this name.</summary>
/// <param name="Module">The module that the flow belongs to, or null for a flow of the bot.</param>
/// <param name="Flow">The flow, or null for any.</param>
/// <param name="Function">The function.</param>
internal sealed record FunctionReference(string? Module, string? Flow, string Function);

/// <summary>A name that a flow remembers.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">The kinds of what the flow writes, as far as each <c>remember</c> says by itself.</param>
internal sealed record RememberedName(string Name, ValueKind Kind);
