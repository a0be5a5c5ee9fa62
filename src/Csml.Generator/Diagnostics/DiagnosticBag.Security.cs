using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <content>Findings about secrets.</content>
internal sealed partial class DiagnosticBag
{
    public void ReportRefusedSecret(TextSpan span, string statement) =>
        Report(CsmlDescriptors.RefusedSecret, span, statement);
}
