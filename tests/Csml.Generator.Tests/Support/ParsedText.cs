using System.Globalization;
using Csml.Generator.Diagnostics;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Tests.Support;

/// <summary>A text, its tree and what the parser has to say about it.</summary>
internal sealed class ParsedText
{
    private ParsedText(SourceText text, FlowSyntax flow, IReadOnlyList<CsmlDiagnostic> diagnostics)
    {
        Text = text;
        Flow = flow;
        Diagnostics = diagnostics;
    }

    public SourceText Text { get; }

    public FlowSyntax Flow { get; }

    public IReadOnlyList<CsmlDiagnostic> Diagnostics { get; }

    public IEnumerable<string> Ids => Diagnostics.Select(diagnostic => diagnostic.Id);

    /// <summary>Gets the lines with a diagnostic on them, from 1.</summary>
    public IEnumerable<int> Lines => Diagnostics.Select(diagnostic => diagnostic.LineSpan.Start.Line + 1);

    public static ParsedText Of(string text)
    {
        var source = SourceText.From(text);
        var bag = new DiagnosticBag(new SourceFile("Main.csml", source));
        var flow = Parser.Parse(source, bag, TestContext.Current.CancellationToken);
        return new ParsedText(source, flow, bag.ToSorted());
    }

    /// <summary>The statements of a step that holds nothing else.</summary>
    public static ParsedText OfStep(string statements) => Of("start:\n  " + statements + "\n");

    /// <summary>Each diagnostic as <c>line:column id 'text' message</c>.</summary>
    public string Describe() => string.Join("\n", Diagnostics.Select(diagnostic => string.Format(
        CultureInfo.InvariantCulture,
        "{0}:{1} {2} '{3}' {4}",
        diagnostic.LineSpan.Start.Line + 1,
        diagnostic.LineSpan.Start.Character + 1,
        diagnostic.Id,
        Text.ToString(diagnostic.Span),
        diagnostic.Message)));
}
