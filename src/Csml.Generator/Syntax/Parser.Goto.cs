using Csml.Generator.Syntax.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <content>Jumps (language 5.10, 5.11). Around the <c>@</c> of a target there is no space.</content>
internal sealed partial class Parser
{
    private GotoSyntax ParseGoto()
    {
        var keyword = Take();
        if (Current.Kind is TokenKind.StepKeyword or TokenKind.FlowKeyword)
            return ParseQualifiedGoto(keyword);

        var step = AtTarget() ? ParseTarget(NameUse.Step) : null;
        var at = TakeAt(step);
        var flow = ParseTargetFlow(step, at);
        if (step is null && at.IsNone && BeginError())
            _bag.ReportMissingTarget(HereOr(keyword));
        return FinishGoto(keyword, default, step, at, flow);
    }

    /// <summary><c>goto step s</c>, <c>goto flow f</c>.</summary>
    private GotoSyntax ParseQualifiedGoto(Token keyword)
    {
        var qualifier = Take();
        var use = qualifier.Kind == TokenKind.StepKeyword ? NameUse.Step : NameUse.Flow;
        var target = ParseTarget(use);
        if (At(TokenKind.At) && BeginError())
            _bag.ReportQualifierWithAt(Current.Span, qualifier.Text);
        return use == NameUse.Step
            ? FinishGoto(keyword, qualifier, target, default, null)
            : FinishGoto(keyword, qualifier, null, default, target);
    }

    private GotoSyntax FinishGoto(
        Token keyword, Token qualifier, GotoTargetSyntax? step, Token at, GotoTargetSyntax? flow)
    {
        var bot = qualifier.IsNone && AtInBot() ? ParseInBot() : null;
        return new GotoSyntax(
            keyword, qualifier, step, at, flow, bot, TextSpan.FromBounds(keyword.Start, _tokens.PreviousEnd));
    }

    private Token TakeAt(GotoTargetSyntax? step)
    {
        if (!At(TokenKind.At))
            return default;
        if (step is not null && !Current.IsAdjacent && BeginError())
            _bag.ReportMisplacedSpace(Current.Span, "the parts of a target and its '@'");
        return Take();
    }

    /// <summary>The flow behind <c>@</c>; <c>goto a$b</c> means <c>goto a@$b</c>.</summary>
    private GotoTargetSyntax? ParseTargetFlow(GotoTargetSyntax? step, Token at)
    {
        if (at.IsNone)
        {
            if (step is null || !At(TokenKind.Dollar) || !Current.IsAdjacent)
                return null;
            _bag.ReportTargetWithoutAt(Current.Span);
            return ParseTarget(NameUse.Flow);
        }

        if (Current.IsAdjacent)
            return AtTarget() ? ParseTarget(NameUse.Flow) : null;

        if (!At(TokenKind.Identifier) || _tokens.IsFirstOnLine(Current))
            return null;
        if (BeginError())
            _bag.ReportMisplacedSpace(Current.Span, "the parts of a target and its '@'");
        return ParseTarget(NameUse.Flow);
    }

    /// <summary>Whether a target stands here: what begins a statement, or is the label of a step, is none.</summary>
    private bool AtTarget() =>
        At(TokenKind.Dollar) || (AtWord() && (Current.IsAdjacent || !AtStatementBoundary()));

    private bool AtInBot() => At(TokenKind.InKeyword) && !AtStepLabel();

    private InBotClauseSyntax ParseInBot()
    {
        if (_tokens.IsFirstOnLine(Current))
            _bag.ReportInOnNewLine(Current.Span);
        return new InBotClauseSyntax(Take(), ParseTarget(NameUse.Bot));
    }

    private GotoTargetSyntax ParseTarget(NameUse use)
    {
        if (!At(TokenKind.Dollar))
            return new NamedTargetSyntax(ExpectName(use));

        var dollar = Take();
        var name = new NameExpressionSyntax(ExpectName(NameUse.Read));
        return new DynamicTargetSyntax(dollar, AtPath() ? ParsePath(name) : name);
    }

    private PreviousSyntax ParsePrevious()
    {
        var keyword = Take();
        if (Current.Kind is TokenKind.StepKeyword or TokenKind.FlowKeyword)
            return new PreviousSyntax(keyword, Take());

        if (BeginError())
            _bag.ReportInvalidPrevious(AtBoundary() ? keyword.Span : Current.Span);
        return new PreviousSyntax(keyword, Missing(TokenKind.StepKeyword));
    }
}
