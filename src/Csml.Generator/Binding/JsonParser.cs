using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Binding;

/// <summary>Reads JSON. It stops at the first mistake.</summary>
internal sealed class JsonParser
{
    private const int DeepestNesting = 64;

    private readonly string _text;
    private int _position;
    private int _depth;

    private JsonParser(string text) => _text = text;

    /// <summary>Reads a text; null where it is no JSON, with the place of the mistake.</summary>
    public static JsonNode? Parse(string text, out TextSpan mistake)
    {
        var parser = new JsonParser(text);
        var node = parser.ReadValue();
        parser.SkipBlanks();
        var isWhole = parser._position == text.Length;
        mistake = new TextSpan(Math.Min(parser._position, text.Length), 0);
        return isWhole ? node : null;
    }

    private JsonNode? ReadValue()
    {
        SkipBlanks();
        var start = _position;
        switch (Peek())
        {
            case '{':
                return ++_depth > DeepestNesting ? null : ReadObject(start);
            case '[':
                return ++_depth > DeepestNesting ? null : ReadArray(start);
            case '"':
                return ReadText() is { } text ? Node(start, new JsonText(text)) : null;
            case '-' or (>= '0' and <= '9'):
                return ReadNumber(start);
            default:
                JsonValue? word = TryTake("true") ? new JsonBool(true)
                    : TryTake("false") ? new JsonBool(false)
                    : TryTake("null") ? new JsonNull() : null;
                return word is null ? null : Node(start, word);
        }
    }

    private JsonNode? ReadObject(int start)
    {
        var entries = new List<KeyValuePair<string, JsonNode>>();
        Take('{');
        while (!Take('}'))
        {
            if (entries.Count > 0 && !Take(','))
                return null;

            SkipBlanks();
            if (Peek() != '"' || ReadText() is not { } key || !Take(':') || ReadValue() is not { } value)
                return null;

            entries.Add(new KeyValuePair<string, JsonNode>(key, value));
        }

        _depth--;
        return new JsonNode(SpanFrom(start), entries: entries);
    }

    private JsonNode? ReadArray(int start)
    {
        var items = new List<JsonNode>();
        Take('[');
        while (!Take(']'))
        {
            if ((items.Count > 0 && !Take(',')) || ReadValue() is not { } item)
                return null;

            items.Add(item);
        }

        _depth--;
        return new JsonNode(SpanFrom(start), items: items);
    }

    private string? ReadText()
    {
        var text = new StringBuilder();
        _position++;
        while (_position < _text.Length && _text[_position] >= ' ')
        {
            var character = _text[_position++];
            if (character == '"')
                return text.ToString();

            if (character != '\\')
                text.Append(character);
            else if (ReadEscape() is { } escaped)
                text.Append(escaped);
            else
                return null;
        }

        return null;
    }

    private char? ReadEscape()
    {
        var character = Peek();
        _position++;
        switch (character)
        {
            case '"' or '\\' or '/':
                return character;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _position + 4 <= _text.Length && ushort.TryParse(
                _text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _position += 4;
                return (char)code;
            default:
                return null;
        }
    }

    private JsonNode? ReadNumber(int start)
    {
        while (Peek() is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
            _position++;

        var digits = _text.Substring(start, _position - start);
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return Node(start, new JsonInt(integer));

        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Node(start, new JsonFloat(number))
            : null;
    }

    private JsonNode Node(int start, JsonValue value) => new(SpanFrom(start), value);

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, _position);

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private bool Take(char character)
    {
        SkipBlanks();
        if (Peek() != character)
            return false;

        _position++;
        return true;
    }

    private bool TryTake(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
            return false;

        _position += word.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (Peek() is ' ' or '\t' or '\r' or '\n')
            _position++;
    }
}
