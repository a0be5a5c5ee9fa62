using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Text;

/// <summary>
/// One <c>.csml</c> file: where it is, what it says, and the flow it defines. The name of a flow never comes from
/// its text (language, "Terms"): this is the only place that turns a path into one.
/// </summary>
/// <param name="path">Where it is.</param>
/// <param name="text">What it says.</param>
/// <param name="module">The module that a referenced project or package exports it in; null for a flow of the bot.</param>
internal sealed class SourceFile(string path, SourceText text, string? module = null)
{
    public string Path { get; } = path;

    /// <summary>Gets the module that the flow belongs to, or null for a flow of the bot.</summary>
    public string? Module { get; } = module;

    public SourceText Text { get; } = text;

    public FlowName Name { get; } = FlowName.FromPath(path);
}
