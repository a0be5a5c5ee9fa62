using System.Collections.Immutable;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <content>Expressions, in the order of evaluation. Each gives the kinds that its value may have.</content>
internal sealed partial class BodyBinder
{
    private ValueKind BindExpression(ExpressionSyntax expression)
    {
        var kind = expression switch
        {
            NumberLiteralSyntax number => number.Value.IsFloat ? ValueKind.Float : ValueKind.Int,
            BoolLiteralSyntax => ValueKind.Bool,
            NullLiteralSyntax => ValueKind.Null,
            StringLiteralSyntax => ValueKind.String,
            InterpolatedStringSyntax text => BindText(text),
            NameExpressionSyntax name => BindRead(name),
            BinaryExpressionSyntax binary => BindBinary(binary),
            NotExpressionSyntax not => BindNot(not),
            GroupExpressionSyntax group => BindGroup(group),
            AsExpressionSyntax binding => BindAs(binding),
            CallExpressionSyntax call => BindCall(call),
            PathExpressionSyntax path => BindPath(path),
            ArrayExpressionSyntax array => BindArray(array),
            ObjectExpressionSyntax table => BindObject(table),
            ClosureExpressionSyntax closure => BindClosure(closure),
            _ => ValueKind.Any,
        };
        if (kind != ValueKind.Any)
            _tables.Kinds[expression] = kind;

        return kind;
    }

    private ValueKind BindText(InterpolatedStringSyntax text)
    {
        foreach (var part in text.Contents)
        {
            if (part is HolePartSyntax { Value: { } value })
                BindExpression(value);
        }

        return ValueKind.String;
    }

    private ValueKind BindBinary(BinaryExpressionSyntax binary)
    {
        var left = BindExpression(binary.Left);
        var right = BindExpression(binary.Right);
        var operatorKind = Operators.Of(binary.Operator.Kind);
        if (operatorKind.IsArithmetic())
        {
            CheckOperands(
                binary.Operator, operatorKind, new Operand(binary.Left, left), new Operand(binary.Right, right));
            if (binary.Right is AsExpressionSyntax binding)
                _bag.ReportAsBindsTight(binding.Name.Span, binding.Name.Text, _text.ToString(binding.Value.Span));
        }

        return Operators.ResultOf(operatorKind, left, right);
    }

    private void CheckOperands(Token token, BinaryOperator operatorKind, Operand left, Operand right)
    {
        if (Operators.IsImpossible(operatorKind, left, right))
        {
            var isJoin = operatorKind is BinaryOperator.Add && (left.IsWords || right.IsWords);
            var advice = isJoin ? "; put the value into the text: \"… {{value}} …\"" : "";
            _bag.ReportImpossibleOperands(token.Span, token.Text, left.Text, right.Text, advice);
        }
        else if (operatorKind is BinaryOperator.Divide &&
            left.Kind == ValueKind.String &&
            right.Kind == ValueKind.String)
        {
            _bag.ReportTextDivision(token.Span);
        }
    }

    private ValueKind BindNot(NotExpressionSyntax not)
    {
        BindExpression(not.Operand);
        return ValueKind.Bool;
    }

    private ValueKind BindGroup(GroupExpressionSyntax group)
    {
        var kind = BindExpression(group.Value);
        if (group.Sign.IsNone)
            return kind;

        var operatorKind = Operators.Of(group.Sign.Kind);
        CheckOperands(
            group.Sign, operatorKind, new Operand(null, ValueKind.Int), new Operand(group.Value, kind));
        return Operators.ResultOf(operatorKind, ValueKind.Int, kind);
    }

    private ValueKind BindAs(AsExpressionSyntax binding)
    {
        var kind = BindExpression(binding.Value);
        CheckWrittenName(binding.Name);
        CheckHidden(binding.Name, "variable");
        _tables.Writes[binding] = new WriteResolution(WriteKind.Local, binding.Name.Text);
        if (_locals.SlotOf(binding.Name.Text) is >= 0 and var slot)
            _state.Set(slot, kind, KnownClosure(binding.Value));

        return kind;
    }

    private ValueKind BindCall(CallExpressionSyntax call)
    {
        var kinds = BindArguments(call.Arguments);
        _readNames.Add(call.Name.Text);
        var site = new CallSite(call.Name, call.Arguments.Arguments.Items, kinds);
        var symbol = _calls.Bind(site, BuiltinSubject(call), VariableOf(call.Name.Text), out var kind);
        _tables.Calls[call] = symbol;
        _awaits |= symbol.Awaits;
        return kind;
    }

    /// <summary>For <c>Exists("name")</c>: what a variable of the name would be here.</summary>
    private NameResolution? BuiltinSubject(CallExpressionSyntax call)
    {
        if (call.Name.Text != "Exists")
            return null;

        if (call.Arguments.Arguments.Count == 1 &&
            ConstantText.Of(call.Arguments.Arguments[0].Value) is { } name)
        {
            _readNames.Add(name);
            return Resolve(name);
        }

        _readsEverything = true;
        return null;
    }

    private ImmutableArray<ValueKind> BindArguments(ArgumentListSyntax arguments)
    {
        var kinds = ImmutableArray.CreateBuilder<ValueKind>(arguments.Arguments.Count);
        foreach (var argument in arguments.Arguments)
            kinds.Add(BindExpression(argument.Value));

        return kinds.ToImmutable();
    }

    private ValueKind BindArray(ArrayExpressionSyntax array)
    {
        foreach (var item in array.Items)
            BindExpression(item);

        return ValueKind.Array;
    }

    private ValueKind BindObject(ObjectExpressionSyntax table)
    {
        // Of equal keys only the last one's value is evaluated, at its own place (language/01 1.9).
        for (var index = 0; index < table.Entries.Count; index++)
        {
            var entry = table.Entries[index];
            if (IsOverwritten(table, index))
                _bag.ReportDuplicateObjectKey(entry.KeyToken.Span, entry.Key);

            BindExpression(entry.Value);
        }

        return ValueKind.Object;
    }

    private static bool IsOverwritten(ObjectExpressionSyntax table, int index)
    {
        for (var later = index + 1; later < table.Entries.Count; later++)
        {
            if (table.Entries[later].Key == table.Entries[index].Key)
                return true;
        }

        return false;
    }
}
