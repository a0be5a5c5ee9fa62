using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Text;

/// <summary>
/// One <c>.csml</c> file: where it is, what it says, and the flow it defines. The name of a flow never comes from
/// its text (language, "Terms"): this is the only place that turns a path into one.
/// </summary>
internal sealed class SourceFile(string path, SourceText text)
{
    public string Path { get; } = path;

    public SourceText Text { get; } = text;

    public FlowName Name { get; } = FlowName.FromPath(path);
}
