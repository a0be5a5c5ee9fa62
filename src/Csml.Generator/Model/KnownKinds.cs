using System.Collections.Generic;
using System.Linq;

namespace Csml.Generator.Model;

/// <summary>
/// Which expressions are a <c>long</c>, <c>double</c>, <c>bool</c> or <c>string</c> in C#: those that never fail, are never
/// secure and carry no error, and which C# computes as CSML does. All of them are made of literals, typed variables and typed
/// constants.
/// </summary>
/// <param name="locals">The kinds of the typed variables.</param>
/// <param name="constants">The kinds of the typed constants.</param>
internal sealed class KnownKinds(
    IReadOnlyDictionary<string, ValueKind> locals, IReadOnlyDictionary<string, ValueKind> constants)
{
    /// <summary>Gets the kind of a variable, or <see cref="ValueKind.None"/> where it is a <c>CsmlValue</c>.</summary>
    public ValueKind OfLocal(string name) => locals.TryGetValue(name, out var kind) ? kind : ValueKind.None;

    /// <summary>Gets the kind of an expression, or <see cref="ValueKind.None"/> where it is a <c>CsmlValue</c>.</summary>
    public ValueKind Of(ExpressionModel expression) => Of(expression, mayThrow: false);

    /// <summary>The same for a value that is assigned: an operation that fails may end the statement at once.</summary>
    public ValueKind OfAssigned(ExpressionModel expression) => Of(expression, mayThrow: true);

    /// <summary>
    /// Gets a value indicating whether an operator that gives an int may fail: it may overflow, or divide by zero.
    /// </summary>
    public static bool MayFail(BinaryModel binary) => binary is not
    {
        Operator: BinaryOperator.Remainder,
        Right: IntegerModel { Value: not (0 or -1) },
    };

    private ValueKind Of(ExpressionModel expression, bool mayThrow) => expression switch
    {
        BooleanModel => ValueKind.Bool,
        IntegerModel => ValueKind.Int,
        FloatModel => ValueKind.Float,
        StringModel => ValueKind.String,
        LocalModel local => OfLocal(local.Name),
        ConstantReadModel constant => constants.TryGetValue(constant.Name, out var kind) ? kind : ValueKind.None,
        OrFailModel orFail => Of(orFail.Value, mayThrow),

        // An error makes `!` true, so that it must not be thrown; and what is constant is left as it is.
        NotModel { Operand: not LiteralModel } not => Of(not.Operand) & ValueKind.Bool,
        BinaryModel { Left: LiteralModel, Right: LiteralModel } when !mayThrow => ValueKind.None,
        BinaryModel binary => OfBinary(binary, Of(binary.Left, mayThrow), Of(binary.Right, mayThrow), mayThrow),
        _ => ValueKind.None,
    };

    private static ValueKind OfBinary(BinaryModel binary, ValueKind left, ValueKind right, bool mayThrow)
    {
        if (left is ValueKind.None || right is ValueKind.None)
            return ValueKind.None;

        var areNumbers = ((left | right) & ~ValueKind.Number) == 0;
        var areInts = (left | right) == ValueKind.Int;
        var areBools = (left | right) == ValueKind.Bool;
        return binary.Operator switch
        {
            BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply when areNumbers && !areInts => ValueKind.Float,
            BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Remainder
                when areInts && (mayThrow || !MayFail(binary)) => ValueKind.Int,
            BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual
                when areNumbers => ValueKind.Bool,
            BinaryOperator.Equal or BinaryOperator.NotEqual when areNumbers || areBools || AreWords(binary, left | right) =>
                ValueKind.Bool,
            BinaryOperator.And or BinaryOperator.Or when areBools => ValueKind.Bool,
            _ => ValueKind.None,
        };
    }

    // Texts of digits are compared as numbers (language/02 2.4); one without a digit is equal to itself alone.
    private static bool AreWords(BinaryModel binary, ValueKind kinds) =>
        kinds == ValueKind.String && (IsWord(binary.Left) || IsWord(binary.Right));

    private static bool IsWord(ExpressionModel expression) =>
        expression is StringModel text && !text.Value.Any(static character => character is >= '0' and <= '9');
}
