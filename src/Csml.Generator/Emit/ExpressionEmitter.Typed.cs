using System;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <content>Expressions that are a <c>long</c>, <c>double</c>, <c>bool</c> or <c>string</c>.</content>
internal sealed partial class ExpressionEmitter
{
    /// <summary>Writes what is assigned to a typed variable: an operation that fails ends the turn.</summary>
    public string WriteTyped(ExpressionModel expression) => Text(() => AppendTyped(expression, Precedence.Any));

    /// <summary>Whether an expression is of another C# type than <c>CsmlValue</c>.</summary>
    public bool IsTyped(ExpressionModel expression) => _scope.Kinds.Of(expression) is not ValueKind.None;

    private void AppendCondition(ExpressionModel condition, Precedence context)
    {
        if (condition is not LiteralModel && _scope.Kinds.Of(condition) is ValueKind.Bool)
            Append(condition, context);
        else
            AppendValue(condition, context);
    }

    private void AppendTyped(ExpressionModel expression, Precedence context)
    {
        switch (expression)
        {
            case OrFailModel orFail:
                AppendTyped(orFail.Value, context);
                break;
            case BinaryModel binary when _scope.Kinds.OfAssigned(binary) is ValueKind.Int && KnownKinds.MayFail(binary):
                AppendMember(RuntimeNames.Integers.Type, Checked(binary.Operator));
                _text.Append('(');
                AppendTyped(binary.Left, Precedence.Any);
                _text.Append(", ");
                AppendTyped(binary.Right, Precedence.Any);
                _text.Append(')');
                break;
            case BinaryModel binary:
                AppendInfix(binary, context, AppendTyped, AppendTyped);
                break;
            default:
                Append(expression, context);
                break;
        }
    }

    private static string Checked(BinaryOperator value) => value switch
    {
        BinaryOperator.Add => RuntimeNames.Integers.Add,
        BinaryOperator.Subtract => RuntimeNames.Integers.Subtract,
        BinaryOperator.Multiply => RuntimeNames.Integers.Multiply,
        BinaryOperator.Remainder => RuntimeNames.Integers.Remainder,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not an operator of ints."),
    };
}
