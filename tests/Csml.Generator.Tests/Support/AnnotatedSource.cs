using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Tests.Support;

/// <summary>A source with notes under its lines, each with the columns it is about, from 1.</summary>
internal static class AnnotatedSource
{
    public static string Write(SourceText text, IEnumerable<(TextSpan Span, string Note)> notes)
    {
        var byLine = notes.ToLookup(note => text.Lines.GetLineFromPosition(note.Span.Start).LineNumber);
        var written = new StringBuilder();
        foreach (var line in text.Lines)
        {
            written.Append(text.ToString(line.Span)).Append('\n');
            foreach (var (span, note) in byLine[line.LineNumber])
                written.Append("//").Append(Columns(text, span)).Append(' ').Append(note).Append('\n');
        }

        return written.ToString();
    }

    private static string Columns(SourceText text, TextSpan span)
    {
        var place = text.Lines.GetLinePositionSpan(span);
        var start = place.Start.Character + 1;
        if (span.IsEmpty)
            return FormattableString.Invariant($"[{start}]");
        return place.Start.Line == place.End.Line
            ? FormattableString.Invariant($"[{start}-{place.End.Character}]")
            : FormattableString.Invariant($"[{start}-{place.End.Line + 1}:{place.End.Character}]");
    }
}
