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
        parser => parser.At(TokenKind.ObjectKey),
        null);

    private static readonly ListItems<ParameterSyntax> Parameters = new(
        parser => parser.ParseParameter(),
        parser => parser.AtParameter(),
        null);

    private static readonly ListItems<ImportNameSyntax> ImportNames = new(
        parser => parser.ParseImportName(),
        parser => parser.AtWord(),
        null);

    private static readonly ListItems<NameSyntax> ForgottenNames = new(
        parser => new NameSyntax(parser.ExpectName(NameUse.Read)),
        parser => parser.AtWord(),
        null);

    private SeparatedList<T> ParseList<T>(TokenKind close, ListItems<T> items)
        where T : SyntaxNode
    {
        var nodes = ImmutableArray.CreateBuilder<T>();
        var commas = ImmutableArray.CreateBuilder<Token>();
        while (!At(close) && !AtBoundary())
        {
            // [,] is an empty list (language 1.8).
            if (At(TokenKind.Comma) && nodes.Count == 0 && _tokens.Peek(1).Kind == close)
            {
                commas.Add(Take());
                break;
            }

            nodes.Add(items.Parse(this));
            if (At(TokenKind.Comma))
                commas.Add(Take());
            else if (At(close) || AtBoundary() || !RecoverInList(close, items, nodes, commas))
                break;
        }

        return nodes.Count + commas.Count == 0 ? SeparatedList<T>.Empty : new(nodes.ToImmutable(), commas.ToImmutable());
    }

    /// <summary>Goes on in a list behind something that is neither comma nor end; false where that is impossible.</summary>
    private bool RecoverInList<T>(
        TokenKind close,
        ListItems<T> items,
        ImmutableArray<T>.Builder nodes,
        ImmutableArray<Token>.Builder commas)
        where T : SyntaxNode
    {
        ReportUnexpected($"',' or '{CsmlFacts.TextOf(close)}'");
        if (items.CanStart(this))
        {
            commas.Add(Missing(TokenKind.Comma));
            return true;
        }

        if (items.Skip is null)
            return false;

        commas.Add(Missing(TokenKind.Comma));
        nodes.Add(items.Skip(SkipBalanced(stopAtComma: true)));
        if (At(TokenKind.Comma))
            commas.Add(Take());
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

        if (AtBoundary())
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
        return At(TokenKind.OpenBrace) ? value : new ErrorExpressionSyntax([.. value.Tokens(), .. SkipBalanced(stopAtComma: false)]);
    }

    /// <summary>What may stand in a list.</summary>
    /// <param name="Parse">Reads an item; where none stands, a missing one.</param>
    /// <param name="CanStart">Whether an item begins here, so that reading one takes a token.</param>
    /// <param name="Skip">Makes an item of tokens that are none; null where the list rather ends.</param>
    private sealed record ListItems<T>(
        Func<Parser, T> Parse,
        Func<Parser, bool> CanStart,
        Func<ImmutableArray<Token>, T>? Skip);
}
