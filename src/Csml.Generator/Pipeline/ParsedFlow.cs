using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Csml.Generator.Binding;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Pipeline;

/// <summary>
/// One <c>.csml</c> file. Equal to another of the same path and text, so that a file that was only looked at stops
/// here; the tree, which compares by reference, is outside of that.
/// </summary>
internal sealed class ParsedFlow : IEquatable<ParsedFlow>
{
    private const string Extension = ".csml";

    // Metadata of the file: our targets, and the packages that export a module, say it.
    private const string ModuleOption = "build_metadata.AdditionalFiles.CsmlModule";

    // The compiler hands the same text to the generator and to the analyzer: it is parsed once for both.
    private static readonly ConditionalWeakTable<SourceText, ParsedFlow> FlowOfTexts = new();

    private readonly Lazy<FlowTree> _tree;
    private readonly Lazy<FlowInterface> _interface;
    private readonly Lazy<SuppressionComments> _suppressions;

    public ParsedFlow(string path, SourceText text, string? module = null)
    {
        Source = new SourceFile(path, text, module);
        _tree = new Lazy<FlowTree>(() => FlowTree.Parse(Source, CancellationToken.None));
        _interface = new Lazy<FlowInterface>(() => InterfaceReader.Read(Source, Tree.Syntax));
        _suppressions = new Lazy<SuppressionComments>(() => SuppressionComments.Read(Tree.Syntax));
    }

    public SourceFile Source { get; }

    /// <summary>Gets the flow's name.</summary>
    public string Name => Source.Name.Name;

    /// <summary>Gets the module that a referenced project or package exports it in; null for a flow of the bot.</summary>
    public string? Module => Source.Module;

    /// <summary>Gets the tree, which is made when it is first asked for.</summary>
    public FlowTree Tree => _tree.Value;

    /// <summary>Gets what other flows may know of it.</summary>
    public FlowInterface Interface => _interface.Value;

    public static bool IsFlow(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file; null where it cannot be read.</summary>
    public static ParsedFlow? Read(
        AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? Of(file.Path, text, ModuleOf(options.GetOptions(file))) : null;

    /// <summary>Leaves out the findings that comments in the file take back.</summary>
    public EquatableArray<CsmlDiagnostic> WithoutSuppressed(EquatableArray<CsmlDiagnostic> findings) =>
        findings.Any(_suppressions.Value.Suppresses)
            ? findings.Where(finding => !_suppressions.Value.Suppresses(finding)).ToEquatableArray()
            : findings;

    public bool Equals(ParsedFlow? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (Source.Path == other.Source.Path && Module == other.Module && Source.Text.ContentEquals(other.Source.Text)));

    public override bool Equals(object? obj) => Equals(obj as ParsedFlow);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Source.Path);

    private static string? ModuleOf(AnalyzerConfigOptions options) =>
        options.TryGetValue(ModuleOption, out var module) && module.Length != 0 ? module : null;

    private static ParsedFlow Of(string path, SourceText text, string? module)
    {
        var known = FlowOfTexts.GetValue(text, _ => new ParsedFlow(path, text, module));
        return known.Source.Path == path && known.Module == module ? known : new ParsedFlow(path, text, module);
    }
}
