using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>The text of each simple statement, without the semicolon.</summary>
internal sealed partial class StatementEmitter
{
    private string Text(StatementModel statement) => statement switch
    {
        SayModel say => Turn(RuntimeNames.Turn.Say, Said(say.Value)),
        EvaluateModel evaluate => Evaluated(evaluate.Value),
        TemporaryStatementModel temporary =>
            $"{RuntimeNames.CsmlValue.Type} {_scope.Own(temporary.Name)} = {_expressions.Write(temporary.Value)}",
        AssignLocalModel assign when IsTyped(assign.Name) =>
            $"{_scope.Local(assign.Name)} = {_expressions.WriteTyped(assign.Value)}",
        AssignLocalModel assign => $"{_scope.Local(assign.Name)} = {_expressions.WriteOrFail(assign.Value)}",
        AssignModel { Value: BinaryModel value } assign when IsTyped(assign.Name) => Compound(assign.Name, value),
        AssignModel assign => Turn(
            assign.KeepsOnFailure ? RuntimeNames.Turn.AssignOrKeep : RuntimeNames.Turn.Assign,
            CSharpLiteral.String(assign.Name),
            "ref " + _scope.Local(assign.Name),
            _expressions.Write(assign.Value)),
        SetModel set => Turn(
            set.KeepsOnFailure ? RuntimeNames.Turn.SetOrKeep : RuntimeNames.Turn.Set,
            CSharpLiteral.String(set.Name),
            "ref " + _scope.Local(set.Name),
            _expressions.Write(set.Value),
            _expressions.WritePath(set.Path)),
        RefuseConstantModel refuse => Turn(RuntimeNames.Turn.RefuseConstant, CSharpLiteral.String(refuse.Name)),
        RememberModel remember => Turn(
            RuntimeNames.Turn.Remember, CSharpLiteral.String(remember.Name), _expressions.Write(remember.Value)),
        ForgetModel { Names.IsEmpty: true } => Turn(RuntimeNames.Turn.ForgetAll),
        ForgetModel forget => Turn(RuntimeNames.Turn.Forget, [.. forget.Names.Select(CSharpLiteral.String)]),
        DebugModel debug => Turn(RuntimeNames.Turn.Debug, _expressions.Write(debug.Value)),
        LogModel log => Turn(RuntimeNames.Turn.Log, CSharpLiteral.String(log.Level), _expressions.Write(log.Value)),
        ReturnModel @return => "return " + _expressions.Write(@return.Value),
        ThrowModel @throw => $"throw new global::System.InvalidOperationException({CSharpLiteral.String(@throw.Text)})",
        _ => JumpText(statement),
    };

    private string JumpText(StatementModel statement) => statement switch
    {
        BreakModel => "break",
        ContinueModel => "continue",
        HoldModel hold => "return " + Hold(_holds[hold.Segment]),
        ExitModel exit => "return " + Exit(exit),
        DynamicExitModel { Flow: null } exit => "return " + Turn(RuntimeNames.Turn.GoTo, Target(exit.Step)),
        DynamicExitModel exit => "return " + Turn(RuntimeNames.Turn.GoTo, Target(exit.Step), Target(exit.Flow)),
        JumpModel jump => "goto " + jump.Label,
        StartLoopModel start => $"{_scope.Own(start.Loop)} = {Foreach(start.Iterable)}",
        NextItemModel next => $"if (!{MoveNext(next.Loop, next.Item, next.Index)}) goto {next.EndLabel}",
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "A statement without a C# form."),
    };

    private static string Exit(ExitModel exit) => exit.Kind switch
    {
        ExitKind.End => StepExit(RuntimeNames.StepExit.End),
        ExitKind.Step => StepExit(RuntimeNames.StepExit.GoTo, CSharpLiteral.String(exit.Step!)),
        ExitKind.Flow => StepExit(RuntimeNames.StepExit.GoToFlow, CSharpLiteral.String(exit.Flow!)),
        ExitKind.StepOfFlow => StepExit(
            RuntimeNames.StepExit.GoTo, CSharpLiteral.String(exit.Step!), CSharpLiteral.String(exit.Flow!)),
        ExitKind.PreviousStep => StepExit(RuntimeNames.StepExit.PreviousStep),
        ExitKind.PreviousFlow => StepExit(RuntimeNames.StepExit.PreviousFlow),
        _ => throw new ArgumentOutOfRangeException(nameof(exit), exit.Kind, "Not a way out of a step."),
    };

    private static string StepExit(string member, params string[] arguments) =>
        RuntimeNames.StepExit.Type + "." + member
        + (arguments.Length == 0 ? "" : "(" + string.Join(", ", arguments) + ")");

    private static string Turn(string method, params string[] arguments) =>
        "turn." + method + "(" + string.Join(", ", arguments) + ")";

    // Hidden, so the line is said: the call would not see it.
    private static string CountIteration(int line) =>
        Turn(RuntimeNames.Turn.CountIteration, CSharpLiteral.LineArgument(line)) + ";";

    private string Target(ExpressionModel? target) => target is null ? "default" : _expressions.Write(target);

    private string Hold(HoldMember hold)
    {
        var arguments = new List<string> { hold.Member };
        foreach (var local in hold.Point.Locals)
            arguments.Add($"({CSharpLiteral.String(local)}, {_scope.Local(local)})");

        foreach (var loop in hold.Point.Loops)
            arguments.Add($"({CSharpLiteral.String(loop)}, {_scope.Own(loop)}.{RuntimeNames.ForeachLoop.Save}())");

        return StepExit(RuntimeNames.StepExit.Hold, [.. arguments]);
    }

    private string Said(ExpressionModel value) => value switch
    {
        StringModel text => _scope.Text(text.Value),
        InterpolationModel interpolation => _expressions.WriteInterpolation(interpolation),
        _ => _expressions.Write(value),
    };

    private string Evaluated(ExpressionModel value) => value switch
    {
        _ when value is not LiteralModel && _expressions.IsTyped(value) => "_ = " + _expressions.Write(value),
        { MayFail: true } => _expressions.WriteOrFail(value),
        // C# takes a call for a statement, other expressions only where they are assigned.
        LiteralModel or ConstantReadModel or LocalModel or TemporaryModel or SpecialModel or NotModel or BinaryModel =>
            "_ = " + _expressions.WriteValue(value),
        _ => _expressions.Write(value),
    };

    private string Foreach(ExpressionModel iterable) => Turn(RuntimeNames.Turn.Foreach, _expressions.Write(iterable));

    private string MoveNext(string loop, string item, string? index) =>
        $"{_scope.Own(loop)}.{RuntimeNames.ForeachLoop.MoveNext}"
        + $"(out {(item == index ? "_" : _scope.Local(item))}{(index is null ? "" : ", out " + _scope.Local(index))})";

    private bool IsTyped(string local) => _scope.Kinds.OfLocal(local) is not ValueKind.None;

    /// <summary>A compound assignment to a typed variable, which is left as it was where the operation fails.</summary>
    private string Compound(string name, BinaryModel value)
    {
        var local = _scope.Local(name);
        var right = _expressions.WriteTyped(value.Right);
        if (_scope.Kinds.OfLocal(name) is not ValueKind.Int || !KnownKinds.MayFail(value))
            return $"{local} {CSharpOperators.Of(value.Operator).Text}= {right}";

        var method = value.Operator switch
        {
            BinaryOperator.Add => RuntimeNames.Turn.AddOrKeep,
            BinaryOperator.Subtract => RuntimeNames.Turn.SubtractOrKeep,
            BinaryOperator.Multiply => RuntimeNames.Turn.MultiplyOrKeep,
            BinaryOperator.Remainder => RuntimeNames.Turn.RemainderOrKeep,
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a compound assignment to an int."),
        };
        return $"{local} = {Turn(method, local, right)}";
    }
}

/// <summary>A hold and the field that it is written as.</summary>
internal sealed record HoldMember(HoldPointModel Point, string Member);
