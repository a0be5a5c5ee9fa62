using System.Linq;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>What can be said of an expression from its text alone.</summary>
internal static class ConstantText
{
    /// <summary>Whether a condition is written so that it always holds.</summary>
    public static bool IsAlwaysTrue(ExpressionSyntax expression) => expression switch
    {
        BoolLiteralSyntax literal => literal.Value,
        NumberLiteralSyntax { Value.IsFloat: false } literal => literal.Value.Int > 0,
        StringLiteralSyntax => true,
        GroupExpressionSyntax { Sign.IsNone: true } group => IsAlwaysTrue(group.Value),
        _ => false,
    };

    /// <summary>The text of a literal, parentheses aside; null for anything else.</summary>
    public static string? Of(ExpressionSyntax expression) => expression switch
    {
        StringLiteralSyntax literal => literal.Value,
        GroupExpressionSyntax { Sign.IsNone: true } group => Of(group.Value),
        _ => null,
    };

    /// <summary>
    /// The part of a text that is the same in every call: all of a literal, and the pieces between the expressions of
    /// an interpolated string. Null for anything else.
    /// </summary>
    public static string? FixedPartOf(ExpressionSyntax expression) => expression switch
    {
        StringLiteralSyntax literal => literal.Value,
        InterpolatedStringSyntax text => string.Concat(
            text.Contents.Select(part => part is TextPartSyntax piece ? piece.Value : "")),
        GroupExpressionSyntax { Sign.IsNone: true } group => FixedPartOf(group.Value),
        AsExpressionSyntax binding => FixedPartOf(binding.Value),
        _ => null,
    };
}
