using System.Collections.Generic;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;


namespace Csml.Generator.Binding;

/// <summary>Declares what a flow consists of, and reports declarations that clash or lead nowhere.</summary>
internal sealed partial class ScopeBuilder
{
    private readonly FlowTree _tree;
    private readonly IReadOnlyDictionary<string, FlowTree> _otherFlows;
    private readonly DiagnosticBag _bag;
    private readonly Scope _scope;

    private ScopeBuilder(
        FlowTree tree, IReadOnlyDictionary<string, FlowTree> otherFlows, DiagnosticBag bag, Scope scope)
    {
        _tree = tree;
        _otherFlows = otherFlows;
        _bag = bag;
        _scope = scope;
    }

    /// <summary>Declares everything in a flow.</summary>
    /// <param name="tree">The flow.</param>
    /// <param name="otherFlows">The trees of at least the flows that it inserts from, by name.</param>
    /// <param name="bot">The interfaces of all flows.</param>
    /// <param name="apps">The C# functions.</param>
    /// <param name="bag">Where findings go.</param>
    public static Scope Build(
        FlowTree tree,
        IReadOnlyDictionary<string, FlowTree> otherFlows,
        BotInterface bot,
        FunctionTable apps,
        DiagnosticBag bag)
    {
        var builder = new ScopeBuilder(tree, otherFlows, bag, new Scope(tree.Source, bot, apps));
        builder.DeclareConstants();
        builder.DeclareFunctions();
        builder.DeclareImports();
        if (tree.Source.Module is not null)
            return builder._scope;

        // The steps of a module are not reachable from anywhere.
        builder.DeclareSteps();
        builder.DeclareInserts();
        return builder._scope;
    }

    private void DeclareConstants()
    {
        foreach (var constant in _tree.Syntax.Constants)
        {
            if (constant.Name.IsMissing)
                continue;

            if (_scope.Constants.ContainsKey(constant.Name.Text))
                _bag.ReportDuplicateConstant(constant.Name.Span, constant.Name.Text);

            _scope.Constants[constant.Name.Text] = new ConstSymbol(constant.Name.Text, constant);
        }
    }

    private void DeclareFunctions()
    {
        foreach (var function in _tree.Syntax.Functions)
        {
            var name = function.Name.Text;
            if (function.Name.IsMissing)
                continue;

            if (_scope.Functions.ContainsKey(name))
            {
                _bag.ReportDuplicateFunction(function.Name.Span, name);
                continue;
            }

            _scope.Functions.Add(name, new FunctionSymbol(name, function));
            if (Names.BuiltinMeaning(name) is { } meaning)
                _bag.ReportNeverCalledFunction(function.Name.Span, name, meaning);
        }
    }

    private void DeclareSteps()
    {
        foreach (var step in _tree.Syntax.Steps)
        {
            var name = step.Name.Text;
            if (step.Name.IsMissing)
                continue;

            if (_scope.Steps.ContainsKey(name))
                _bag.ReportDuplicateStep(step.Name.Span, name);
            else
                _scope.Steps.Add(name, new StepSymbol(name, step, _tree.Source, InsertedFrom: null));
        }
    }
}
