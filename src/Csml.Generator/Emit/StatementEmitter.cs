using System.Collections.Generic;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Emit;

/// <summary>
/// Writes statements as C#: each at its place in the flow, everything between them hidden from the debugger.
/// </summary>
internal sealed partial class StatementEmitter
{
    private readonly CSharpWriter _writer;
    private readonly LineDirective _lines;
    private readonly BodyScope _scope;
    private readonly ExpressionEmitter _expressions;
    private readonly IReadOnlyDictionary<int, HoldMember> _holds;

    public StatementEmitter(
        CSharpWriter writer, LineDirective lines, BodyScope scope, IReadOnlyDictionary<int, HoldMember> holds)
    {
        _writer = writer;
        _lines = lines;
        _scope = scope;
        _expressions = new ExpressionEmitter(scope);
        _holds = holds;
    }

    public void Write(EquatableArray<StatementModel> statements)
    {
        foreach (var statement in statements)
            Write(statement);
    }

    private void Write(StatementModel statement)
    {
        switch (statement)
        {
            case IfModel @if:
                WriteIf(@if, prefix: "");
                break;
            case WhileModel @while:
                WriteWhile(@while);
                break;
            case ForeachModel @foreach:
                WriteForeach(@foreach);
                break;
            case LabelModel label:
                _lines.Hide();
                _writer.OutdentedLine(label.Label + ":");
                break;
            case ClearModel clear:
                _lines.Hide();
                foreach (var name in clear.Names)
                    _writer.Line(_scope.Local(name) + " = default;");

                break;
            case CountIterationModel { Span: null } count:
                _lines.Hide();
                _writer.Line(CountIteration(count.Line));
                break;
            case CountIterationModel count:
                WriteLine(count.Span, Turn(RuntimeNames.Turn.CountIteration) + ";");
                break;
            case JumpUnlessModel jump:
                WriteTest(jump.Span, jump.Condition, "goto " + jump.Label);
                break;
            default:
                WriteLine(statement.Span, Text(statement) + ";");
                break;
        }
    }

    private void WriteIf(IfModel statement, string prefix)
    {
        if (statement.Span is { } span)
            _lines.Map(span, prefix.Length);
        else
            _lines.Hide();

        _writer.Line($"{prefix}if ({_expressions.WriteCondition(statement.Condition)})");
        WriteBlock(statement.Then);
        if (statement.Else is [IfModel alternative])
        {
            WriteIf(alternative, "else ");
        }
        else if (!statement.Else.IsEmpty)
        {
            _writer.Line("else");
            WriteBlock(statement.Else);
        }
    }

    private void WriteWhile(WhileModel statement)
    {
        // Where something has to be computed before the test, or nothing is tested, C# cannot say it in the header.
        var test = statement.Prologue.IsEmpty ? null : statement.Condition;
        WriteLine(
            test is null ? statement.Span : null,
            test is null && statement.Condition is not null
                ? $"while ({_expressions.WriteCondition(statement.Condition)})"
                : "while (true)");
        _lines.Hide();
        using (_writer.Block(beforeClosing: _lines.Hide))
        {
            if (test is not null)
            {
                Write(statement.Prologue);
                WriteTest(statement.Span, test, "break");
            }

            _writer.Line(CountIteration(statement.Span?.Start.Line ?? 0));
            Write(statement.Body);
        }
    }

    private void WriteForeach(ForeachModel statement)
    {
        var loop = _scope.Own(statement.Loop);
        var head = $"for (var {loop} = {Foreach(statement.Iterable)}; {MoveNext(statement.Loop, statement.Item, statement.Index)}; )";

        // All parts of the head are the statement's.
        if (statement.Span is { } span)
            _lines.Map(span, head.Length);
        else
            _lines.Hide();

        _writer.Line(head);
        WriteBlock(statement.Body);
    }

    private void WriteBlock(EquatableArray<StatementModel> statements)
    {
        _lines.Hide();
        using (_writer.Block(beforeClosing: _lines.Hide))
            Write(statements);
    }

    private void WriteLine(LinePositionSpan? span, string text)
    {
        if (span is { } mapped)
            _lines.Map(mapped);
        else
            _lines.Hide();

        _writer.Line(text);
    }

    /// <summary>Leaves where a condition does not hold. The jump is hidden: the test is the one place to stop at.</summary>
    private void WriteTest(LinePositionSpan? span, ExpressionModel condition, string jump)
    {
        WriteLine(span, $"if ({_expressions.WriteUnless(condition)})");
        _lines.Hide();
        using (_writer.Indented())
            _writer.Line(jump + ";");
    }
}
