using System.Linq;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <content>Secure values that a statement would give away: it will refuse them (ruling Q-R16).</content>
internal sealed partial class BodyBinder
{
    /// <summary>Reports what is made of the answer to a <c>hold_secure</c>, where that is certain.</summary>
    private void CheckRevealed(Token statement, ExpressionSyntax value)
    {
        if (_state is { IsReachable: true, IsEventSecure: true } && SecretIn(value) is { } secret)
            _bag.ReportRefusedSecret(secret.Span, statement.Text);
    }

    /// <summary>Where the event gets into a value; null where it does not, or where nobody can tell.</summary>
    private static NameExpressionSyntax? SecretIn(ExpressionSyntax? value) => value switch
    {
        NameExpressionSyntax { Name: "event" } name => name,
        PathExpressionSyntax path => IsAboutSecret(path) ? null : SecretIn(path.Root),
        GroupExpressionSyntax group => SecretIn(group.Value),
        AsExpressionSyntax binding => SecretIn(binding.Value),
        NotExpressionSyntax not => SecretIn(not.Operand),
        BinaryExpressionSyntax binary => SecretIn(binary.Left) ?? SecretIn(binary.Right),
        ArrayExpressionSyntax array => array.Items.Select(SecretIn).FirstOrDefault(static secret => secret is not null),
        ObjectExpressionSyntax entries =>
            entries.Entries.Select(static entry => SecretIn(entry.Value)).FirstOrDefault(static secret => secret is not null),
        InterpolatedStringSyntax text => text.Contents.OfType<HolePartSyntax>()
            .Select(static hole => SecretIn(hole.Value))
            .FirstOrDefault(static secret => secret is not null),
        _ => null,
    };

    /// <summary>What may be said of a secure event: that it is one, and of which type.</summary>
    private static bool IsAboutSecret(PathExpressionSyntax path) =>
        path.Segments[0] is MethodSegmentSyntax { Name.Text: "is_secure" or "get_type" };
}
