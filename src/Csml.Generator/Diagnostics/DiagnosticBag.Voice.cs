using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <content>Findings about what a phone can do.</content>
internal sealed partial class DiagnosticBag
{
    public void ReportVisualComponent(TextSpan span, string component) =>
        Report(CsmlDescriptors.VisualComponent, span, component);

    public void ReportTextTooLong(TextSpan span, int length, int limit) =>
        Report(CsmlDescriptors.TextTooLong, span, Text(length), Text(limit));

    public void ReportLongTurn(TextSpan span, int seconds) =>
        Report(CsmlDescriptors.LongTurn, span, Text(seconds));

    public void ReportManyButtons(TextSpan span, int count, int limit) =>
        Report(CsmlDescriptors.ManyButtons, span, Text(count), Text(limit));

    public void ReportTooManyButtons(TextSpan span, int count, int limit) =>
        Report(CsmlDescriptors.TooManyButtons, span, Text(count), Text(limit));

    public void ReportKeyClaimedTwice(TextSpan span, string key, string option) =>
        Report(CsmlDescriptors.KeyClaimedTwice, span, key, option);

    public void ReportInvalidPhoneNumber(TextSpan span, string number) =>
        Report(CsmlDescriptors.InvalidPhoneNumber, span, number);

    public void ReportPlayerPage(TextSpan span, string address) =>
        Report(CsmlDescriptors.PlayerPage, span, address);

    public void ReportUnknownMetadataKey(TextSpan span, string key, string? suggestion) =>
        Report(CsmlDescriptors.UnknownMetadataKey, span, key, Suggest(suggestion));

    public void ReportSpokenComponent(TextSpan span) =>
        Report(CsmlDescriptors.SpokenComponent, span);
}
