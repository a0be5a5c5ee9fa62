using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <content>Findings about what this release does not compile.</content>
internal sealed partial class DiagnosticBag
{
    public void ReportUnsupportedFeature(TextSpan span, string feature) =>
        Report(CsmlDescriptors.UnsupportedFeature, span, feature);
}
