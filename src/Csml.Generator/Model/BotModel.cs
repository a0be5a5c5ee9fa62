namespace Csml.Generator.Model;

/// <summary>All that the C# of the bot is written from: names, and the signatures of the C# functions.</summary>
/// <param name="ClassName">The bot's class.</param>
/// <param name="Namespace">Its namespace, or null for none.</param>
/// <param name="ImportsNamespace">Whether the project's files should see the namespace without a <c>using</c>.</param>
/// <param name="Flows">Its flows, sorted by name.</param>
/// <param name="Functions">The C# functions that its flows may call.</param>
/// <param name="Memory">What its flows remember.</param>
internal sealed record BotModel(
    string ClassName,
    string? Namespace,
    bool ImportsNamespace,
    EquatableArray<FlowReferenceModel> Flows,
    EquatableArray<FunctionSignature> Functions,
    MemoryModel Memory);

/// <summary>A flow by name and class.</summary>
internal sealed record FlowReferenceModel(string Name, string ClassName);

/// <summary>The names that the bot remembers, sorted.</summary>
internal sealed record MemoryModel(EquatableArray<RememberedNameModel> Names);

/// <summary>A remembered name and the flows that write it.</summary>
internal sealed record RememberedNameModel(string Name, EquatableArray<string> Flows);
