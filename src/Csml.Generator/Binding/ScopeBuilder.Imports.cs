using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <content>What is taken over from other flows: functions by import, steps by insert.</content>
internal sealed partial class ScopeBuilder
{
    private void DeclareImports()
    {
        foreach (var import in _tree.Syntax.Imports)
        {
            foreach (var name in import.Names.Names)
            {
                if (!name.Name.IsMissing && !name.LocalName.IsMissing)
                    DeclareImport(import, name);
            }
        }
    }

    private void DeclareImport(ImportSyntax import, ImportNameSyntax name)
    {
        var local = name.LocalName.Text;
        if (import.From is { IsModule: true } module)
        {
            _bag.ReportUnsupportedFeature(module.Span, "import from modules/" + module.Source.Text);
            _scope.BrokenNames.Add(local);
        }
        else if (_scope.Functions.ContainsKey(local))
        {
            _bag.ReportImportClash(name.LocalName.Span, local);
        }
        else if (_scope.Imports.ContainsKey(local))
        {
            _bag.ReportDuplicateImport(name.LocalName.Span, local);
        }
        else if (Resolve(import, name) is { } symbol)
        {
            _scope.Imports.Add(local, symbol);
        }
        else
        {
            _scope.BrokenNames.Add(local);
        }
    }

    private ImportSymbol? Resolve(ImportSyntax import, ImportNameSyntax name)
    {
        var function = name.Name.Text;
        var source = import.From?.Source.Text;
        if (_scope.Bot.FlowOf(new FunctionReference(source, function)) is not { } flow)
        {
            ReportImportNotFound(name.Name, source);
            return null;
        }

        if (source is null)
            ReportAmbiguity(name.Name);

        return new ImportSymbol(name.LocalName.Text, flow.Name, function, flow.Function(function)!.Parameters);
    }

    private void ReportImportNotFound(Token name, string? source)
    {
        if (source is null)
        {
            var all = _scope.Bot.Flows.SelectMany(flow => flow.Functions).Select(function => function.Name);
            _bag.ReportImportNotFound(
                name.Span, name.Text, "the bot", SpellingSuggester.Nearest(name.Text, all));
        }
        else if (_scope.Bot.Flow(source) is { } flow)
        {
            var there = flow.Functions.Select(function => function.Name);
            _bag.ReportImportNotFound(
                name.Span, name.Text, "flow '" + source + "'", SpellingSuggester.Nearest(name.Text, there));
        }
        else
        {
            var nearest = SpellingSuggester.Nearest(source, _scope.Bot.FlowNames);
            _bag.ReportImportNotFound(
                name.Span, name.Text, "flow '" + source + "', which does not exist,", nearest);
        }
    }

    private void ReportAmbiguity(Token name)
    {
        var flows = _scope.Bot.Flows
            .Where(flow => flow.Function(name.Text) is not null)
            .Select(flow => flow.Name)
            .ToArray();
        if (flows.Length > 1)
            _bag.ReportAmbiguousImport(name.Span, name.Text, string.Join(", ", flows));
    }

    private void DeclareInserts()
    {
        foreach (var insert in _tree.Syntax.Inserts)
        {
            foreach (var name in insert.Names.Names)
            {
                if (!name.Name.IsMissing && !insert.From.Source.IsMissing)
                    DeclareInsert(name, insert.From.Source);
            }
        }
    }

    private void DeclareInsert(ImportNameSyntax name, Token source)
    {
        var step = name.Name.Text;
        if (name.Alias is not null)
        {
            _bag.ReportInsertAlias(name.Alias.Span, step);
            _scope.BrokenNames.Add(name.LocalName.Text);
        }
        else if (_scope.Steps.TryGetValue(step, out var known))
        {
            if (known.InsertedFrom is null)
                _bag.ReportInsertClash(name.Name.Span, step);
            else
                _bag.ReportDuplicateInsert(name.Name.Span, step);
        }
        else if (FindStep(source.Text, step) is var (tree, syntax))
        {
            _scope.Steps.Add(step, new StepSymbol(step, syntax, tree.Source, source.Text));
        }
        else
        {
            ReportInsertNotFound(name.Name, source.Text);
            _scope.BrokenNames.Add(step);
        }
    }

    private (FlowTree Tree, StepSyntax Step)? FindStep(string flow, string step)
    {
        if (!_otherFlows.TryGetValue(flow, out var tree))
            return null;

        foreach (var candidate in tree.Syntax.Steps)
        {
            if (candidate.Name.Text == step)
                return (tree, candidate);
        }

        return null;
    }

    private void ReportInsertNotFound(Token name, string source)
    {
        if (_scope.Bot.Flow(source) is { } flow)
        {
            _bag.ReportInsertNotFound(
                name.Span,
                name.Text,
                "flow '" + source + "' has no step of this name",
                SpellingSuggester.Nearest(name.Text, flow.Steps));
        }
        else
        {
            _bag.ReportInsertNotFound(
                name.Span,
                name.Text,
                "flow '" + source + "' does not exist",
                SpellingSuggester.Nearest(source, _scope.Bot.FlowNames));
        }
    }
}
