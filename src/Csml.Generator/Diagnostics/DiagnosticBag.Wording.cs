using System.Globalization;

namespace Csml.Generator.Diagnostics;

/// <content>How the parts of messages are put.</content>
internal sealed partial class DiagnosticBag
{
    private static string Suggest(string? name) => name is null ? "" : "; did you mean '" + name + "'?";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
