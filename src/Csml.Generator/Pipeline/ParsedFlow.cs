using System;
using System.Threading;
using Csml.Generator.Binding;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Pipeline;

/// <summary>
/// One <c>.csml</c> file. Equal to another of the same path and text, so that a file that was only looked at stops
/// here; the tree, which compares by reference, is outside of that.
/// </summary>
internal sealed class ParsedFlow : IEquatable<ParsedFlow>
{
    private const string Extension = ".csml";

    private readonly Lazy<FlowTree> _tree;

    public ParsedFlow(string path, SourceText text)
    {
        Source = new SourceFile(path, text);
        _tree = new Lazy<FlowTree>(() => FlowTree.Parse(Source, CancellationToken.None));
    }

    public SourceFile Source { get; }

    /// <summary>Gets the flow's name.</summary>
    public string Name => Source.Name.Name;

    /// <summary>Gets the tree, which is made when it is first asked for.</summary>
    public FlowTree Tree => _tree.Value;

    public static bool IsFlow(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file; null where it cannot be read.</summary>
    public static ParsedFlow? Read(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? new ParsedFlow(file.Path, text) : null;

    public bool Equals(ParsedFlow? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (Source.Path == other.Source.Path && Source.Text.ContentEquals(other.Source.Text)));

    public override bool Equals(object? obj) => Equals(obj as ParsedFlow);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Source.Path);
}
