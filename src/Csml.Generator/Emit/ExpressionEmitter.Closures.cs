using System;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>Closures: made, captured again, and called by the name of a variable.</summary>
internal sealed partial class ExpressionEmitter
{
    private void AppendClosure(ExpressionModel expression, Precedence context)
    {
        switch (expression)
        {
            case ClosureModel { IsConstant: true } closure:
                AppendMember(_scope.Closure(closure.Key), RuntimeNames.ClosureDefinition.Bare);
                break;
            case ClosureModel closure:
                AppendTurn(RuntimeNames.Turn.Closure).Append('(').Append(_scope.Closure(closure.Key));
                foreach (var capture in closure.Captures)
                    AppendVariable(capture.Name, capture.IsLocal);

                _text.Append(')');
                break;
            case RecaptureModel recapture:
                AppendTurn(RuntimeNames.Turn.Recapture);
                AppendList("(", [recapture.Value], "");
                foreach (var local in recapture.Locals)
                    AppendVariable(local, isLocal: true);

                _text.Append(')');
                break;
            case ClosureCallModel call:
                AppendClosureCall(call, context);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression), expression, "An expression without a C# form.");
        }
    }

    private void AppendVariable(string name, bool isLocal)
    {
        _text.Append(", (").Append(CSharpLiteral.String(name)).Append(", ");
        _text.Append(isLocal ? _scope.Local(name) : "default").Append(')');
    }

    private void AppendClosureCall(ClosureCallModel call, Precedence context)
    {
        OpenAwait(call.IsAwaited, context);
        AppendMember(RuntimeNames.Closures.Type, (call.IsNamed, call.IsAwaited) switch
        {
            (false, false) => RuntimeNames.Closures.Call,
            (false, true) => RuntimeNames.Closures.CallAsync,
            (true, false) => RuntimeNames.Closures.CallNamed,
            (true, true) => RuntimeNames.Closures.CallNamedAsync,
        });
        _text.Append("(turn, ").Append(CSharpLiteral.String(call.Variable)).Append(", ").Append(_scope.Local(call.Variable));
        AppendClosureArguments(call);
        Close(call.IsAwaited && context > Precedence.Unary);
    }

    private void AppendClosureArguments(ClosureCallModel call)
    {
        _text.Append(", [");
        for (var index = 0; index < call.Arguments.Count; index++)
        {
            var argument = call.Arguments[index];
            _text.Append(index == 0 ? "" : ", ");
            if (call.IsNamed)
                _text.Append('(').Append(argument.Name is null ? "null" : CSharpLiteral.String(argument.Name)).Append(", ");

            Append(argument.Value, Precedence.Any);
            _text.Append(call.IsNamed ? ")" : "");
        }

        _text.Append("])");
    }
}
