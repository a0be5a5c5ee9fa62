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

    private void LexQuote(int contentStart)
    {
        if (IsInHole)
        {
            Add(TokenKind.Bad, contentStart);
            return;
        }

        if (_due == LexicalPosition.Key)
        {
            var quote = IndexOf("\"", contentStart);
            Add(TokenKind.ObjectKey, quote < 0 ? ReportUnterminated() : quote + 1);
            return;
        }

        var end = EndOfString(contentStart, out var hasHole);
        if (end < 0)
        {
            Add(TokenKind.String, ReportUnterminated());
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

    /// <summary>Finds the next unescaped <c>{{</c>, or the end, and reports a <c>}}</c> before it that closes nothing.</summary>
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
                    if (!opened)
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
        while (true)
        {
            SkipTrivia();
            if (_position == _limit)
                break;
            LexToken();
            if (_previous == TokenKind.InterpolationEnd)
                break;
        }

        (_limit, _frames) = (outerLimit, outerFrames);
    }

    private void LexRawQuote()
    {
        var close = _position + 2 >= _noRawQuoteFrom && !IsInHole ? -1 : IndexOf("\\\"", _position + 2);
        if (close < 0 && !IsInHole)
            _noRawQuoteFrom = Math.Min(_noRawQuoteFrom, _position + 2);

        var kind = _due == LexicalPosition.Key ? TokenKind.ObjectKey : TokenKind.RawString;
        Add(kind, close < 0 ? ReportUnterminated() : close + 2);
    }

    /// <summary>A string that nothing closes is taken to end with its line, so that the lines after it can be read.</summary>
    private int ReportUnterminated()
    {
        var lineEnd = IndexOf("\n", _position);
        lineEnd = lineEnd < 0 ? _limit : lineEnd;
        if (lineEnd > _position && lineEnd < _limit && _text[lineEnd - 1] == '\r')
            lineEnd--;
        _bag.ReportUnterminatedString(TextSpan.FromBounds(_position, lineEnd));
        return lineEnd;
    }

    private bool IsPairAt(int position, char brace) =>
        position + 1 < _limit && _text[position] == brace && _text[position + 1] == brace;
}
