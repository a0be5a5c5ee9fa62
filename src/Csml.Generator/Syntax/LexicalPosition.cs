namespace Csml.Generator.Syntax;

/// <summary>
/// What may stand at a place in the text, which is known from the token before it. CSML needs it because words
/// contain <c>-</c>, numbers have signs and braces mean two things: <c>x -1</c> subtracts and <c>[-1]</c> does not.
/// </summary>
internal enum LexicalPosition : byte
{
    /// <summary>A statement or item may begin.</summary>
    Statement,

    /// <summary>A value is due.</summary>
    Operand,

    /// <summary>A value is complete: an operator may follow, or whatever follows the expression.</summary>
    Operator,

    /// <summary>A name is due, as after <c>goto</c> or <c>as</c>.</summary>
    Name,

    /// <summary>The key of an object's entry is due.</summary>
    Key,
}
