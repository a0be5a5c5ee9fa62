using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>One side of an operator: what is written there, if anything, and the kinds that it may have.</summary>
internal readonly record struct Operand(ExpressionSyntax? Syntax, ValueKind Kind)
{
    /// <summary>Gets a value indicating whether this is a literal text that is no number.</summary>
    public bool IsWords => Literal is { } text && !NumericText.IsNumeric(text);

    /// <summary>Gets a value indicating whether this is a literal text that is a number.</summary>
    public bool IsNumericText => Literal is { } text && NumericText.IsNumeric(text);

    /// <summary>Gets it in the words of messages.</summary>
    public string Text => IsWords ? "a text that is no number"
        : IsNumericText ? "a text that is a number"
        : KindText.Of(Kind);

    private string? Literal => Syntax is StringLiteralSyntax literal ? literal.Value : null;
}
