namespace Csml.Generator.Diagnostics;

/// <summary>The categories of rules, one per thousand of ids.</summary>
internal static class DiagnosticCategories
{
    public const string Project = "Csml.Project";
    public const string Syntax = "Csml.Syntax";
    public const string Binding = "Csml.Binding";
    public const string Flow = "Csml.Flow";
    public const string Voice = "Csml.Voice";
    public const string Security = "Csml.Security";
    public const string Internal = "Csml.Internal";
}
