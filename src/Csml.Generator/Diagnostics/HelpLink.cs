namespace Csml.Generator.Diagnostics;

/// <summary>Where the page of a rule is. The only place that knows.</summary>
internal static class HelpLink
{
    private const string Pages = "https://github.com/csml-compiled/csml-compiled/blob/main/docs/diagnostics/";

    public static string For(string id) => Pages + id + ".md";
}
