using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;

namespace Csml.Generator.Pipeline;

/// <summary>Checks what needs all flows at once. Nothing is emitted from it.</summary>
internal static class BotCompiler
{
    /// <summary>What the jumps of all flows tell; into the flows of a module there are none.</summary>
    public static BotFacts FactsOf(EquatableArray<ParsedFlow> flows, BotInterface bot) =>
        BotFacts.Of(bot, flows.Where(static flow => flow.Module is null).Select(static flow => GraphReader.Read(flow.Source, flow.Tree.Syntax)));

    /// <summary>What the whole bot tells of its flows, as far as it breaks the build.</summary>
    public static IEnumerable<CsmlDiagnostic> Errors(EquatableArray<ParsedFlow> flows, BotInterface bot)
    {
        var facts = CompilationCache.FactsOf(flows, bot);
        return flows.Where(static flow => flow.Module is null).SelectMany(flow => Check(flow, facts)).Errors();
    }

    /// <summary>What the whole bot tells of one flow.</summary>
    public static EquatableArray<CsmlDiagnostic> Check(ParsedFlow flow, BotFacts facts) =>
        flow.WithoutSuppressed(BotPass.Check(flow.Tree, facts));
}
