using System;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Text;

namespace Csml.Generator.Pipeline;

/// <summary>Makes the model of the bot from the interfaces of its flows.</summary>
internal static class BotModelBuilder
{
    /// <summary>Makes the model, or null where the project has no flows: then it gets nothing.</summary>
    public static BotModel? Build(BotInterface bot, FunctionTable functions, GeneratorOptions options)
    {
        if (bot.Flows.IsEmpty)
            return null;

        var flows = bot.Flows
            .Where(flow => bot.FlowOfIdentifier(flow.Identifier)?.Path == flow.Path)
            .Select(static flow => new FlowReferenceModel(flow.Name, FlowName.FromName(flow.Name).ClassName));
        var callable = functions.Functions
            .Where(function => ReferenceEquals(functions.Find(function.Name), function));
        return new BotModel(
            options.BotName,
            options.Namespace,
            options.ImportsNamespace,
            flows.ToEquatableArray(),
            callable.ToEquatableArray(),
            MemoryOf(bot));
    }

    private static MemoryModel MemoryOf(BotInterface bot) => new(bot.Flows
        .SelectMany(static flow => flow.RememberedNames, static (flow, name) => (Flow: flow.Name, Name: name))
        .GroupBy(static remembered => remembered.Name, StringComparer.Ordinal)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => new RememberedNameModel(
            group.Key, group.Select(static remembered => remembered.Flow).Distinct().ToEquatableArray()))
        .ToEquatableArray());
}
