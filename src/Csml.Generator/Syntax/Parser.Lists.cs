using System;
using System.Collections.Immutable;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Syntax;

/// <content>Nodes with commas between them, and the brackets around things.</content>
internal sealed partial class Parser
{
    private static readonly ListItems<ExpressionSyntax> Elements = new(
        parser => parser.ParseElement(),
        parser => parser.AtExpressionStart(),
        tokens => new ErrorExpressionSyntax(tokens));

    private static readonly ListItems<ArgumentSyntax> Arguments = new(
        parser => parser.ParseArgument(),
        parser => parser.AtExpressionStart(),
        tokens => new ArgumentSyntax(default, default, new ErrorExpressionSyntax(tokens)));

    private static readonly ListItems<ObjectEntrySyntax> Entries = new(
        parser => parser.ParseEntry(),
        parser => parser.At(TokenKind.ObjectKey));

    private static readonly ListItems<ParameterSyntax> Parameters = new(
        parser => parser.ParseParameter(),
        parser => parser.AtParameter(),
        IncludesKeywords: true);

    private static readonly ListItems<ImportNameSyntax> ImportNames = new(
        parser => parser.ParseImportName(),
        parser => parser.AtWord());

    private static readonly ListItems<NameSyntax> ForgottenNames = new(
        parser => new NameSyntax(parser.ExpectName(NameUse.Read)),
        parser => parser.AtWord());

    private SeparatedList<T> ParseList<T>(TokenKind close, ListItems<T> items)
        where T : SyntaxNode
    {
        var (nodes, commas) = (_scratch.NodeMark, _scratch.TokenMark);
        while (!At(close) && !AtEndOf(items))
        {
            // [,] is an empty list (language 1.8).
            if (At(TokenKind.Comma) && _scratch.NodeMark == nodes && _tokens.Peek(1).Kind == close)
            {
                _bag.ReportLoneComma(Current.Span);
                _scratch.Add(Take());
                break;
            }

            _scratch.Add(items.Parse(this));
            if (At(TokenKind.Comma))
                _scratch.Add(Take());
            else if (At(close) || AtEndOf(items) || !RecoverInList(close, items))
                break;
        }

        return _scratch.NodeMark == nodes && _scratch.TokenMark == commas
            ? SeparatedList<T>.Empty
            : new SeparatedList<T>(_scratch.TakeNodes<T>(nodes), _scratch.TakeTokens(commas));
    }

    /// <summary>
    /// Whether a list cannot go on here. Keywords that are items of it do not end it, unless on a new line.
    /// </summary>
    private bool AtEndOf<T>(ListItems<T> items) =>
        AtBoundary() && !(items.IncludesKeywords && AtWord() && !_tokens.IsFirstOnLine(Current));

    /// <summary>
    /// Goes on in a list behind something that is neither comma nor end; false where that is impossible.
    /// </summary>
    private bool RecoverInList<T>(TokenKind close, ListItems<T> items)
        where T : SyntaxNode
    {
        ReportUnexpected($"',' or '{CsmlFacts.TextOf(close)}'");
        if (items.CanStart(this))
        {
            _scratch.Add(Missing(TokenKind.Comma));
            return true;
        }

        if (items.Skip is null)
            return false;

        _scratch.Add(Missing(TokenKind.Comma));
        _scratch.Add(items.Skip(SkipBalanced(stopAtComma: true)));
        if (At(TokenKind.Comma))
            _scratch.Add(Take());
        return true;
    }

    /// <summary>
    /// Takes what closes a bracket. Where it is missing, that is said of the opening one if the text goes on with
    /// something else altogether, and otherwise of what stands there.
    /// </summary>
    private Token ExpectClose(Token open, TokenKind close)
    {
        if (At(close))
            return Take();

        if (AtBoundary() && !AtBrokenHole())
        {
            if (BeginError())
                _bag.ReportNotClosed(open.Span, CsmlFacts.TextOf(close));
        }
        else
        {
            ReportUnexpected($"'{CsmlFacts.TextOf(close)}'");
        }

        return Missing(close);
    }

    /// <summary>An expression in brackets that must end with it; what follows it in them goes with it.</summary>
    private ExpressionSyntax ParseEnclosed(Token open, TokenKind close)
    {
        var value = ParseValue(open);
        if (At(close) || AtBoundary())
            return value;

        ReportUnexpected($"'{CsmlFacts.TextOf(close)}'");

        // The body of an if whose condition is not closed is not part of it.
        return At(TokenKind.OpenBrace)
            ? value
            : new ErrorExpressionSyntax([.. value.Tokens(), .. SkipBalanced(stopAtComma: false)]);
    }

    /// <summary>What may stand in a list.</summary>
    /// <param name="Parse">Reads an item; where none stands, a missing one.</param>
    /// <param name="CanStart">Whether an item begins here, so that reading one takes a token.</param>
    /// <param name="Skip">Makes an item of tokens that are none; null where the list rather ends.</param>
    /// <param name="IncludesKeywords">Whether reserved words may be items.</param>
    private sealed record ListItems<T>(
        Func<Parser, T> Parse,
        Func<Parser, bool> CanStart,
        Func<ImmutableArray<Token>, T>? Skip = null,
        bool IncludesKeywords = false);
}
