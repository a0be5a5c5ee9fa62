using System;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <content>What messages quote from the text.</content>
internal sealed partial class DiagnosticBag
{
    private const int ExcerptLength = 30;

    /// <summary>What stands at a place, quoted; nothing does at the end of the file.</summary>
    private string Found(TextSpan span) => span.IsEmpty ? "The end of the file" : "'" + Excerpt(span) + "'";

    /// <summary>The characters of a place, or the first of them, on one line.</summary>
    private string Excerpt(TextSpan span)
    {
        var text = file.Text.ToString(new TextSpan(span.Start, Math.Min(span.Length, ExcerptLength)));
        var lineEnd = text.IndexOfAny(['\r', '\n']);
        var start = lineEnd < 0 ? text : text.Substring(0, lineEnd);
        return start.Length < span.Length ? start + "…" : start;
    }
}
