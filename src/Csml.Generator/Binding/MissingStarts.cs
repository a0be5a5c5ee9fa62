using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Binding;

/// <summary>
/// Finds flows without a <c>start</c> that can be entered. A flow whose steps are only inserted elsewhere, or that has
/// functions only, needs none.
/// </summary>
internal static class MissingStarts
{
    public static IEnumerable<string> Find(BotInterface bot, BotGraph graph)
    {
        var entered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, jump) in graph.Jumps)
        {
            if (jump.Flow is not null)
                entered.Add(jump.Flow);
        }

        return bot.Flows
            .Where(flow => !flow.Steps.IsEmpty && !flow.Steps.Contains("start"))
            .Where(flow => entered.Contains(flow.Name) || !bot.IsInsertedFrom(flow.Name))
            .Select(flow => flow.Name);
    }
}
