using System.Collections.ObjectModel;
using Csml.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Csml.Dialogue;

/// <summary>Everything that one turn of a conversation depends on.</summary>
public sealed record TurnInput
{
    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    /// <summary>What the caller did.</summary>
    public required CsmlEvent Event { get; init; }

    /// <summary>The call, for C# functions.</summary>
    public required CallContext Context { get; init; }

    /// <summary>Where the conversation waits, or null to start it.</summary>
    public DialogueState? State { get; init; }

    /// <summary>The flow that a conversation starts in.</summary>
    public required string StartFlow { get; init; }

    /// <summary>The step that it starts in, or null for <c>start</c>.</summary>
    public string? StartStep { get; init; }

    /// <summary>The flow whose <c>start</c> stands in for that of a flow without one; null for <see cref="StartFlow"/>.</summary>
    public string? DefaultFlow { get; init; }

    /// <summary>What flows read as <c>_metadata</c>; an object or null.</summary>
    public CsmlValue Metadata { get; init; } = CsmlValue.Null;

    /// <summary>Reads the metadata when a flow asks for it: most turns never do. Takes the place of <see cref="Metadata"/>.</summary>
    public Func<CsmlValue>? ReadMetadata { get; init; }

    /// <summary>What flows read as <c>_env</c>; an object or null.</summary>
    public CsmlValue Env { get; init; } = CsmlValue.Null;

    /// <summary>What the client's memory holds.</summary>
    public IReadOnlyDictionary<string, CsmlValue> Memory { get; init; } = ReadOnlyDictionary<string, CsmlValue>.Empty;

    /// <summary>Words that start a flow wherever the conversation is.</summary>
    public IReadOnlyList<FlowCommand> Commands { get; init; } = [];

    /// <summary>Where C# functions get their services from.</summary>
    public IServiceProvider Services { get; init; } = NoServices;

    /// <summary>Ends the turn when nobody waits for its answer any more.</summary>
    public CancellationToken CancellationToken { get; init; }
}
