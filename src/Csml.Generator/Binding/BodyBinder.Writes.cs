using System;
using System.Collections.Generic;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <content>Assignments and jumps.</content>
internal sealed partial class BodyBinder
{
    /// <summary>Where something else was remembered under the name of a step variable that is set.</summary>
    private readonly Dictionary<int, Token> _remembers = [];

    private void BindAssignment(DoAssignSyntax assign)
    {
        var target = assign.Target;
        var kind = BindAssigned(target.Path.IsEmpty ? target.Name.Text : null, assign.Value);
        CheckRevealed(assign.Keyword, assign.Value);
        CheckWrittenName(target.Name);
        if (!target.Path.IsEmpty)
        {
            BindPathTarget(target);
            return;
        }

        if (assign.IsCompound)
            BindWrite(target, target.Name, BindCompound(assign, kind));
        else
            BindWrite(target, target.Name, kind, KnownClosure(assign.Value));
    }

    /// <summary><c>do value as name</c> is an assignment to the name (language/01 4.3).</summary>
    private void BindAssignment(Token keyword, AsExpressionSyntax binding)
    {
        var kind = BindAssigned(binding.Name.Text, binding.Value);
        CheckRevealed(keyword, binding.Value);
        CheckWrittenName(binding.Name);
        BindWrite(binding, binding.Name, kind, KnownClosure(binding.Value));
    }

    private void BindWrite(SyntaxNode node, Token name, ValueKind kind, ClosureExpressionSyntax? closure = null)
    {
        if (_scope.Constants.ContainsKey(name.Text))
        {
            _bag.ReportAssignmentToConstant(name.Span, name.Text);
            _tables.Writes[node] = new WriteResolution(WriteKind.Constant, name.Text);
            return;
        }

        var slot = _locals.SlotOf(name.Text);
        var isSet = slot >= 0 && _state.IsSet(slot);
        var isLocal = _isFunction || isSet;
        _tables.Writes[node] = new WriteResolution(isLocal ? WriteKind.Local : WriteKind.LocalOrMemory, name.Text, isSet);
        if (slot < 0)
            return;

        if (isLocal)
            _state.Set(slot, kind, closure);
        else
            _state.Assign(slot, kind, closure);
    }

    private void BindPathTarget(AssignmentTargetSyntax target)
    {
        BindSegments(target.Path);
        var name = target.Name.Text;
        if (_scope.Constants.ContainsKey(name))
            _bag.ReportAssignmentToConstant(target.Name.Span, name);

        var isSet = _locals.SlotOf(name) is >= 0 and var slot && _state.IsSet(slot);
        _tables.Writes[target] = new WriteResolution(PathTargetKind(name), name, isSet);
        NoteRead(target.Name);
    }

    private WriteKind PathTargetKind(string name)
    {
        if (_scope.Constants.ContainsKey(name))
            return WriteKind.Constant;

        var slot = _locals.SlotOf(name);
        if (slot < 0 || !_state.MayBeSet(slot))
            return WriteKind.MemoryOnly;

        return _isFunction || _state.IsSet(slot) ? WriteKind.Local : WriteKind.LocalOrMemory;
    }

    private ValueKind BindCompound(DoAssignSyntax assign, ValueKind right)
    {
        var name = assign.Target.Name;
        NoteRead(name);
        var slot = _locals.SlotOf(name.Text);
        var left = slot >= 0 ? _state.KindOf(slot) : ValueKind.Any;
        var operatorKind = Operators.OfCompound(assign.Operator.Kind);
        CheckOperands(assign.Operator, operatorKind, new Operand(null, left), new Operand(assign.Value, right));

        // An operation that fails leaves the variable as it was.
        return left | Operators.ResultOf(operatorKind, left, right);
    }

    /// <summary>The name of a variable is written.</summary>
    private void CheckWrittenName(Token name)
    {
        if (name.Text.EndsWith("-", StringComparison.Ordinal) && IsKnown(name.Text.TrimEnd('-')))
            _bag.ReportSuspiciousDash(name.Span, name.Text, name.Text.TrimEnd('-') + " -");
    }

    private void CheckHidden(Token name, string what)
    {
        if (_scope.Constants.ContainsKey(name.Text))
            _bag.ReportHiddenName(name.Span, name.Text, "constant", what);
    }

    private void BindGoto(GotoSyntax jump)
    {
        if (jump.Bot is { } bot)
            _bag.ReportGotoOtherBot(bot.Span);

        var step = BindTarget(jump.Step);
        var flow = BindTarget(jump.Flow);
        var target = step?.Text == "end" ? GotoTarget.End : new GotoTarget(IsEnd: false, step, flow);
        _tables.Jumps[jump] = target;
        if (jump.Bot is null && !target.IsEnd)
            CheckTarget(jump, target);
    }

    private JumpName? BindTarget(GotoTargetSyntax? target)
    {
        switch (target)
        {
            case NamedTargetSyntax named:
                return new JumpName(named.Name.Text, null);
            case DynamicTargetSyntax computed:
                BindExpression(computed.Value);
                return new JumpName(null, computed.Value);
            default:
                return null;
        }
    }

    private void CheckTarget(GotoSyntax jump, GotoTarget target)
    {
        if (target.Flow is { Text: null })
            return;

        if (target.Flow is null)
        {
            CheckOwnStep(jump, target);
        }
        else if (_scope.Bot.Flow(target.Flow.Text) is not { } flow)
        {
            var nearest = SpellingSuggester.Nearest(target.Flow.Text, _scope.Bot.FlowNames);
            _bag.ReportUnknownFlow(jump.Flow!.Span, target.Flow.Text, nearest);
        }
        else if (target.Step is null)
        {
            if (!flow.HasStep("start"))
                _bag.ReportFlowWithoutStart(jump.Flow!.Span, flow.Name);
        }
        else if (target.Step.Text is { } step && !flow.HasStep(step))
        {
            ReportUnknownStep(jump.Step!, step, flow.Name, flow.Steps);
        }
    }

    private void CheckOwnStep(GotoSyntax jump, GotoTarget target)
    {
        var step = target.Step is null ? "start" : target.Step.Text;
        if (step is null || _scope.Steps.ContainsKey(step) || _scope.BrokenNames.Contains(step))
            return;

        ReportUnknownStep(jump.Step ?? (SyntaxNode)jump, step, _scope.Flow, _scope.Steps.Keys);
    }

    private void ReportUnknownStep(SyntaxNode node, string step, string flow, IEnumerable<string> steps)
    {
        if (step.Length > 0)
            _bag.ReportUnknownStep(node.Span, step, flow, SpellingSuggester.Nearest(step, [.. steps, "end"]));
    }
}
