namespace Csml.Generator.Model;

/// <summary>The infix operators.</summary>
internal enum BinaryOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Match,
    NotMatch,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

/// <summary>What is known of an operator without its operands.</summary>
internal static class BinaryOperators
{
    /// <summary>Gets a value indicating whether the operator computes, and so may overflow or meet a wrong kind.</summary>
    public static bool IsArithmetic(this BinaryOperator value) => value is
        BinaryOperator.Add or
        BinaryOperator.Subtract or
        BinaryOperator.Multiply or
        BinaryOperator.Divide or
        BinaryOperator.Remainder;
}
