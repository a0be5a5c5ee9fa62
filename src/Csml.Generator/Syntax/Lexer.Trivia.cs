using System;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <content>White space and comments (language 1.1, 1.2).</content>
internal sealed partial class Lexer
{
    private void SkipTrivia()
    {
        while (_position < _limit)
        {
            if (_text[_position] is ' ' or '\t' or '\r' or '\n')
                _position++;
            else if (_text[_position] == '/' && Next() == '/')
                _position = EndOfLineComment(_position);
            else if (_text[_position] == '/' && Next() == '*')
                SkipBlockComment();
            else
                return;
        }
    }

    private void SkipBlockComment()
    {
        var end = EndOfBlockComment(_position);
        if (end < 0)
        {
            _bag.ReportUnterminatedComment(new TextSpan(_position, 2));
            end = _limit;
        }

        _position = end;
    }

    /// <summary>
    /// A line comment ends with its line. In a hole it would take the rest of the string with it, so there it is an
    /// error, and ends where the hole does.
    /// </summary>
    private int EndOfLineComment(int start)
    {
        var end = IndexOf("\n", start);
        end = end < 0 ? _limit : end;
        if (!IsInHole)
            return end;

        _bag.ReportLineCommentInInterpolation(new TextSpan(start, 2));
        var close = IndexOf("}}", start);
        return close < 0 ? end : Math.Min(close, end);
    }

    private int EndOfBlockComment(int start)
    {
        var close = IndexOf("*/", start + 2);
        return close < 0 ? -1 : close + 2;
    }

    /// <summary>Whether the next thing after space and comments is an opening parenthesis.</summary>
    private bool IsParenAfterSpace(int position)
    {
        while (position < _limit)
        {
            var character = _text[position];
            if (character is ' ' or '\t' or '\r' or '\n')
            {
                position++;
            }
            else if (character == '/' && position + 1 < _limit && _text[position + 1] is '/' or '*')
            {
                var close = _text[position + 1] == '*' ? EndOfBlockComment(position) : IndexOf("\n", position);
                if (close < 0)
                    return false;
                position = close;
            }
            else
            {
                return character == '(';
            }
        }

        return false;
    }

    private int IndexOf(string sought, int start) =>
        start >= _limit ? -1 : _text.IndexOf(sought, start, _limit - start, StringComparison.Ordinal);
}
