using System.Collections.Immutable;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>
/// Goes through bodies in the order in which they are evaluated. A pass overrides what it is interested in and calls
/// the base to go on into the parts.
/// </summary>
internal abstract class TreeVisitor
{
    public virtual void VisitBody(ImmutableArray<StatementSyntax> statements)
    {
        foreach (var statement in statements)
            VisitStatement(statement);
    }

    public virtual void VisitStatement(StatementSyntax statement)
    {
        switch (statement)
        {
            case SaySyntax say:
                VisitExpression(say.Value);
                break;
            case DebugSyntax debug:
                VisitExpression(debug.Value);
                break;
            case LogSyntax log:
                VisitExpression(log.Value);
                break;
            case DoAssignSyntax assign:
                VisitExpression(assign.Value);
                VisitSegments(assign.Target.Path);
                break;
            case DoExpressionSyntax action:
                VisitExpression(action.Value);
                break;
            case RememberSyntax remember:
                VisitExpression(remember.Value);
                break;
            case UseSyntax use:
                VisitExpression(use.Binding);
                break;
            case ReturnSyntax result:
                VisitExpression(result.Value);
                break;
            case GotoSyntax jump:
                VisitTarget(jump.Step);
                VisitTarget(jump.Flow);
                VisitTarget(jump.Bot?.Bot);
                break;
            case IfSyntax branches:
                VisitIf(branches);
                break;
            case WhileSyntax loop:
                VisitExpression(loop.Condition.Value);
                VisitBody(loop.Body.Statements);
                break;
            case ForeachSyntax loop:
                VisitExpression(loop.Iterable);
                VisitBody(loop.Body.Statements);
                break;
        }
    }

    public virtual void VisitExpression(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case BinaryExpressionSyntax binary:
                VisitExpression(binary.Left);
                VisitExpression(binary.Right);
                break;
            case NotExpressionSyntax not:
                VisitExpression(not.Operand);
                break;
            case GroupExpressionSyntax group:
                VisitExpression(group.Value);
                break;
            case AsExpressionSyntax binding:
                VisitExpression(binding.Value);
                break;
            case CallExpressionSyntax call:
                VisitArguments(call.Arguments);
                break;
            case PathExpressionSyntax path:
                VisitExpression(path.Root);
                VisitSegments(path.Segments);
                break;
            case InterpolatedStringSyntax text:
                VisitContents(text);
                break;
            case ArrayExpressionSyntax array:
                foreach (var item in array.Items)
                    VisitExpression(item);
                break;
            case ObjectExpressionSyntax table:
                foreach (var entry in table.Entries)
                    VisitExpression(entry.Value);
                break;
            case ClosureExpressionSyntax closure:
                VisitClosure(closure);
                break;
        }
    }

    protected virtual void VisitClosure(ClosureExpressionSyntax closure) => VisitBody(closure.Body.Statements);

    protected virtual void VisitIf(IfSyntax branches)
    {
        VisitExpression(branches.Condition.Value);
        VisitBody(branches.Body.Statements);
        foreach (var branch in branches.ElseIfs)
        {
            VisitExpression(branch.Condition.Value);
            VisitBody(branch.Body.Statements);
        }

        if (branches.Else is { } last)
            VisitBody(last.Body.Statements);
    }

    protected void VisitArguments(ArgumentListSyntax arguments)
    {
        foreach (var argument in arguments.Arguments)
            VisitExpression(argument.Value);
    }

    protected void VisitSegments(ImmutableArray<PathSegmentSyntax> segments)
    {
        foreach (var segment in segments)
        {
            if (segment is IndexSegmentSyntax index)
                VisitExpression(index.Index);
            else if (segment is MethodSegmentSyntax method)
                VisitArguments(method.Arguments);
        }
    }

    private void VisitContents(InterpolatedStringSyntax text)
    {
        foreach (var part in text.Contents)
        {
            if (part is HolePartSyntax { Value: { } value })
                VisitExpression(value);
        }
    }

    private void VisitTarget(GotoTargetSyntax? target)
    {
        if (target is DynamicTargetSyntax dynamic)
            VisitExpression(dynamic.Value);
    }
}
