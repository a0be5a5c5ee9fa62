using System.Globalization;
using Csml.Generator.Model;

namespace Csml.Generator.Diagnostics;

/// <content>Findings made elsewhere, and how the parts of messages are put.</content>
internal sealed partial class DiagnosticBag
{
    /// <summary>Adds findings of an earlier stage.</summary>
    public void Add(EquatableArray<CsmlDiagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    private static string Suggest(string? name) => name is null ? "" : "; did you mean '" + name + "'?";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
