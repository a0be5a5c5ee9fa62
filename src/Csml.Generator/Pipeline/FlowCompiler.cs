using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Csml.Generator.Binding;
using Csml.Generator.Diagnostics;
using Csml.Generator.Emit;
using Csml.Generator.Lowering;
using Csml.Generator.Model;

namespace Csml.Generator.Pipeline;

/// <summary>Compiles one flow: a pure function, which the generator and the analyzer share.</summary>
internal static class FlowCompiler
{
    /// <param name="flow">The flow.</param>
    /// <param name="insertedFlows">The trees of at least the flows that it inserts from, by name.</param>
    /// <param name="bot">The interfaces of all flows.</param>
    /// <param name="functions">The project's C# functions.</param>
    /// <param name="options">What the project says.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static CompiledFlow Compile(
        ParsedFlow flow,
        IReadOnlyDictionary<string, FlowTree> insertedFlows,
        BotInterface bot,
        FunctionTable functions,
        GeneratorOptions options,
        CancellationToken cancellationToken)
    {
        var bound = Binder.Bind(flow.Tree, insertedFlows, bot, functions, options.Voice, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var findings = flow.Module is null ? bound.Diagnostics : ProblemsHere(flow, bound.Diagnostics);
        return new CompiledFlow(
            KeepsName(flow, bot) ? Lower(flow, bound, bot, options) : null,
            flow.WithoutSuppressed(findings));
    }

    /// <summary>
    /// What is wrong with a flow of a module is reported in the project that the module comes from. That project is built
    /// before this one, so what breaks the build here is what only this project does not have: a C# function, say. The
    /// module's steps are not compiled here.
    /// </summary>
    private static EquatableArray<CsmlDiagnostic> ProblemsHere(ParsedFlow flow, EquatableArray<CsmlDiagnostic> findings) =>
        findings
            .Errors()
            .Where(finding => !flow.Tree.Syntax.Steps.Any(step => step.Span.Contains(finding.Span)))
            .ToEquatableArray();

    private static FlowModel Lower(ParsedFlow flow, BoundFlow bound, BotInterface bot, GeneratorOptions options)
    {
        var source = flow.Source;
        var hasNamesake = bot.AllFlows.Any(other =>
            other.Path != source.Path
            && string.Equals(other.Module, source.Module, StringComparison.OrdinalIgnoreCase)
            && other.Identifier.Equals(source.Name.Identifier, StringComparison.OrdinalIgnoreCase));
        return ModelBuilder.Build(
            bound,
            options.Namespace,
            options.ProjectDirectory,
            HintNames.Flow(source.Module, source.Path, options.ProjectDirectory, hasNamesake),
            options.MapsLines,
            options.InfersKinds);
    }

    // Of two files that claim one name in C# the first gets it; that was reported on the other.
    private static bool KeepsName(ParsedFlow flow, BotInterface bot) =>
        bot.FlowOfIdentifier(flow.Module, flow.Source.Name.Identifier) is { } keeper && keeper.Path == flow.Source.Path;
}
