using System.Collections.Immutable;
using Csml.Generator.Syntax.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <content>Numbers, strings, arrays and objects (language 1.5 to 1.9).</content>
internal sealed partial class Parser
{
    /// <summary>Where the string is that was read last.</summary>
    private TextSpan _string;

    /// <summary>The opening braces of the hole that is being read, if one is.</summary>
    private Token _hole;

    private NumberLiteralSyntax ParseNumber(Token token)
    {
        switch (NumberRules.Read(token.Text, out var value))
        {
            case NumberFault.Form when BeginError():
                _bag.ReportInvalidNumber(token.Span);
                break;
            case NumberFault.Underscore when BeginError():
                _bag.ReportNumberWithUnderscore(token.Span);
                break;
            case NumberFault.Range when BeginError():
                _bag.ReportNumberOutOfRange(token.Span);
                break;
        }

        return new NumberLiteralSyntax(token, value);
    }

    private StringLiteralSyntax ParseString()
    {
        if (At(TokenKind.OpenString) && BeginError())
            _bag.ReportUnterminatedString(Current.Span);
        var token = Take();
        if (token.Text[0] == '\\')
        {
            WarnOfRawQuotes(token);
            return new StringLiteralSyntax(token, StringRules.RawValueOf(token.Text));
        }

        _string = token.Span;
        return new StringLiteralSyntax(token, StringRules.ValueOf(token.Text));
    }

    private InterpolatedStringSyntax ParseInterpolatedString()
    {
        var open = Take();
        var mark = _scratch.NodeMark;
        while (!At(TokenKind.StringEnd))
            _scratch.Add(At(TokenKind.InterpolationStart) ? ParseHole() : ParseText());

        var close = Take();
        _string = TextSpan.FromBounds(open.Start, close.End);
        return new InterpolatedStringSyntax(open, _scratch.TakeNodes<StringPartSyntax>(mark), close);
    }

    private TextPartSyntax ParseText()
    {
        var token = Take();
        return new TextPartSyntax(token, StringRules.Unescape(token.Text));
    }

    private HolePartSyntax ParseHole()
    {
        _hole = Current;
        var hole = ParseHoleContent();
        _hole = default;
        return hole;
    }

    /// <summary>Whatever is wrong in a hole, reading goes on behind it.</summary>
    private HolePartSyntax ParseHoleContent()
    {
        var open = Take();
        if (At(TokenKind.InterpolationEnd))
            return new HolePartSyntax(open, null, Take());

        var value = AtExpressionStart() ? ParseExpression() : null;
        if (At(TokenKind.InterpolationEnd))
            return new HolePartSyntax(open, value, Take());

        ReportUnexpected("'}}'");
        var tokens = ImmutableArray.CreateBuilder<Token>();
        if (value is not null)
            tokens.AddRange(value.Tokens());
        while (Current.Kind is not (TokenKind.InterpolationEnd or TokenKind.StringEnd))
            tokens.Add(Take());
        value = tokens.Count == 0 ? null : new ErrorExpressionSyntax(tokens.ToImmutable());
        var close = At(TokenKind.InterpolationEnd) ? Take() : Missing(TokenKind.InterpolationEnd);
        return new HolePartSyntax(open, value, close);
    }

    private ArrayExpressionSyntax ParseArray()
    {
        var open = Take();
        var items = ParseList(TokenKind.CloseBracket, Elements);
        return new ArrayExpressionSyntax(open, items, ExpectClose(open, TokenKind.CloseBracket));
    }

    private ObjectExpressionSyntax ParseObject()
    {
        var open = Take();
        var entries = ParseList(TokenKind.CloseBrace, Entries);
        return new ObjectExpressionSyntax(open, entries, ExpectClose(open, TokenKind.CloseBrace));
    }

    private ObjectEntrySyntax ParseEntry()
    {
        if (At(TokenKind.ObjectKey))
        {
            var key = Take();
            var text = StringRules.RawValueOf(key.Text);
            if (text.Length == 0 && BeginError())
                _bag.ReportInvalidKey(key.Span);
            if (text.IndexOf('\\') >= 0)
                _bag.ReportBackslashInKey(key.Span, text);
            if (key.Text[0] == '\\')
                WarnOfRawQuotes(key);
            return ParseEntry(key, text);
        }

        if (At(TokenKind.OpenString) || IsUnclosedStringBefore())
            ReportUnexpected("a key");
        else if (BeginError())
            _bag.ReportInvalidKey(Here);
        if (_tokens.Peek(1).Kind == TokenKind.Colon && !AtStatementBoundary())
            return ParseEntry(Take(), "");

        var skipped = new ErrorExpressionSyntax(SkipBalanced(stopAtComma: true));
        return new ObjectEntrySyntax(Missing(TokenKind.ObjectKey), "", Missing(TokenKind.Colon), skipped);
    }

    /// <summary>
    /// Escaped quotes are for strings in holes. Elsewhere they are taken too, for text without any escapes.
    /// </summary>
    private void WarnOfRawQuotes(Token token)
    {
        if (_hole.IsNone && token.Kind != TokenKind.OpenString)
            _bag.ReportRawQuotesOutsideOfBraces(token.Span);
    }

    private ObjectEntrySyntax ParseEntry(Token key, string text)
    {
        var colon = Expect(TokenKind.Colon, "':'");
        return new ObjectEntrySyntax(key, text, colon, ParseValue(colon.IsMissing ? key : colon));
    }
}
