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
        var calls = new CallReader(source.Name.Name, flow);
        return new FlowInterface(
            source.Name.Name,
            source.Name.Identifier,
            source.Path,
            Names(flow.Steps.Select(step => step.Name)),
            ReadInserts(flow),
            ReadFunctions(flow, calls),
            Names(flow.Constants.Select(constant => constant.Name)),
            RememberReader.Read(flow));
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

    /// <summary>Collects what functions call: C# functions, and functions of this flow and of others.</summary>
    private sealed class CallReader : TreeVisitor
    {
        private readonly Dictionary<string, FunctionReference> _callable = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _apps = new(StringComparer.Ordinal);
        private readonly List<FunctionReference> _calls = [];

        public CallReader(string flow, FlowSyntax syntax)
        {
            foreach (var function in syntax.Functions)
                _callable[function.Name.Text] = new FunctionReference(flow, function.Name.Text);

            foreach (var import in syntax.Imports.Where(import => import.From is not { IsModule: true }))
            {
                foreach (var name in import.Names.Names)
                {
                    var reference = new FunctionReference(import.From?.Source.Text, name.Name.Text);
                    if (!_callable.ContainsKey(name.LocalName.Text))
                        _callable.Add(name.LocalName.Text, reference);
                }
            }
        }

        public FunctionInterface Read(FunctionSyntax function)
        {
            _apps.Clear();
            _calls.Clear();
            VisitBody(function.Statements);
            return new FunctionInterface(
                function.Name.Text,
                function.Parameters.Parameters.Select(parameter => parameter.Name.Text).ToEquatableArray(),
                _apps.ToEquatableArray(),
                _calls.ToEquatableArray());
        }

        public override void VisitExpression(ExpressionSyntax expression)
        {
            if (expression is CallExpressionSyntax call)
                Add(call);

            base.VisitExpression(expression);
        }

        private void Add(CallExpressionSyntax call)
        {
            var name = call.Name.Text;
            if (BuiltinCatalog.IsApp(name))
            {
                if (AppName.Of(call.Arguments.Arguments) is { } app)
                    _apps.Add(app);
            }
            else if (ComponentCatalog.Find(name) is null &&
                BuiltinCatalog.Find(name) is null &&
                _callable.TryGetValue(name, out var function) &&
                !_calls.Contains(function))
            {
                _calls.Add(function);
            }
        }
    }
}
