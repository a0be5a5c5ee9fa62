using System.Text;
using Csml.Conformance.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Conformance.Playing;

/// <summary>A flow of a case, as the generator gets the <c>.csml</c> files of a project.</summary>
internal sealed class FlowText(CaseFlow flow) : AdditionalText
{
    public override string Path { get; } = $"/flows/{flow.Name}.csml";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(flow.Content, Encoding.UTF8);
}
