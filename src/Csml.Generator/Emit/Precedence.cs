using System;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>How tightly C# binds, loosest first: what parentheses are decided by.</summary>
internal enum Precedence
{
    /// <summary>An argument, a right side: nothing around it binds.</summary>
    Any,
    Or,
    And,
    Equality,
    Relational,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}

/// <summary>The C# operators that stand for those of CSML.</summary>
internal static class CSharpOperators
{
    /// <summary>Gets the operator as C# writes it, and how tightly it binds.</summary>
    public static (string Text, Precedence Precedence) Of(BinaryOperator value) => value switch
    {
        // Both sides are evaluated always, as `|` and `&` do.
        BinaryOperator.Or => ("|", Precedence.Or),
        BinaryOperator.And => ("&", Precedence.And),
        BinaryOperator.Equal => ("==", Precedence.Equality),
        BinaryOperator.NotEqual => ("!=", Precedence.Equality),
        BinaryOperator.Less => ("<", Precedence.Relational),
        BinaryOperator.LessOrEqual => ("<=", Precedence.Relational),
        BinaryOperator.Greater => (">", Precedence.Relational),
        BinaryOperator.GreaterOrEqual => (">=", Precedence.Relational),
        BinaryOperator.Add => ("+", Precedence.Additive),
        BinaryOperator.Subtract => ("-", Precedence.Additive),
        BinaryOperator.Multiply => ("*", Precedence.Multiplicative),
        BinaryOperator.Divide => ("/", Precedence.Multiplicative),
        BinaryOperator.Remainder => ("%", Precedence.Multiplicative),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not an operator of C#."),
    };
}
