namespace Csml.Generator.Syntax;

/// <summary>How tightly operators bind, loosest first (language 3.1).</summary>
internal enum Precedence : byte
{
    None,
    Or,
    And,

    /// <summary>At most one of these between two operands.</summary>
    Comparison,

    /// <summary>
    /// No infix operator: what may stand beside a comparison, a sum with or without <c>!</c> before it.
    /// </summary>
    Operand,
    Sum,
    Product,

    /// <summary>No infix operator either: a value with its path.</summary>
    Atom,
}
