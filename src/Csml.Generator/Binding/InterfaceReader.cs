using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <summary>Reads the <see cref="FlowInterface"/> of a flow off its tree.</summary>
internal static class InterfaceReader
{
    public static FlowInterface Read(SourceFile source, FlowSyntax flow)
    {
        var calls = new CallReader(source, flow);
        var functions = ReadFunctions(flow, calls);
        calls.VisitRest(flow);
        return new FlowInterface(
            source.Name.Name,
            source.Name.Identifier,
            source.Path,
            Names(flow.Steps.Select(step => step.Name)),
            ReadInserts(flow),
            functions,
            Names(flow.Constants.Select(constant => constant.Name)),
            RememberReader.Read(flow),
            calls.Closures.ToEquatableArray(),
            calls.CapturedNames.ToEquatableArray(),
            calls.CallsAnyApp,
            calls.HasClosures,
            ImportedNames.In(source, flow).ToEquatableArray(),
            source.Module);
    }

    private static EquatableArray<string> Names(IEnumerable<Token> tokens) =>
        tokens.Where(token => !token.IsMissing).Select(token => token.Text).Distinct().ToEquatableArray();

    private static EquatableArray<InsertedStep> ReadInserts(FlowSyntax flow)
    {
        var inserts = new List<InsertedStep>();
        foreach (var insert in flow.Inserts)
        {
            foreach (var name in insert.Names.Names)
            {
                var step = name.LocalName.Text;
                if (step.Length > 0 && inserts.All(known => known.Name != step))
                    inserts.Add(new InsertedStep(step, insert.From.Source.Text));
            }
        }

        return inserts.ToEquatableArray();
    }

    private static EquatableArray<FunctionInterface> ReadFunctions(FlowSyntax flow, CallReader calls)
    {
        var functions = new List<FunctionInterface>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var function in flow.Functions)
        {
            if (!function.Name.IsMissing && names.Add(function.Name.Text))
                functions.Add(calls.Read(function));
        }

        return functions.ToEquatableArray();
    }
}
