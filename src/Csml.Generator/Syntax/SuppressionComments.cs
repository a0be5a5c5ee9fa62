using System;
using System.Collections.Generic;
using Csml.Generator.Diagnostics;
using Csml.Generator.Syntax.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <summary>
/// The comments <c>// csml-disable-next-line CSML4002 reason</c> of a flow. Each takes back findings of the rules it
/// names on the next line that has code; what blocks cannot be taken back.
/// </summary>
internal sealed class SuppressionComments
{
    private const string Marker = "csml-disable-next-line";

    private static readonly SuppressionComments None = new();

    private readonly Dictionary<int, HashSet<string>> _idsByLine = [];

    private SuppressionComments()
    {
    }

    public static SuppressionComments Read(FlowSyntax flow)
    {
        var text = flow.Text.ToString();
        if (text.IndexOf(Marker, StringComparison.Ordinal) < 0)
            return None;

        var comments = new SuppressionComments();
        foreach (var token in flow.Tokens())
        {
            if (!token.IsMissing && token.Kind != TokenKind.EndOfFile && !token.IsAdjacent)
                comments.ReadTrivia(text, token.LeadingTrivia, flow.Text.Lines.GetLinePosition(token.Start).Line);
        }

        return comments;
    }

    /// <summary>The ids that are suppressed on a line, counted from 0.</summary>
    public IReadOnlyCollection<string> IdsOn(int line) =>
        _idsByLine.TryGetValue(line, out var ids) ? ids : Array.Empty<string>();

    /// <summary>Whether a comment takes a finding back.</summary>
    public bool Suppresses(CsmlDiagnostic diagnostic) =>
        _idsByLine.TryGetValue(diagnostic.LineSpan.Start.Line, out var ids)
        && ids.Contains(diagnostic.Id)
        && !diagnostic.IsBlocking;

    private void ReadTrivia(string text, TextSpan trivia, int line)
    {
        var position = trivia.Start;
        while (position < trivia.End - 1)
        {
            if (text[position] != '/')
            {
                position++;
                continue;
            }

            var isLine = text[position + 1] == '/';
            var terminator = isLine ? "\n" : "*/";
            var end = text.IndexOf(terminator, position + 2, trivia.End - position - 2, StringComparison.Ordinal);
            end = end < 0 ? trivia.End : end + terminator.Length;
            if (isLine)
                ReadComment(text.Substring(position + 2, end - position - 2), line);
            position = end;
        }
    }

    /// <summary>Ids come first; the first word that is none begins the reason.</summary>
    private void ReadComment(string comment, int line)
    {
        var words = comment.Split([' ', '\t', ',', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0] != Marker)
            return;

        for (var index = 1; index < words.Length && IsId(words[index]); index++)
        {
            if (!_idsByLine.TryGetValue(line, out var ids))
                _idsByLine.Add(line, ids = new HashSet<string>(StringComparer.Ordinal));
            ids.Add(words[index]);
        }
    }

    private static bool IsId(string word) =>
        word.Length == "CSML0000".Length && word.StartsWith("CSML", StringComparison.Ordinal);
}
