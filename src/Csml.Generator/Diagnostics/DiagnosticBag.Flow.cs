using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <content>Findings about control flow.</content>
internal sealed partial class DiagnosticBag
{
    public void ReportNotInFunction(TextSpan span, string statement) =>
        Report(CsmlDescriptors.NotInFunction, span, statement);

    public void ReportReturnOutsideFunction(TextSpan span) =>
        Report(CsmlDescriptors.ReturnOutsideFunction, span);

    public void ReportOutsideLoop(TextSpan span, string statement) =>
        Report(CsmlDescriptors.OutsideLoop, span, statement);

    public void ReportMissingStart(TextSpan span, string flow, string? suggestion) =>
        Report(CsmlDescriptors.MissingStart, span, flow, Suggest(suggestion));

    public void ReportUnreachableCode(TextSpan span) =>
        Report(CsmlDescriptors.UnreachableCode, span);

    public void ReportEndlessGotoLoop(TextSpan span, string step) =>
        Report(CsmlDescriptors.EndlessGotoLoop, span, step);

    public void ReportGotoLoopWithoutHold(TextSpan span, string step) =>
        Report(CsmlDescriptors.GotoLoopWithoutHold, span, step);

    public void ReportUnreachableStep(TextSpan span, string step) =>
        Report(CsmlDescriptors.UnreachableStep, span, step);

    public void ReportEndlessLoop(TextSpan span) =>
        Report(CsmlDescriptors.EndlessLoop, span);

    public void ReportNotIterable(TextSpan span, string given) =>
        Report(CsmlDescriptors.NotIterable, span, given);

    public void ReportGotoOtherBot(TextSpan span) => Report(CsmlDescriptors.GotoOtherBot, span);
}
