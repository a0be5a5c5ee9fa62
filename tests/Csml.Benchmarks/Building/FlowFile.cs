using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Benchmarks.Building;

/// <summary>A flow's file, in memory only.</summary>
internal sealed class FlowFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
