using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <summary>Reads the <see cref="FlowGraph"/> of a flow off its tree.</summary>
internal sealed class GraphReader
{
    private readonly List<Jump> _jumps = [];
    private readonly Stack<Point> _breaks = [];
    private Point _point = Point.Top;
    private bool _mayPause;

    private GraphReader()
    {
    }

    public static FlowGraph Read(SourceFile source, FlowSyntax flow)
    {
        var steps = new List<StepGraph>();
        var names = new HashSet<string>();
        foreach (var step in flow.Steps)
        {
            if (!step.Name.IsMissing && names.Add(step.Name.Text))
                steps.Add(new GraphReader().Read(step));
        }

        return new FlowGraph(source.Name.Name, source.Path, steps.ToEquatableArray());
    }

    private StepGraph Read(StepSyntax step)
    {
        Visit(step.Statements);
        return new StepGraph(
            step.Name.Text,
            _jumps.Distinct().ToEquatableArray(),
            MayPause: _mayPause || _point.IsReachable,
            StateChanges.HappenIn(step.Statements));
    }

    private void Visit(ImmutableArray<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            if (!_point.IsReachable)
                return;

            Visit(statement);
        }
    }

    private void Visit(StatementSyntax statement)
    {
        switch (statement)
        {
            case HoldSyntax:
                _mayPause = true;
                _point = new Point(IsReachable: true, IsInSameTurn: false);
                break;
            case GotoSyntax jump:
                Visit(jump);
                _point = Point.Nowhere;
                break;
            // Where the history leads is not known, nor what an unreadable statement was to do.
            case PreviousSyntax or SkippedStatementSyntax:
                _mayPause = true;
                _point = Point.Nowhere;
                break;
            case ReturnSyntax or ContinueSyntax:
                _point = Point.Nowhere;
                break;
            case BreakSyntax:
                if (_breaks.Count > 0)
                    _breaks.Push(_breaks.Pop().Join(_point));

                _point = Point.Nowhere;
                break;
            case IfSyntax branches:
                Visit(branches);
                break;
            case WhileSyntax loop:
                VisitLoop(loop.Body, isEndless: ConstantText.IsAlwaysTrue(loop.Condition.Value));
                break;
            case ForeachSyntax loop:
                VisitLoop(loop.Body, isEndless: false);
                break;
        }
    }

    private void Visit(GotoSyntax jump)
    {
        var step = (jump.Step as NamedTargetSyntax)?.Name.Text;
        var flow = (jump.Flow as NamedTargetSyntax)?.Name.Text;
        if (step == "end" || jump.Bot is not null)
        {
            _mayPause = true;
            return;
        }

        _jumps.Add(new Jump(
            step,
            flow,
            IsStepDynamic: jump.Step is DynamicTargetSyntax,
            IsFlowDynamic: jump.Flow is DynamicTargetSyntax,
            _point.IsInSameTurn));
    }

    private void Visit(IfSyntax branches)
    {
        var before = _point;
        Visit(branches.Body.Statements);
        var end = _point;
        foreach (var branch in branches.ElseIfs)
        {
            _point = before;
            Visit(branch.Body.Statements);
            end = end.Join(_point);
        }

        _point = before;
        if (branches.Else is { } last)
            Visit(last.Body.Statements);

        _point = end.Join(_point);
    }

    private void VisitLoop(BodySyntax body, bool isEndless)
    {
        var before = _point;
        _breaks.Push(Point.Nowhere);
        Visit(body.Statements);
        var end = _breaks.Pop();
        _point = isEndless ? end : end.Join(before).Join(_point);
    }

    /// <summary>What is known of a place in a step: whether it can be reached, and whether without a hold.</summary>
    private readonly record struct Point(bool IsReachable, bool IsInSameTurn)
    {
        public static readonly Point Top = new(true, true);
        public static readonly Point Nowhere = new(false, false);

        public Point Join(Point other) =>
            new(IsReachable || other.IsReachable, IsInSameTurn || other.IsInSameTurn);
    }
}
