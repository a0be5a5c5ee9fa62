using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Lowering;

/// <content>Statements.</content>
internal sealed partial class BodyLowering
{
    /// <summary>Lowers a list of statements, up to the first behind which nothing is reached.</summary>
    public EquatableArray<StatementModel> Lower(ImmutableArray<StatementSyntax> statements)
    {
        var output = new List<StatementModel>();
        foreach (var statement in statements)
        {
            Lower(statement, output);
            if (output.Count != 0 && !Completion.Completes(output[output.Count - 1]))
                break;
        }

        return output.ToEquatableArray();
    }

    private void Lower(StatementSyntax statement, List<StatementModel> output)
    {
        switch (statement)
        {
            case IfSyntax @if:
                LowerIf(@if, output);
                break;
            case WhileSyntax @while:
                output.Add(LowerWhile(@while));
                break;
            case ForeachSyntax @foreach:
                LowerForeach(@foreach, output);
                break;
            case ForgetSyntax forget:
                LowerForget(forget, output);
                break;
            default:
                var span = SpanOf(statement);
                var model = LowerSimple(statement) with { Span = span };
                output.AddRange(TakePending(span));
                output.Add(model);
                break;
        }
    }

    private StatementModel LowerSimple(StatementSyntax statement) => statement switch
    {
        SaySyntax say => new SayModel(LowerSaid(say.Value)),
        DoAssignSyntax assign => LowerAssign(assign),
        DoExpressionSyntax { Value: AsExpressionSyntax binding } => LowerAssign(_flow.WriteOf(binding), LowerAssigned(binding.Value)),
        DoExpressionSyntax action => new EvaluateModel(Lower(action.Value)),
        UseSyntax use => new EvaluateModel(Lower(use.Binding)),
        RememberSyntax remember => new RememberModel(remember.Name.Text, LowerAssigned(remember.Value)),
        DebugSyntax debug => new DebugModel(Lower(debug.Value)),
        LogSyntax log => new LogModel(log.Level.IsNone ? "info" : log.Level.Text.ToLowerInvariant(), Lower(log.Value)),
        HoldSyntax hold => LowerHold(hold),
        GotoSyntax jump => LowerGoto(_flow.TargetOf(jump)),
        PreviousSyntax previous => new ExitModel(previous.IsFlow ? ExitKind.PreviousFlow : ExitKind.PreviousStep),
        ReturnSyntax @return => new ReturnModel(Lower(@return.Value)),
        BreakSyntax => new BreakModel(),
        ContinueSyntax => new ContinueModel(),
        _ => throw new InvalidOperationException($"A body with {statement.GetType().Name} was to be lowered."),
    };

    private ExpressionModel LowerSaid(ExpressionSyntax value)
    {
        var said = Lower(value);
        return said is StringModel text ? _texts.Add(text) : said;
    }

    private HoldModel LowerHold(HoldSyntax hold)
    {
        _holdIds.Add(_holds![hold]);
        return new HoldModel(_holdIds.Count, hold.IsSecure);
    }

    private StatementModel LowerGoto(GotoTarget target)
    {
        if (target.IsEnd)
            return new ExitModel(ExitKind.End);

        if (target.Step is { Value: not null } || target.Flow is { Value: not null })
            return new DynamicExitModel(LowerTarget(target.Step), LowerTarget(target.Flow));

        return (target.Step?.Text, target.Flow?.Text) switch
        {
            (null, null) => new ExitModel(ExitKind.Step, "start"),
            (null, var flow) => new ExitModel(ExitKind.Flow, Flow: flow),
            (var step, null) => new ExitModel(ExitKind.Step, step),
            var (step, flow) => new ExitModel(ExitKind.StepOfFlow, step, flow),
        };
    }

    private ExpressionModel? LowerTarget(JumpName? name) => name switch
    {
        null => null,
        { Value: { } value } => Lower(value),
        _ => new StringModel(name.Text ?? ""),
    };

    private void LowerIf(IfSyntax statement, List<StatementModel> output)
    {
        var branches = new List<(IReadOnlyList<StatementModel> Prologue, IfModel If)>
        {
            LowerBranch(statement.Keyword, statement.Condition, statement.Body),
        };
        foreach (var clause in statement.ElseIfs)
            branches.Add(LowerBranch(clause.ElseKeyword, clause.Condition, clause.Body));

        var otherwise = statement.Else is null ? [] : Lower(statement.Else.Body.Statements);
        for (var index = branches.Count - 1; index >= 0; index--)
            otherwise = [.. branches[index].Prologue, branches[index].If with { Else = otherwise }];

        output.AddRange(otherwise);
    }

    private (IReadOnlyList<StatementModel> Prologue, IfModel If) LowerBranch(
        Token keyword, ConditionSyntax condition, BodySyntax body)
    {
        var span = SpanOf(keyword, condition);
        var test = Lower(condition.Value, isSilent: true);
        var prologue = TakePending(span);
        return (prologue, new IfModel(test, Lower(body.Statements), []) { Span = span });
    }

    private WhileModel LowerWhile(WhileSyntax statement)
    {
        var span = SpanOf(statement.Keyword, statement.Condition);
        var test = Lower(statement.Condition.Value, isSilent: true);
        var prologue = TakePending(span);
        return new WhileModel(
            prologue.ToEquatableArray(),
            test is BooleanModel { Value: true } ? null : test,
            Lower(statement.Body.Statements))
        { Span = span };
    }

    private void LowerForeach(ForeachSyntax statement, List<StatementModel> output)
    {
        var span = SpanOf(statement.Keyword, statement.Iterable);
        var iterable = Lower(statement.Iterable);
        output.AddRange(TakePending(span));

        var item = statement.Item.Token.Text;
        var index = statement.Index?.Token.Text;
        var loop = new ForeachModel(OwnName("__each_" + item), item, index, iterable, Lower(statement.Body.Statements))
        {
            Span = span,
        };
        output.Add(loop);

        // Run to its end, a loop unsets its variables itself.
        if (Completion.LeavesLoop(loop.Body))
            output.Add(new ClearModel(index is null ? [item] : [item, index]));
    }

    private void LowerForget(ForgetSyntax statement, List<StatementModel> output)
    {
        var names = statement.IsAll ? [] : statement.Names.Items.Select(static name => name.Token.Text).ToList();
        output.Add(new ForgetModel(names.ToEquatableArray()) { Span = SpanOf(statement) });

        var locals = Locals.Where(local => statement.IsAll || names.Contains(local)).ToEquatableArray();
        if (!locals.IsEmpty)
            output.Add(new ClearModel(locals));
    }
}
