using System;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <content>
/// Strings and keys (language 1.7, 1.9). A string ends at the first quote that no backslash escapes, whatever stands
/// between braces in it; only then is it looked through for expressions.
/// </content>
internal sealed partial class Lexer
{
    // Where a search for a closing quote came to the end in vain: the next ones would, too, at the same cost.
    private int _noQuoteFrom = int.MaxValue;
    private int _noRawQuoteFrom = int.MaxValue;

    // The end of the line that a string ended on before a hole in it did, mostly at a quote that was meant to stand
    // in the hole. The rest of that line is not to be trusted, and what is wrong with it, not to be told.
    private int _brokenLineEnd;

    private void LexQuote(int contentStart)
    {
        if (IsInHole)
        {
            Add(TokenKind.Bad, contentStart);
            return;
        }

        if (_due == LexicalPosition.Key)
        {
            // The reference lets a key go on over lines. That is a lost quote, and swallows what follows.
            var quote = IndexOf("\"", contentStart);
            AddQuoted(TokenKind.ObjectKey, quote < 0 || HasLineEnd(contentStart, quote) ? 0 : quote + 1);
            return;
        }

        var end = EndOfString(contentStart, out var hasHole);
        if (end < 0)
        {
            AddQuoted(TokenKind.String, 0);
        }
        else if (hasHole)
        {
            LexInterpolatedString(end);
        }
        else
        {
            EndOfText(contentStart, end);
            Add(TokenKind.String, end + 1);
        }
    }

    /// <summary>Finds the closing quote and whether an unescaped <c>{{</c> stands before it.</summary>
    private int EndOfString(int start, out bool hasHole)
    {
        hasHole = false;
        for (var position = start; position < _limit && start < _noQuoteFrom; position++)
        {
            switch (_text[position])
            {
                case '"':
                    return position;
                case '\\':
                    position++;
                    break;
                case '{':
                    hasHole |= IsPairAt(position, '{');
                    break;
            }
        }

        _noQuoteFrom = Math.Min(_noQuoteFrom, start);
        return -1;
    }

    private void LexInterpolatedString(int contentEnd)
    {
        Add(TokenKind.StringStart);
        while (_position < contentEnd)
        {
            var end = EndOfText(_position, contentEnd);
            if (end > _position)
                Add(TokenKind.StringText, end);
            if (end < contentEnd)
                LexHole(contentEnd);
        }

        Add(TokenKind.StringEnd);
    }

    /// <summary>
    /// Finds the next unescaped <c>{{</c>, or the end, and reports a <c>}}</c> before it that closes nothing.
    /// </summary>
    private int EndOfText(int position, int contentEnd)
    {
        var opened = false;
        while (position < contentEnd)
        {
            switch (_text[position])
            {
                case '{' when IsPairAt(position, '{'):
                    return position;
                case '\\':
                    opened |= IsPairAt(position + 1, '{');
                    position += IsPairAt(position + 1, '}') ? 3 : 2;
                    break;
                case '}' when IsPairAt(position, '}'):
                    // Behind an escaped \{{ the reference takes }} for text, as in "write \{{name}}".
                    if (!opened && position >= _brokenLineEnd)
                        _bag.ReportStrayInterpolationEnd(new TextSpan(position, 2));
                    position += 2;
                    break;
                default:
                    position++;
                    break;
            }
        }

        return contentEnd;
    }

    private void LexHole(int contentEnd)
    {
        var (outerLimit, outerFrames) = (_limit, _frames);
        _limit = contentEnd;
        _frames = new LexicalFrames();
        Add(TokenKind.InterpolationStart);
        SkipTrivia();
        while (_position < _limit && _previous != TokenKind.InterpolationEnd)
        {
            LexToken();
            if (_previous != TokenKind.InterpolationEnd)
                SkipTrivia();
        }

        var isBroken = _previous != TokenKind.InterpolationEnd;
        (_limit, _frames) = (outerLimit, outerFrames);
        if (isBroken && contentEnd >= _brokenLineEnd)
            _brokenLineEnd = IndexOf("\n", contentEnd) is >= 0 and var lineEnd ? lineEnd : _limit;
    }

    private bool HasLineEnd(int start, int end)
    {
        for (var position = start; position < end; position++)
        {
            if (_text[position] == '\n')
                return true;
        }

        return false;
    }

    private void LexRawQuote()
    {
        var close = _position + 2 >= _noRawQuoteFrom && !IsInHole ? -1 : IndexOf("\\\"", _position + 2);
        if (close < 0 && !IsInHole)
            _noRawQuoteFrom = Math.Min(_noRawQuoteFrom, _position + 2);

        var kind = _due == LexicalPosition.Key ? TokenKind.ObjectKey : TokenKind.RawString;
        AddQuoted(kind, close < 0 ? 0 : close + 2);
    }

    /// <summary>
    /// Adds a string up to its end. One that nothing closes, with an end of 0, is taken to end with its line, so
    /// that the lines after it can be read.
    /// </summary>
    private void AddQuoted(TokenKind kind, int end)
    {
        if (end > 0)
        {
            Add(kind, end);
            return;
        }

        var lineEnd = IndexOf("\n", _position);
        lineEnd = lineEnd < 0 ? _limit : lineEnd;
        if (lineEnd < _limit && _text[lineEnd - 1] == '\r')
            lineEnd--;
        Add(TokenKind.OpenString, lineEnd);
    }

    private bool IsPairAt(int position, char brace) =>
        position + 1 < _limit && _text[position] == brace && _text[position + 1] == brace;
}
