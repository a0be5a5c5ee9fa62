using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <content>Statements.</content>
internal sealed partial class BodyBinder
{
    private void BindStatement(StatementSyntax statement)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (statement)
        {
            case SaySyntax say:
                ReportInFunction(say.Keyword);
                BindExpression(say.Value);
                CheckRevealed(say.Keyword, say.Value);
                break;
            case DebugSyntax debug:
                BindExpression(debug.Value);
                CheckRevealed(debug.Keyword, debug.Value);
                break;
            case LogSyntax log:
                BindExpression(log.Value);
                CheckRevealed(log.Keyword, log.Value);
                break;
            case DoAssignSyntax assign:
                BindAssignment(assign);
                break;
            case DoExpressionSyntax { Value: AsExpressionSyntax binding } action:
                BindAssignment(action.Keyword, binding);
                break;
            case DoExpressionSyntax action:
                BindExpression(action.Value);
                CheckBuilder(action.Value);
                break;
            case RememberSyntax remember:
                BindRemember(remember);
                break;
            case ForgetSyntax forget:
                BindForget(forget);
                break;
            case UseSyntax use:
                BindUse(use);
                break;
            case HoldSyntax hold:
                BindHold(hold);
                break;
            case GotoSyntax jump:
                ReportInFunction(jump.Keyword);
                BindGoto(jump);
                _state.IsReachable = false;
                break;
            case PreviousSyntax previous:
                ReportInFunction(previous.Keyword);
                _state.IsReachable = false;
                break;
            case ReturnSyntax result:
                BindReturn(result);
                break;
            case BreakSyntax leave:
                BindLoopExit(leave.Keyword, isBreak: true);
                break;
            case ContinueSyntax next:
                BindLoopExit(next.Keyword, isBreak: false);
                break;
            case IfSyntax branches:
                BindIf(branches);
                break;
            case WhileSyntax loop:
                BindWhile(loop);
                break;
            case ForeachSyntax loop:
                BindForeach(loop);
                break;
        }
    }

    private void BindRemember(RememberSyntax remember)
    {
        ReportInFunction(remember.Keyword);
        var kind = BindAssigned(null, remember.Value);
        CheckRevealed(remember.Keyword, remember.Value);
        CheckWrittenName(remember.Name);
        CheckHidden(remember.Name, "remembered value");
        if (_locals.SlotOf(remember.Name.Text) is >= 0 and var slot)
        {
            var isSame = remember.Value is NameExpressionSyntax same && same.Name == remember.Name.Text;
            _state.Remember(slot, kind, isOther: !isSame);
            if (!isSame && _state.MayBeSet(slot))
                _remembers[slot] = remember.Name;
        }
    }

    private void BindForget(ForgetSyntax forget)
    {
        ReportInFunction(forget.Keyword);
        if (forget.IsAll)
            _state.UnsetAll();

        foreach (var name in forget.Names)
        {
            if (_locals.SlotOf(name.Token.Text) is >= 0 and var slot)
                _state.Unset(slot);
        }
    }

    private void BindUse(UseSyntax use)
    {
        if (_isFunction)
            ReportInFunction(use.Keyword);
        else
            _bag.ReportDeprecatedUse(use.Keyword.Span, use.Binding.Name.Text);

        BindExpression(use.Binding);
    }

    private void BindHold(HoldSyntax hold)
    {
        ReportInFunction(hold.Keyword);
        _state.Hold(hold.IsSecure);
    }

    private void BindReturn(ReturnSyntax result)
    {
        if (!_isFunction)
            _bag.ReportReturnOutsideFunction(result.Keyword.Span);

        BindExpression(result.Value);
        _state.IsReachable = false;
    }

    private void BindLoopExit(Token keyword, bool isBreak)
    {
        if (_breaks.Count == 0)
            _bag.ReportOutsideLoop(keyword.Span, keyword.Text);
        else if (isBreak)
            _breaks.Peek().Join(_state);

        _state.IsReachable = false;
    }

    private void BindIf(IfSyntax branches)
    {
        var end = UnreachableState();
        BindBranch(branches.Condition, branches.Body, end);
        foreach (var branch in branches.ElseIfs)
            BindBranch(branch.Condition, branch.Body, end);

        if (branches.Else is { } last)
            BindStatements(last.Body.Statements);

        end.Join(_state);
        _state = end;
    }

    private void BindBranch(ConditionSyntax condition, BodySyntax body, FlowState end)
    {
        BindExpression(condition.Value);
        var otherwise = _state.Clone();
        BindStatements(body.Statements);
        end.Join(_state);
        _state = otherwise;
    }

    private void BindWhile(WhileSyntax loop)
    {
        _state.EnterLoop(_locals.Loops[loop]);
        BindExpression(loop.Condition.Value);
        var end = BindLoopBody(loop.Body);
        if (!ConstantText.IsAlwaysTrue(loop.Condition.Value))
        {
            end.Join(_state);
        }
        else if (!end.IsReachable && _state.IsReachable && !LoopExits.CanLeave(loop.Body))
        {
            _bag.ReportEndlessLoop(loop.Keyword.Span);
        }

        _state = end;
    }

    private void BindForeach(ForeachSyntax loop)
    {
        var iterable = BindExpression(loop.Iterable);
        if ((iterable & (ValueKind.Array | ValueKind.String)) == 0 && iterable != ValueKind.None)
            _bag.ReportNotIterable(loop.Iterable.Span, KindText.Of(iterable));

        _state.EnterLoop(_locals.Loops[loop]);
        var before = _state.Clone();
        WriteLoopVariable(loop.Item, ValueKind.Any);
        if (loop.Index is { } index)
            WriteLoopVariable(index, ValueKind.Int);

        var end = BindLoopBody(loop.Body);
        end.Join(before);
        _state = end;
        RemoveLoopVariable(loop.Item);
        if (loop.Index is { } removed)
            RemoveLoopVariable(removed);
    }

    /// <summary>Binds the body of a loop; the current state is then again that before it.</summary>
    /// <returns>The state in which the loop is left by <c>break</c>.</returns>
    private FlowState BindLoopBody(BlockSyntax body)
    {
        var head = _state.Clone();
        _breaks.Push(UnreachableState());
        BindStatements(body.Statements);
        _state = head;
        return _breaks.Pop();
    }

    private void WriteLoopVariable(NameSyntax name, ValueKind kind)
    {
        CheckWrittenName(name.Token);
        CheckHidden(name.Token, "loop variable");
        _tables.Writes[name] = new WriteResolution(WriteKind.Local, name.Token.Text);
        if (_locals.SlotOf(name.Token.Text) is >= 0 and var slot)
            _state.Set(slot, kind);
    }

    // Both are deleted after the loop, also where an outer variable had the name (language/01 5.13).
    private void RemoveLoopVariable(NameSyntax name)
    {
        if (_locals.SlotOf(name.Token.Text) is >= 0 and var slot)
            _state.Unset(slot);
    }

    private FlowState UnreachableState()
    {
        var state = _state.Clone();
        state.IsReachable = false;
        return state;
    }

    private void ReportInFunction(Token keyword)
    {
        if (_isFunction)
            _bag.ReportNotInFunction(keyword.Span, keyword.Text);
    }
}
