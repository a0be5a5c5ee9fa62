using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Text;

namespace Csml.Generator.Pipeline;

/// <summary>
/// Makes the models of what is beside the flows, from their interfaces. Each is a value of its own, so that each file is
/// written again only when something in it is another. A project without flows gets none.
/// </summary>
internal static class BotModelBuilder
{
    public static BotModel? BuildBot(BotInterface bot, FunctionTable functions, GeneratorOptions options) =>
        bot.Flows.IsEmpty
            ? null
            : new BotModel(
                options.BotName,
                options.Namespace,
                options.ImportsNamespace,
                FlowsOf(bot).ToEquatableArray(),
                ModulesOf(bot).ToEquatableArray(),
                CallableOf(functions)
                    .Select(static function => new FunctionReferenceModel(function.Name, function.DisplayName))
                    .ToEquatableArray());

    public static MemoryModel? BuildMemory(BotInterface bot, GeneratorOptions options) =>
        bot.Flows.IsEmpty
            ? null
            : new MemoryModel(options.Namespace, RememberedBy(bot).ToEquatableArray());

    public static FunctionsModel? BuildFunctions(BotInterface bot, FunctionTable functions, GeneratorOptions options)
    {
        var areCalledByName = bot.AllFlows.Any(static flow => flow.CallsAnyApp);
        return bot.Flows.IsEmpty || (functions.Functions.IsEmpty && !areCalledByName)
            ? null
            : new FunctionsModel(options.Namespace, CallableOf(functions).ToEquatableArray(), areCalledByName);
    }

    public static ComponentsModel? BuildComponents(BotInterface bot, GeneratorOptions options)
    {
        var usable = bot.Components.Components
            .Where(component => !component.IsBroken && ReferenceEquals(bot.Components.Find(component.Name), component))
            .ToEquatableArray();
        return bot.Flows.IsEmpty || usable.IsEmpty ? null : new ComponentsModel(options.Namespace, usable);
    }

    private static IEnumerable<FlowReferenceModel> FlowsOf(BotInterface bot) => bot.Flows
        .Where(flow => bot.FlowOfIdentifier(module: null, flow.Identifier)?.Path == flow.Path)
        .Select(static flow => new FlowReferenceModel(
            flow.Name,
            FlowName.FromName(flow.Name).ClassName,
            flow.Steps.Concat(flow.InsertedSteps.Select(static step => step.Name)).Distinct().ToEquatableArray()));

    private static IEnumerable<ModuleFlowModel> ModulesOf(BotInterface bot) => bot.ModuleFlows
        .Where(flow => flow.HasClosures && bot.FlowOfIdentifier(flow.Module, flow.Identifier)?.Path == flow.Path)
        .Select(static flow => new ModuleFlowModel(flow.Module!, FlowName.FromName(flow.Name).ClassName));

    private static IEnumerable<FunctionSignature> CallableOf(FunctionTable functions) => functions.Functions
        .Where(function => ReferenceEquals(functions.Find(function.Name), function));

    private static IEnumerable<RememberedNameModel> RememberedBy(BotInterface bot) => bot.Flows
        .SelectMany(static flow => flow.RememberedNames, static (flow, remembered) => (Flow: flow.Name, Remembered: remembered))
        .GroupBy(static found => found.Remembered.Name, StringComparer.Ordinal)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => new RememberedNameModel(
            group.Key,
            group.Select(static found => found.Flow).Distinct().ToEquatableArray(),
            group.Aggregate(ValueKind.None, static (kind, found) => kind | found.Remembered.Kind)));
}
