using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>
/// Finds the step variables of a body, and sums up what its loops do to them, so that the binder needs to go through
/// a loop once only.
/// </summary>
internal sealed class LocalCollector : TreeVisitor
{
    private readonly Scope _scope;
    private readonly LocalTable _table = new();
    private readonly Stack<LoopEffects> _loops = [];

    private LocalCollector(Scope scope) => _scope = scope;

    public static LocalTable Collect(
        Scope scope,
        IEnumerable<string> parameters,
        IEnumerable<string> captured,
        ImmutableArray<StatementSyntax> statements)
    {
        var collector = new LocalCollector(scope);
        foreach (var parameter in parameters)
            collector._table.Add(parameter, LocalRole.Parameter);

        foreach (var name in captured)
            collector._table.Add(name, LocalRole.Captured);

        collector.VisitBody(statements);
        return collector._table;
    }

    public override void VisitStatement(StatementSyntax statement)
    {
        switch (statement)
        {
            case DoAssignSyntax { Target.Path.IsEmpty: true } assign:
                base.VisitStatement(statement);
                Assign(assign.Target.Name);
                break;
            case DoExpressionSyntax { Value: AsExpressionSyntax binding }:
                VisitExpression(binding.Value);
                Assign(binding.Name);
                break;
            case ForgetSyntax forget:
                Forget(forget);
                break;
            case HoldSyntax:
                if (_loops.Count > 0)
                    _loops.Peek().Holds = true;
                break;
            case WhileSyntax loop:
                Include(VisitLoop(loop, () => base.VisitStatement(loop)));
                break;
            case ForeachSyntax loop:
                VisitForeach(loop);
                break;
            default:
                base.VisitStatement(statement);
                break;
        }
    }

    public override void VisitExpression(ExpressionSyntax expression)
    {
        base.VisitExpression(expression);
        if (expression is AsExpressionSyntax binding)
            Write(binding.Name, LocalRole.Variable);
    }

    // A closure has variables of its own.
    protected override void VisitClosure(ClosureExpressionSyntax closure)
    {
    }

    private void VisitForeach(ForeachSyntax loop)
    {
        VisitExpression(loop.Iterable);
        var effects = VisitLoop(loop, () =>
        {
            Write(loop.Item.Token, LocalRole.Loop);
            if (loop.Index is { } index)
                Write(index.Token, LocalRole.Loop);

            VisitBody(loop.Body.Statements);
        });
        Include(effects, except: [loop.Item.Token.Text, loop.Index?.Token.Text ?? ""]);
    }

    private LoopEffects VisitLoop(StatementSyntax loop, Action visitParts)
    {
        var effects = new LoopEffects();
        _loops.Push(effects);
        visitParts();
        _loops.Pop();
        _table.Loops[loop] = effects;
        return effects;
    }

    /// <summary>Makes what a loop does a part of what the loop around it does.</summary>
    /// <param name="inner">The effects.</param>
    /// <param name="except">Its own variables: they are gone when it is over.</param>
    private void Include(LoopEffects inner, params string[] except)
    {
        if (_loops.Count == 0)
            return;

        var outer = _loops.Peek();
        outer.Include(inner, [.. except.Select(_table.SlotOf).Where(slot => slot >= 0)]);
    }

    private void Assign(Token name)
    {
        if (!_scope.Constants.ContainsKey(name.Text))
            Write(name, LocalRole.Variable);
    }

    private void Write(Token name, LocalRole role)
    {
        if (name.IsMissing)
            return;

        var slot = _table.Add(name.Text, role);
        if (_loops.Count > 0)
            _loops.Peek().Written.Add(slot);
    }

    private void Forget(ForgetSyntax forget)
    {
        if (_loops.Count == 0)
            return;

        _loops.Peek().RemovesAll |= forget.IsAll;
        foreach (var name in forget.Names)
            Remove(name.Token);
    }

    private void Remove(Token name)
    {
        if (_table.SlotOf(name.Text) is >= 0 and var slot)
            _loops.Peek().Removed.Add(slot);
    }
}
