using System;
using System.Collections.Generic;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>
/// Checks what constants are made of: literals, and operators on them (language/01 2.4). They are computed before the
/// first call, so that what would fail then is an error here.
/// </summary>
internal sealed class ConstantPass
{
    private readonly DiagnosticBag _bag;
    private readonly BindingTables _tables;
    private readonly Action<ClosureExpressionSyntax> _bindClosure;

    private ConstantPass(DiagnosticBag bag, BindingTables tables, Action<ClosureExpressionSyntax> bindClosure)
    {
        _bag = bag;
        _tables = tables;
        _bindClosure = bindClosure;
    }

    /// <summary>Checks all constants of a flow and notes the kinds of their values.</summary>
    public static void Check(
        IEnumerable<ConstSyntax> constants,
        Scope scope,
        BindingTables tables,
        DiagnosticBag bag,
        Action<ClosureExpressionSyntax> bindClosure)
    {
        var pass = new ConstantPass(bag, tables, bindClosure);
        foreach (var constant in constants)
        {
            var kind = pass.Check(constant.Value);
            if (!constant.Name.IsMissing)
                scope.ConstantKinds[constant.Name.Text] = kind;
        }
    }

    private ValueKind Check(ExpressionSyntax expression)
    {
        var kind = expression switch
        {
            NumberLiteralSyntax number => number.Value.IsFloat ? ValueKind.Float : ValueKind.Int,
            BoolLiteralSyntax => ValueKind.Bool,
            NullLiteralSyntax => ValueKind.Null,
            StringLiteralSyntax text => CheckText(text),
            ArrayExpressionSyntax array => CheckArray(array),
            ObjectExpressionSyntax table => CheckObject(table),
            GroupExpressionSyntax group => CheckGroup(group),
            NotExpressionSyntax not => CheckNot(not),
            BinaryExpressionSyntax binary => CheckBinary(binary),
            ClosureExpressionSyntax closure => CheckClosure(closure),
            ErrorExpressionSyntax => ValueKind.Any,
            _ => Refuse(expression, Describe(expression)),
        };
        _tables.Kinds[expression] = kind;
        return kind;
    }

    private ValueKind CheckText(StringLiteralSyntax text)
    {
        if (text.Value.Length == 0)
            Refuse(text, "an empty text");

        return ValueKind.String;
    }

    private ValueKind CheckArray(ArrayExpressionSyntax array)
    {
        foreach (var item in array.Items)
            Check(item);

        return ValueKind.Array;
    }

    private ValueKind CheckObject(ObjectExpressionSyntax table)
    {
        foreach (var entry in table.Entries)
            Check(entry.Value);

        return ValueKind.Object;
    }

    private ValueKind CheckGroup(GroupExpressionSyntax group)
    {
        var kind = Check(group.Value);
        if (group.Sign.IsNone)
            return kind;

        var zero = new Operand(null, ValueKind.Int);
        return Compute(group, Operators.Of(group.Sign.Kind), zero, new Operand(group.Value, kind));
    }

    private ValueKind CheckNot(NotExpressionSyntax not)
    {
        Check(not.Operand);
        return ValueKind.Bool;
    }

    private ValueKind CheckBinary(BinaryExpressionSyntax binary)
    {
        var left = Check(binary.Left);
        var right = Check(binary.Right);
        var operatorKind = Operators.Of(binary.Operator.Kind);
        if (operatorKind is BinaryOperator.Match or BinaryOperator.NotMatch)
            return Refuse(binary, "a match");

        if (operatorKind is BinaryOperator.Divide or BinaryOperator.Remainder && IsZero(binary.Right))
            return Refuse(binary, "a division by zero");

        return Compute(binary, operatorKind, new Operand(binary.Left, left), new Operand(binary.Right, right));
    }

    private ValueKind Compute(ExpressionSyntax expression, BinaryOperator operatorKind, Operand left, Operand right)
    {
        if (!Operators.IsImpossible(operatorKind, left, right))
            return Operators.ResultOf(operatorKind, left.Kind, right.Kind);

        return Refuse(expression, "an operator on " + left.Text + " and " + right.Text + ", which fails");
    }

    private ValueKind CheckClosure(ClosureExpressionSyntax closure)
    {
        _bindClosure(closure);
        return ValueKind.Closure;
    }

    private ValueKind Refuse(ExpressionSyntax expression, string part)
    {
        _bag.ReportInvalidConstant(expression.Span, part);
        return ValueKind.Any;
    }

    private static bool IsZero(ExpressionSyntax expression) => expression switch
    {
        NumberLiteralSyntax number => number.Value.IsFloat ? number.Value.Float == 0 : number.Value.Int == 0,
        GroupExpressionSyntax group => IsZero(group.Value),
        _ => false,
    };

    private static string Describe(ExpressionSyntax expression) => expression switch
    {
        InterpolatedStringSyntax => "a text with {{ }} in it",
        NameExpressionSyntax => "a variable or another constant",
        CallExpressionSyntax => "a call",
        PathExpressionSyntax => "a path or method",
        AsExpressionSyntax => "an 'as'",
        _ => "this",
    };
}
