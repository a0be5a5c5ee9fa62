using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <content>Syntax: what the language allows, and means otherwise than it looks.</content>
internal sealed partial class DiagnosticBag
{
    public void ReportBackslashInKey(TextSpan span, string key) => Report(CsmlDescriptors.BackslashInKey, span, key);

    public void ReportLoneComma(TextSpan span) => Report(CsmlDescriptors.LoneComma, span);

    public void ReportRawQuotesOutsideOfBraces(TextSpan span) =>
        Report(CsmlDescriptors.RawQuotesOutsideOfBraces, span);

    public void ReportInOnNewLine(TextSpan span) => Report(CsmlDescriptors.InOnNewLine, span);

    public void ReportTargetWithoutAt(TextSpan span) => Report(CsmlDescriptors.TargetWithoutAt, span);
}
