using Csml.Generator.Model;
using Csml.Generator.Syntax;

namespace Csml.Generator.Binding;

/// <summary>The infix operators and the kinds that they take and give (language/02 2).</summary>
internal static class Operators
{
    private const ValueKind Computable = ValueKind.Number | ValueKind.String;

    public static BinaryOperator Of(TokenKind token) => token switch
    {
        TokenKind.BarBar => BinaryOperator.Or,
        TokenKind.AmpersandAmpersand => BinaryOperator.And,
        TokenKind.EqualsEquals => BinaryOperator.Equal,
        TokenKind.BangEquals => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessEquals => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterEquals => BinaryOperator.GreaterOrEqual,
        TokenKind.MatchKeyword => BinaryOperator.Match,
        TokenKind.BangMatch => BinaryOperator.NotMatch,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.Percent => BinaryOperator.Remainder,
        _ => BinaryOperator.Add,
    };

    public static BinaryOperator OfCompound(TokenKind token) => token switch
    {
        TokenKind.MinusEquals => BinaryOperator.Subtract,
        TokenKind.StarEquals => BinaryOperator.Multiply,
        TokenKind.SlashEquals => BinaryOperator.Divide,
        TokenKind.PercentEquals => BinaryOperator.Remainder,
        _ => BinaryOperator.Add,
    };

    /// <summary>The kinds of a result, where the operator does not fail.</summary>
    public static ValueKind ResultOf(BinaryOperator operatorKind, ValueKind left, ValueKind right)
    {
        if (!operatorKind.IsArithmetic())
            return ValueKind.Bool;

        if (IsOnly(left, ValueKind.Number) && IsOnly(right, ValueKind.Number))
            return ResultOfNumbers(operatorKind, left, right);

        var mayConcatenate = operatorKind is BinaryOperator.Add && (left & right & ValueKind.String) != 0;
        return mayConcatenate ? Computable : ValueKind.Number;
    }

    /// <summary>Whether an arithmetic operator fails whatever the values of these kinds are.</summary>
    public static bool IsImpossible(BinaryOperator operatorKind, Operand left, Operand right)
    {
        if (!operatorKind.IsArithmetic())
            return false;

        if ((left.Kind & Computable) == 0 || (right.Kind & Computable) == 0)
            return true;

        if (operatorKind is not BinaryOperator.Add)
            return left.IsWords || right.IsWords;

        // Texts are put together only where the left one is no number (language/02 2.3).
        return (left.IsWords && (right.Kind & ValueKind.String) == 0) ||
            (right.IsWords && (IsOnly(left.Kind, ValueKind.Number) || left.IsNumericText));
    }

    private static ValueKind ResultOfNumbers(BinaryOperator operatorKind, ValueKind left, ValueKind right)
    {
        if (left == ValueKind.Float || right == ValueKind.Float)
            return ValueKind.Float;

        var isInt = left == ValueKind.Int && right == ValueKind.Int && operatorKind is not BinaryOperator.Divide;
        return isInt ? ValueKind.Int : ValueKind.Number;
    }

    private static bool IsOnly(ValueKind kind, ValueKind allowed) => kind != ValueKind.None && (kind & ~allowed) == 0;
}
