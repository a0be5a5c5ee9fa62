using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <content>Syntax: the forms of statements and expressions, and limits.</content>
internal sealed partial class DiagnosticBag
{
    public void ReportMissingParentheses(TextSpan span, string keyword) =>
        Report(CsmlDescriptors.MissingParentheses, span, keyword);

    public void ReportMissingBody(TextSpan span, string keyword) => Report(CsmlDescriptors.MissingBody, span, keyword);

    public void ReportMissingBlock(TextSpan span, string keyword) =>
        Report(CsmlDescriptors.MissingBlock, span, keyword);

    public void ReportElseWithoutIf(TextSpan span) => Report(CsmlDescriptors.ElseWithoutIf, span, Excerpt(span));

    public void ReportChainedComparison(TextSpan span) =>
        Report(CsmlDescriptors.ChainedComparison, span, Excerpt(span));

    public void ReportMisplacedNot(TextSpan span) => Report(CsmlDescriptors.MisplacedNot, span);

    public void ReportMisplacedSign(TextSpan span) => Report(
        CsmlDescriptors.MisplacedSign,
        span,
        Excerpt(span),
        "a sign stands right before digits or before a parenthesis, as in '" + Excerpt(span) + "(a)'");

    public void ReportIncrement(TextSpan span, string sign) => Report(
        CsmlDescriptors.MisplacedSign, span, Excerpt(span), "write 'do name " + sign + "= 1'");

    public void ReportInvalidAssignmentTarget(TextSpan target) =>
        Report(CsmlDescriptors.InvalidAssignmentTarget, target, Excerpt(target));

    public void ReportMissingBinding(TextSpan span, string keyword) => Report(
        CsmlDescriptors.MissingBinding, span, keyword, "write '" + keyword + " value as name'");

    public void ReportPartialBinding(TextSpan span, string keyword) => Report(
        CsmlDescriptors.MissingBinding,
        span,
        keyword,
        "its 'as' belongs to the operand before it alone: write '" + keyword + " (…) as name'");

    public void ReportAssignmentInRemember(TextSpan span, string keyword) => Report(
        CsmlDescriptors.MissingBinding, span, keyword, "it has no path and no operator: write 'remember name = value'");

    public void ReportParenthesizedIterable(TextSpan span, string list) =>
        Report(CsmlDescriptors.ParenthesizedIterable, span, list);

    public void ReportInvalidKey(TextSpan span) => Report(CsmlDescriptors.InvalidKey, span, Found(span));

    public void ReportMisplacedSpace(TextSpan span, string between) =>
        Report(CsmlDescriptors.MisplacedSpace, span, between);

    public void ReportMissingTarget(TextSpan span) => Report(CsmlDescriptors.MissingTarget, span);

    public void ReportQualifierWithAt(TextSpan span, string qualifier) =>
        Report(CsmlDescriptors.QualifierWithAt, span, qualifier);

    public void ReportInvalidPrevious(TextSpan span) => Report(CsmlDescriptors.InvalidPrevious, span);

    public void ReportMissingFunctionBody(TextSpan span) => Report(
        CsmlDescriptors.InvalidFunctionBody, span, "write ':' behind its parameters, or its statements in braces");

    public void ReportTwoFunctionBodies(TextSpan span) => Report(
        CsmlDescriptors.InvalidFunctionBody, span, "remove the ':' before the brace");

    public void ReportInsertWithoutFrom(TextSpan span, string step) =>
        Report(CsmlDescriptors.InsertWithoutFrom, span, step);

    public void ReportMissingMember(TextSpan span) => Report(CsmlDescriptors.MissingMember, span);

    public void ReportTooDeep(TextSpan span) => Report(CsmlDescriptors.TooDeep, span);

    public void ReportTooManyOperators(TextSpan span) => Report(CsmlDescriptors.TooManyOperators, span);

    public void ReportTooManyElseIfs(TextSpan span) => Report(CsmlDescriptors.TooManyElseIfs, span);
}
