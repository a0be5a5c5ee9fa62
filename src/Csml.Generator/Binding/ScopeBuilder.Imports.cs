using System.Collections.Generic;
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
        if (_scope.Functions.ContainsKey(local))
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
        var reference = ImportedNames.ReferenceOf(_tree.Source, import, name);
        if (_scope.Bot.FlowOf(reference) is not { } flow)
        {
            if (import.From is { IsModule: true } module)
                ReportNotInModule(module, name.Name);
            else
                ReportNotInFlows(name.Name, reference.Flow);

            return null;
        }

        if (reference.Flow is null)
            ReportAmbiguity(name.Name, reference.Module);

        var function = flow.Function(reference.Function)!;
        return new ImportSymbol(name.LocalName.Text, flow.Module, flow.Name, function.Name, function.Parameters);
    }

    private void ReportNotInModule(FromClauseSyntax from, Token name)
    {
        var module = from.Source.Text;
        var flows = _scope.Bot.FlowsOf(module);
        if (from.Source.IsMissing)
            return;

        if (flows.IsEmpty)
            _bag.ReportUnknownModule(from.Source.Span, module, SpellingSuggester.Nearest(module, _scope.Bot.ModuleNames));
        else
            _bag.ReportImportNotFound(name.Span, name.Text, "module '" + module + "'", NearestFunction(name.Text, flows));
    }

    private void ReportNotInFlows(Token name, string? source)
    {
        var flows = _scope.Bot.FlowsOf(_scope.Module);
        var flow = flows.FirstOrDefault(candidate => candidate.Name == source);
        if (source is null)
        {
            var everywhere = _scope.Module is null ? "the bot" : "module '" + _scope.Module + "'";
            _bag.ReportImportNotFound(
                name.Span, name.Text, everywhere, FromModule(name.Text) ?? NearestFunction(name.Text, flows));
        }
        else if (flow is not null)
        {
            _bag.ReportImportNotFound(
                name.Span, name.Text, "flow '" + source + "'", NearestFunction(name.Text, [flow]));
        }
        else
        {
            var nearest = SpellingSuggester.Nearest(source, flows.Select(candidate => candidate.Name));
            _bag.ReportImportNotFound(
                name.Span, name.Text, "flow '" + source + "', which does not exist,", nearest);
        }
    }

    private static string? NearestFunction(string name, IEnumerable<FlowInterface> flows) =>
        SpellingSuggester.Nearest(name, flows.SelectMany(flow => flow.Functions).Select(function => function.Name));

    // What a module has is found where the module is named, and nowhere else (language/01 2.5).
    private string? FromModule(string function) => _scope.Bot.ModuleNames
        .Where(module => _scope.Bot.FlowOf(new FunctionReference(module, null, function)) is not null)
        .Select(module => function + " from modules/" + module)
        .FirstOrDefault();

    private void ReportAmbiguity(Token name, string? module)
    {
        var flows = _scope.Bot.FlowsOf(module)
            .Where(flow => flow.Function(name.Text) is not null)
            .Select(flow => flow.Name)
            .ToArray();
        if (flows.Length < 2)
            return;

        var listed = string.Join(", ", flows);
        if (module is null)
            _bag.ReportAmbiguousImport(name.Span, name.Text, listed);
        else
            _bag.ReportAmbiguousModule(name.Span, name.Text, module, listed);
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
