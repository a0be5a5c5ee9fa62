using System.Threading;
using Csml.Generator.Binding;
using Csml.Generator.Model;

namespace Csml.Generator.Pipeline;

/// <summary>
/// What was compiled before, keyed by texts, interfaces and options. The generator and the analyzer of one build share
/// it, and so do all builds of a compiler server: an edit in a C# file costs the analyzer look-ups, and no binding.
/// </summary>
internal static class CompilationCache
{
    private const int Flows = 4096;
    private const int Bots = 64;

    private static readonly BoundedCache<FlowKey, CompiledFlow> CompiledFlows = new(Flows);
    private static readonly BoundedCache<EquatableArray<ParsedFlow>, BotFacts> FactsOfBots = new(Bots);
    private static readonly BoundedCache<BotInterface, BotInterface> Interfaces = new(Bots);

    /// <summary>Compiles a flow, or takes what was compiled from the same.</summary>
    public static CompiledFlow Compile(
        FlowInput input,
        BotInterface bot,
        FunctionTable functions,
        GeneratorOptions options,
        CancellationToken cancellationToken) =>
        CompiledFlows.GetOrAdd(
            new FlowKey(input, bot, functions, options),
            key => FlowCompiler.Compile(
                key.Input.Flow, key.Input.InsertedFlows, key.Bot, key.Functions, key.Options, cancellationToken));

    /// <summary>The interface of a bot, the same object for equal ones: most comparisons are then done at once.</summary>
    public static BotInterface InterfaceOf(EquatableArray<FlowInterface> flows, ComponentTable components)
    {
        var bot = BotInterface.Create(flows, components);
        return Interfaces.GetOrAdd(bot, static key => key);
    }

    /// <summary>What only the whole bot tells of its flows.</summary>
    public static BotFacts FactsOf(EquatableArray<ParsedFlow> flows, BotInterface bot) =>
        FactsOfBots.GetOrAdd(flows, key => BotCompiler.FactsOf(key, bot));

    private sealed record FlowKey(
        FlowInput Input, BotInterface Bot, FunctionTable Functions, GeneratorOptions Options);
}
