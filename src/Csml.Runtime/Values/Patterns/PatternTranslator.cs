using System.Globalization;
using System.Text;

namespace Csml.Values.Patterns;

/// <summary>
/// Translates a pattern of the reference's dialect to .NET while reading it, and refuses what the dialect does not know even where
/// .NET would take it: look-around, references to groups, atomic groups, conditions.
/// </summary>
/// <remarks>
/// Assumes nothing of .NET's own flags: everything is written out where it stands. The expression for plane 0 is for texts without
/// surrogates: it is much smaller, and they are the rule.
/// </remarks>
internal sealed partial class PatternTranslator(string pattern, bool plane0Only)
{
    /// <summary>How deep groups may nest, as in the reference.</summary>
    private const int MaxDepth = 250;

    private const int MaxLength = 16_384;

    /// <summary>How many characters and classes a pattern may have when its repetitions are written out.</summary>
    private const long MaxSize = 100_000;

    /// <summary>A long list of characters counts as several.</summary>
    private const int ClassLengthPerUnit = 64;

    private const int End = -1;

    private readonly StringBuilder _regex = new();
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private PatternFlags _flags;
    private int _position;
    private int _depth;
    private int _groupCount;

    /// <summary>The size of what was read since the enclosing group began.</summary>
    private long _size;

    /// <summary>Translates the pattern; once per instance.</summary>
    /// <exception cref="PatternException">The pattern is not valid in the dialect.</exception>
    internal PatternTranslation Translate()
    {
        if (pattern.Length > MaxLength) throw Error("the pattern is too long");
        ReadAlternatives();
        if (Peek() == ')') throw Error("a group is closed that was not opened");
        return new(_regex.ToString(), _groups, _size);
    }

    private void ReadAlternatives()
    {
        ReadSequence();
        while (TryRead('|'))
        {
            _regex.Append('|');
            ReadSequence();
        }
    }

    private void ReadSequence()
    {
        while (Peek() is not (End or '|' or ')'))
        {
            var (start, sizeBefore) = (_regex.Length, _size);
            _size = 0;
            if (ReadAtom()) ReadRepetitions(start);
            _size += sizeBefore;
            if (_size > MaxSize) throw Error("the pattern is too large");
        }
    }

    /// <summary>Reads one thing that may be repeated; false if it was only a change of flags.</summary>
    private bool ReadAtom()
    {
        var character = Next();
        switch (character)
        {
            case '(': return ReadGroup();
            case '[': Write(ReadBracket()); break;
            case '.': Write(Has(PatternFlags.DotMatchesNewline) ? UnicodeClasses.Any : UnicodeClasses.AnyButNewline); break;
            case '^': Write(Has(PatternFlags.MultiLine) ? "(?m:^)" : @"\A"); break;
            case '$': Write(Has(PatternFlags.MultiLine) ? "(?m:$)" : @"\z"); break;
            case '\\': ReadEscape(); break;
            case '*' or '+' or '?' or '{': throw Error("there is nothing to repeat");
            default: WriteLiteral(character); break;
        }

        return true;
    }

    private bool ReadGroup()
    {
        if (++_depth > MaxDepth) throw Error("groups are nested too deeply");
        var outer = _flags;
        if (!TryReadRaw('?')) OpenGroup(name: null);
        else if (TryReadRaw('<')) OpenGroup(ReadGroupName());
        else if (TryReadRaw('P')) OpenGroup(TryReadRaw('<') ? ReadGroupName() : throw Error("a named group is written (?P<name>…)"));
        else if (!ReadFlags()) return LeaveFlags();
        ReadAlternatives();
        if (!TryRead(')')) throw Error("a group is not closed");
        _regex.Append(')');
        _flags = outer;
        _depth--;
        return true;
    }

    private bool LeaveFlags()
    {
        _depth--;
        return false;
    }

    private void OpenGroup(string? name)
    {
        _groupCount++;
        if (name is not null && !_groups.TryAdd(name, _groupCount)) throw Error($"two groups are named '{name}'");
        _regex.Append(CultureInfo.InvariantCulture, $"(?<{_groupCount}>");
    }

    private string ReadGroupName()
    {
        var start = _position;
        while (Raw() is var character and not End && character != '>') _position++;
        var name = pattern[start.._position];
        if (!TryReadRaw('>')) throw Error("the name of a group is not closed with '>'");
        var isName = name.Length > 0 && (name[0] == '_' || char.IsLetter(name[0]))
            && name.All(static part => char.IsLetterOrDigit(part) || part is '_' or '.' or '[' or ']');
        return isName ? name : throw Error("the name of a group is not valid; look-behind is not supported");
    }

    /// <summary>Reads <c>i-s:</c> or <c>i)</c>; false if the flags hold for the rest of the enclosing group.</summary>
    private bool ReadFlags()
    {
        var (set, cleared, isClearing) = (PatternFlags.None, PatternFlags.None, false);
        var start = _position;
        while (true)
        {
            switch (Next())
            {
                case '-' when !isClearing: isClearing = true; break;
                case 'i': Change(PatternFlags.IgnoreCase); break;
                case 'm': Change(PatternFlags.MultiLine); break;
                case 's': Change(PatternFlags.DotMatchesNewline); break;
                case 'U': Change(PatternFlags.SwapGreed); break;
                case 'x': Change(PatternFlags.IgnoreWhitespace); break;
                case 'u' when !isClearing: break;
                case ':' when !isClearing || cleared != PatternFlags.None:
                    _flags = (_flags | set) & ~cleared;
                    _regex.Append("(?:");
                    return true;
                case ')' when _position - start > 1 && (!isClearing || cleared != PatternFlags.None):
                    _flags = (_flags | set) & ~cleared;
                    return false;
                default: throw Error("only a name or the flags i, m, s, U, u and x may follow '(?'; look-around is not supported");
            }
        }

        void Change(PatternFlags flag)
        {
            if (isClearing) cleared |= flag;
            else set |= flag;
        }
    }

    private void Write(CharacterClass members)
    {
        var regex = members.ToRegex(plane0Only);
        _size += 1 + (regex.Length / ClassLengthPerUnit);
        _regex.Append(Has(PatternFlags.IgnoreCase) ? $"(?i:{regex})" : regex);
    }

    private void Write(string assertion) => _regex.Append(assertion);

    private void WriteLiteral(int character)
    {
        _size++;
        var group = Has(PatternFlags.IgnoreCase) ? "(?i:" : "(?:";
        var isGroup = Has(PatternFlags.IgnoreCase) || character > CodePoints.LastOfPlane0;
        if (isGroup) _regex.Append(group);
        foreach (var unit in char.ConvertFromUtf32(character)) _regex.Append(CultureInfo.InvariantCulture, $@"\u{(int)unit:X4}");
        if (isGroup) _regex.Append(')');
    }

    private bool Has(PatternFlags flag) => (_flags & flag) != 0;

    private PatternException Error(string message) => new(message, _position);
}
