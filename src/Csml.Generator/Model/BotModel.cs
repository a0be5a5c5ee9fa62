namespace Csml.Generator.Model;

/// <summary>What the class of the bot is written from: the names in it.</summary>
/// <param name="ClassName">The bot's class.</param>
/// <param name="Namespace">Its namespace, or null for none.</param>
/// <param name="ImportsNamespace">Whether the project's files should see the namespace without a <c>using</c>.</param>
/// <param name="Flows">Its flows, sorted by name.</param>
/// <param name="Modules">The flows of modules that closures are written in.</param>
/// <param name="Functions">The C# functions that its flows may call.</param>
internal sealed record BotModel(
    string ClassName,
    string? Namespace,
    bool ImportsNamespace,
    EquatableArray<FlowReferenceModel> Flows,
    EquatableArray<ModuleFlowModel> Modules,
    EquatableArray<FunctionReferenceModel> Functions);

/// <summary>A flow by name and class, with the names of its steps in order.</summary>
internal sealed record FlowReferenceModel(string Name, string ClassName, EquatableArray<string> Steps);

/// <summary>A flow of a module, by class.</summary>
internal sealed record ModuleFlowModel(string Module, string ClassName);

/// <summary>A C# function by the name that flows call it by, and its method.</summary>
internal sealed record FunctionReferenceModel(string Name, string Method);

/// <summary>The C# functions that flows call, each name once.</summary>
/// <param name="Namespace">The namespace, or null for none.</param>
/// <param name="Functions">The functions.</param>
/// <param name="AreCalledByName">Whether a flow computes the name of the one that it calls.</param>
internal sealed record FunctionsModel(
    string? Namespace, EquatableArray<FunctionSignature> Functions, bool AreCalledByName);

/// <summary>The names that the bot remembers, sorted.</summary>
internal sealed record MemoryModel(string? Namespace, EquatableArray<RememberedNameModel> Names);

/// <summary>A remembered name, the flows that write it, and what they write.</summary>
/// <param name="Name">The name.</param>
/// <param name="Flows">The flows.</param>
/// <param name="Kind">The kinds that the value may have.</param>
internal sealed record RememberedNameModel(string Name, EquatableArray<string> Flows, ValueKind Kind);
