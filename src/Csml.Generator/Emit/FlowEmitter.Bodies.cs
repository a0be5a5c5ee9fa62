using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>The methods: one for each step, with a way in for every hold, and one for each function.</summary>
internal sealed partial class FlowEmitter
{
    private void WriteStep(StepModel step)
    {
        var scope = new BodyScope(_scope, step.Locals, step.TypedLocals);
        var lines = new LineDirective(_writer, _flow.MapsLines ? step.SourcePath : null);
        var origin = step.Origin is null ? "" : $", inserted from <c>{CSharpLiteral.XmlDocumentation(step.Origin)}</c>";
        var result = step.IsAsync ? $"async ValueTask<{RuntimeNames.StepExit.Type}>" : RuntimeNames.StepExit.Type;
        var segment = step.Holds.IsEmpty ? "" : ", int segment";

        _writer.Line();
        _writer.Line($"/// <summary>The step <c>{CSharpLiteral.XmlDocumentation(step.Name)}</c>{origin}.</summary>");
        _writer.Line($"private static {result} {_scope.Step(step.Name)}({RuntimeNames.Turn.Type} turn{segment})");
        lines.Hide();
        using (_writer.Block(beforeClosing: lines.Hide))
        {
            WriteLocals(step.Locals, scope);
            foreach (var loop in step.Loops)
                _writer.Line($"{RuntimeNames.ForeachLoop.Type} {scope.Own(loop)} = default;");

            WriteEntries(step, scope);
            new StatementEmitter(_writer, lines, scope, _holds[step]).Write(step.Body);
        }

        lines.Restore();
    }

    private void WriteEntries(StepModel step, BodyScope scope)
    {
        if (step.Holds.IsEmpty)
            return;

        if (step.Holds is [{ Locals.IsEmpty: true, Loops.IsEmpty: true } only])
        {
            _writer.Line($"if (segment == {CSharpLiteral.Integer(only.Segment)}) {Enter(only)}");
            _writer.Line();
            return;
        }

        using (_writer.Block("switch (segment)"))
        {
            foreach (var hold in step.Holds)
            {
                _writer.Line($"case {CSharpLiteral.Integer(hold.Segment)}:");
                using (_writer.Indented())
                    WriteEntry(hold, scope);
            }
        }

        _writer.Line();
    }

    private void WriteEntry(HoldPointModel hold, BodyScope scope)
    {
        const string Frame = "turn." + RuntimeNames.Turn.Frame;
        foreach (var local in hold.Locals)
            _writer.Line($"{scope.Local(local)} = {Frame}[{CSharpLiteral.String(local)}];");

        foreach (var loop in hold.Loops)
        {
            _writer.Line(
                $"{scope.Own(loop)} = {RuntimeNames.ForeachLoop.Type}.{RuntimeNames.ForeachLoop.Restore}"
                + $"(turn, {Frame}[{CSharpLiteral.String(loop)}]);");
        }

        _writer.Line(Enter(hold));
    }

    private static string Enter(HoldPointModel hold) => $"goto Resume_{CSharpLiteral.Integer(hold.Segment)};";

    private void WriteFunction(FunctionModel function)
    {
        var scope = new BodyScope(_scope, function.Parameters.Concat(function.Locals), function.TypedLocals);
        var lines = new LineDirective(_writer, _flow.MapsLines ? _flow.SourcePath : null);
        var parameters = function.Parameters.Select(name => $", {RuntimeNames.CsmlValue.Type} {scope.Local(name)}");

        _writer.Line();
        _writer.Line($"/// <summary>The function <c>{CSharpLiteral.XmlDocumentation(function.Name)}</c>.</summary>");
        _writer.Line(
            $"internal static {ResultOf(function)} {FlowScope.FunctionName(function.Name)}"
            + $"({RuntimeNames.Turn.Type} turn{string.Concat(parameters)})");
        lines.Hide();
        using (_writer.Block(beforeClosing: lines.Hide))
        {
            if (!IsThrowing(function))
                WriteEntry(function, scope);

            WriteFunctionBody(function, scope, lines);
        }

        lines.Restore();
    }

    private static string ResultOf(FunctionModel function) => (function.IsAsync, IsThrowing(function)) switch
    {
        (false, _) => RuntimeNames.CsmlValue.Type,
        (true, false) => $"async ValueTask<{RuntimeNames.CsmlValue.Type}>",
        (true, true) => $"ValueTask<{RuntimeNames.CsmlValue.Type}>",
    };

    private static bool IsThrowing(FunctionModel function) => function.Body is [ThrowModel];

    private void WriteEntry(FunctionModel function, BodyScope scope)
    {
        foreach (var parameter in function.Parameters.Select(scope.Local))
            _writer.Line($"if ({parameter}.{RuntimeNames.CsmlValue.IsFailed}) return {parameter};");

        WriteLocals(function.Locals.Where(local => !function.Parameters.Contains(local)), scope);
        var line = CSharpLiteral.LineArgument(function.Line);
        _writer.Line($"using var {scope.Own("__scope")} = turn.{RuntimeNames.Turn.EnterFunction}({line});");
    }

    // A HARD error in the body is the value of the call, so that an operator or condition around it can absorb it.
    private void WriteFunctionBody(FunctionModel function, BodyScope scope, LineDirective lines)
    {
        var statements = new StatementEmitter(_writer, lines, scope, new Dictionary<int, HoldMember>());
        if (!function.Body.Any(static statement => statement.MayThrow))
        {
            statements.Write(function.Body);
            return;
        }

        _writer.Line("try");
        using (_writer.Block(beforeClosing: lines.Hide))
            statements.Write(function.Body);

        var error = scope.Own("__error");
        using (_writer.Block($"catch ({RuntimeNames.HardErrorException.Type} {error})"))
            _writer.Line($"return {error}.{RuntimeNames.HardErrorException.Failure};");
    }

    /// <summary>Declares the variables, by their types, as many in a line as fit.</summary>
    private void WriteLocals(IEnumerable<string> locals, BodyScope scope, System.Func<string, string?>? initial = null)
    {
        foreach (var kind in locals.GroupBy(scope.Kinds.OfLocal).OrderBy(static kind => kind.Key))
        {
            var (type, @default) = CSharpTypes.Of(kind.Key);
            var line = "";
            foreach (var declared in kind.Select(local => $"{scope.Local(local)} = {initial?.Invoke(local) ?? @default}"))
            {
                if (line.Length > 0 && !_writer.Fits($"{line}, {declared};"))
                {
                    _writer.Line(line + ";");
                    line = "";
                }

                line += line.Length == 0 ? $"{type} {declared}" : $", {declared}";
            }

            _writer.Line(line + ";");
        }
    }
}
