using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>
/// What a condition can come to on a phone, as far as it tests <c>_metadata._channel.type</c> against a literal.
/// </summary>
internal readonly record struct ChannelTest(bool MayHoldOnPhone, bool MayFailOnPhone)
{
    private const string PhoneType = "twilio-voice";

    private static readonly ChannelTest Unknown = new(true, true);

    public static ChannelTest Of(ExpressionSyntax condition) => condition switch
    {
        GroupExpressionSyntax { Sign.IsNone: true } group => Of(group.Value),
        NotExpressionSyntax not => not.Operators.Length % 2 == 1 ? Of(not.Operand).Inverted() : Of(not.Operand),
        BinaryExpressionSyntax binary => OfBinary(binary),
        _ => Unknown,
    };

    /// <summary>Whether a body ends by leaving the step or the loop.</summary>
    public static bool Leaves(BodySyntax body) => body.Statements.LastOrDefault() is
        GotoSyntax or PreviousSyntax or ReturnSyntax or BreakSyntax or ContinueSyntax;

    private static ChannelTest OfBinary(BinaryExpressionSyntax binary)
    {
        switch (Operators.Of(binary.Operator.Kind))
        {
            case BinaryOperator.And:
                var (left, right) = (Of(binary.Left), Of(binary.Right));
                return new(
                    left.MayHoldOnPhone && right.MayHoldOnPhone,
                    left.MayFailOnPhone || right.MayFailOnPhone);
            case BinaryOperator.Or:
                (left, right) = (Of(binary.Left), Of(binary.Right));
                return new(
                    left.MayHoldOnPhone || right.MayHoldOnPhone,
                    left.MayFailOnPhone && right.MayFailOnPhone);
            case BinaryOperator.Equal or BinaryOperator.Match:
                return OfComparison(binary);
            case BinaryOperator.NotEqual or BinaryOperator.NotMatch:
                return OfComparison(binary).Inverted();
            default:
                return Unknown;
        }
    }

    private static ChannelTest OfComparison(BinaryExpressionSyntax binary)
    {
        var literal = IsChannelType(binary.Left) ? ConstantText.Of(binary.Right)
            : IsChannelType(binary.Right) ? ConstantText.Of(binary.Left)
            : null;
        return literal is null ? Unknown : new(literal == PhoneType, literal != PhoneType);
    }

    private static bool IsChannelType(ExpressionSyntax expression) =>
        expression is PathExpressionSyntax
        {
            Root: NameExpressionSyntax { Name: "_metadata" },
            Segments: [PropertySegmentSyntax { Name.Text: "_channel" }, PropertySegmentSyntax { Name.Text: "type" }],
        };

    private ChannelTest Inverted() => new(MayFailOnPhone, MayHoldOnPhone);
}
