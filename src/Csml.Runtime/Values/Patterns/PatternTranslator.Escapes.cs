using System.Globalization;
using System.Text;

namespace Csml.Values.Patterns;

/// <content>What a backslash begins, and the characters of the pattern.</content>
internal sealed partial class PatternTranslator
{
    private void ReadEscape()
    {
        switch (Raw())
        {
            case 'A': _position++; Write(@"\A"); break;
            case 'z': _position++; Write(@"\z"); break;
            case 'b' or 'B':
                _position++;
                if (Raw() == '{') throw Error("word boundaries of this kind are not supported");
                Write(pattern[(_position - 2).._position]);
                break;
            default:
                var character = ReadEscapedMember(out var named);
                if (named is null) WriteLiteral(character);
                else Write(named);
                break;
        }
    }

    /// <summary>Reads what may also stand in a class: a character, or a class with a name.</summary>
    private int ReadEscapedMember(out CharacterClass? named)
    {
        named = null;
        var character = NextRaw();
        switch (character)
        {
            case 'd': named = UnicodeClasses.Digit; return End;
            case 'D': named = UnicodeClasses.Digit.Complement(); return End;
            case 's': named = UnicodeClasses.Space; return End;
            case 'S': named = UnicodeClasses.Space.Complement(); return End;
            case 'w': named = UnicodeClasses.Word; return End;
            case 'W': named = UnicodeClasses.Word.Complement(); return End;
            case 'p': named = ReadProperty(); return End;
            case 'P': named = ReadProperty().Complement(); return End;
            case 'a': return '\a';
            case 'f': return '\f';
            case 't': return '\t';
            case 'n': return '\n';
            case 'r': return '\r';
            case 'v': return '\v';
            case 'x': return ReadHex(2);
            case 'u': return ReadHex(4);
            case 'U': return ReadHex(8);
            case >= '0' and <= '9': throw Error("references to groups are not supported");
            case End: throw Error("a backslash stands at the end");
        }

        // Punctuation stands for itself; letters are kept for what they may mean one day.
        return character < 0x80 && !char.IsAsciiLetterOrDigit((char)character) && character is not ('<' or '>')
            ? character
            : throw Error("the character behind a backslash has no meaning");
    }

    private CharacterClass ReadProperty()
    {
        var name = Rune.IsValid(Raw()) ? char.ConvertFromUtf32(NextRaw()) : throw Error("the name of a property is missing");
        if (name == "{")
        {
            var end = pattern.IndexOf('}', _position);
            if (end < 0) throw Error("the name of a property is not closed");
            name = pattern[_position..end];
            _position = end + 1;
        }

        var isNegated = name.Contains("!=", StringComparison.Ordinal);
        var key = name[(name.LastIndexOfAny(['=', ':']) + 1)..];
        var members = UnicodeClasses.Property(key)
            ?? throw Error($"the Unicode property '{name}' is not supported; general categories are, L or Letter for example");
        if (Has(PatternFlags.IgnoreCase)) members = new(Folded(members));
        return isNegated ? members.Complement() : members;
    }

    /// <summary>Reads a code point in hexadecimal: of so many digits, or of any number of them in braces.</summary>
    private int ReadHex(int digits)
    {
        string text;
        if (TryReadRaw('{'))
        {
            var end = pattern.IndexOf('}', _position);
            if (end < 0) throw Error("the number of a character is not closed");
            text = pattern[_position..end];
            _position = end + 1;
        }
        else
        {
            text = pattern.Substring(_position, Math.Min(digits, pattern.Length - _position));
            _position += text.Length;
            if (text.Length < digits) throw Error("the number of a character is too short");
        }

        return int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && Rune.IsValid(value)
            ? value
            : throw Error("the number of a character is not valid");
    }

    /// <summary>The next character, skipping white space and comments where the flag <c>x</c> says so.</summary>
    private int Peek()
    {
        while (Has(PatternFlags.IgnoreWhitespace) && _position < pattern.Length)
        {
            if (char.IsWhiteSpace(pattern[_position])) _position++;
            else if (pattern[_position] == '#') SkipComment();
            else break;
        }

        return Raw();
    }

    private void SkipComment()
    {
        var end = pattern.IndexOf('\n', _position);
        _position = end < 0 ? pattern.Length : end + 1;
    }

    private int Next()
    {
        Peek();
        return NextRaw();
    }

    private bool TryRead(char character)
    {
        if (Peek() != character) return false;
        _position++;
        return true;
    }

    /// <summary>The next character as it stands.</summary>
    private int Raw()
    {
        if (_position >= pattern.Length) return End;
        Rune.DecodeFromUtf16(pattern.AsSpan(_position), out var rune, out _);
        return rune.Value;
    }

    private int NextRaw()
    {
        var character = Raw();
        if (character != End) _position += Scalars.LengthAt(pattern, _position);
        return character;
    }

    private bool TryReadRaw(char character)
    {
        if (Raw() != character) return false;
        _position++;
        return true;
    }
}
