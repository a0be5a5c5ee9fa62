using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <content>Syntax: signs, names, and what is missing or too much.</content>
internal sealed partial class DiagnosticBag
{
    public void ReportUnterminatedString(TextSpan span) => Report(CsmlDescriptors.UnterminatedString, span);

    public void ReportUnterminatedComment(TextSpan span) => Report(CsmlDescriptors.UnterminatedComment, span);

    public void ReportUnterminatedInterpolation(TextSpan span) =>
        Report(CsmlDescriptors.UnterminatedInterpolation, span);

    public void ReportStrayInterpolationEnd(TextSpan span) => Report(CsmlDescriptors.StrayInterpolationEnd, span);

    public void ReportLineCommentInInterpolation(TextSpan span) =>
        Report(CsmlDescriptors.LineCommentInInterpolation, span);

    public void ReportUnexpectedCharacter(TextSpan span)
    {
        var character = file.Text[span.Start];
        var (name, advice) = character switch
        {
            ';' => (";", "remove it: the end of a statement needs no mark"),
            '&' => ("&", "write '&&'"),
            '|' => ("|", "write '||'"),
            '\'' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' =>
                (file.Text.ToString(span), "write '\"' around strings"),
            _ when char.IsWhiteSpace(character) || char.IsControl(character) || character is '\u200B' or '\uFEFF' =>
                ("U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture), "write an ordinary space"),
            _ => (file.Text.ToString(span), "remove it, or put it into a string"),
        };
        Report(CsmlDescriptors.UnexpectedCharacter, span, name, advice);
    }

    public void ReportSingleQuotedString(TextSpan span)
    {
        var content = TextSpan.FromBounds(span.Start + 1, span.End - 1);
        Report(CsmlDescriptors.SingleQuotedString, span, file.Text.ToString(content));
    }

    public void ReportInvalidNumber(TextSpan span) => Report(CsmlDescriptors.InvalidNumber, span, Excerpt(span));

    public void ReportNumberWithUnderscore(TextSpan span) => Report(
        CsmlDescriptors.NumberWithUnderscore, span, Excerpt(span), Excerpt(span).Replace("_", ""));

    public void ReportNumberOutOfRange(TextSpan span) => Report(CsmlDescriptors.NumberOutOfRange, span, Excerpt(span));

    public void ReportReservedName(TextSpan span, string what) =>
        Report(CsmlDescriptors.ReservedName, span, Excerpt(span), what);

    public void ReportNumberAsName(TextSpan span, string what) =>
        Report(CsmlDescriptors.NumberAsName, span, Excerpt(span), what);

    public void ReportNameTooLong(TextSpan span) =>
        Report(CsmlDescriptors.NameTooLong, span, file.Text.ToString(new TextSpan(span.Start, ExcerptLength)));

    public void ReportMissingName(TextSpan span, string what) =>
        Report(CsmlDescriptors.MissingName, span, Found(span), what);

    public void ReportMissingValue(TextSpan span, string owner) => Report(CsmlDescriptors.MissingValue, span, owner);

    public void ReportMissingToken(TextSpan span, string expected) =>
        Report(CsmlDescriptors.MissingToken, span, Found(span), expected);

    public void ReportUnexpectedToken(TextSpan span) => Report(
        CsmlDescriptors.UnexpectedToken,
        span,
        Found(span),
        file.Text[span.Start] is ')' or ']' or '}' ? "where it closes nothing" : "where a statement may begin");

    public void ReportDashOfName(TextSpan span, string name) => Report(
        CsmlDescriptors.UnexpectedToken,
        span,
        Found(span),
        "behind the name '" + name + "' (to subtract, write a space before the '-')");

    public void ReportUnknownStatement(TextSpan span, string word, string? suggestion) => Report(
        CsmlDescriptors.UnknownStatement,
        span,
        word,
        suggestion is null ? "write 'say', 'do' or another keyword before it" : "did you mean '" + suggestion + "'?");

    public void ReportCallAsStatement(TextSpan span, string word) => Report(
        CsmlDescriptors.UnknownStatement,
        span,
        word,
        "write 'do " + word + "(…)' to call it, 'say " + word + "(…)' to say what it returns");

    public void ReportAssignmentWithoutDo(TextSpan span, string word) => Report(
        CsmlDescriptors.UnknownStatement, span, word, "write 'do " + word + " = …' to assign it");

    public void ReportSpaceBeforeColon(TextSpan span, string word) => Report(
        CsmlDescriptors.UnknownStatement, span, word, "write '" + word + ":' without space to begin a step");

    public void ReportStatementOutsideStep(TextSpan span) =>
        Report(CsmlDescriptors.StatementOutsideStep, span, Excerpt(span));

    public void ReportNotClosed(TextSpan open, string close) =>
        Report(CsmlDescriptors.NotClosed, open, Excerpt(open), close);

    public void ReportItemInBlock(TextSpan open, string item) => Report(CsmlDescriptors.ItemInBlock, open, item);
}
