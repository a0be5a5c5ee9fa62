namespace Csml.Values.Patterns;

/// <content><c>[a-z]</c>, its nesting, and the operations <c>&amp;&amp; -- ~~</c>.</content>
internal sealed partial class PatternTranslator
{
    /// <summary>Reads a class behind its opening bracket.</summary>
    private CharacterClass ReadBracket(bool isNested = false)
    {
        if (++_depth > MaxDepth) throw Error("classes are nested too deeply");
        var isNegated = TryRead('^');
        var result = ReadUnion(ReadLeading());
        while (ReadOperator() is { } operation)
        {
            var (left, right) = (Folded(result), Folded(ReadUnion([])));
            result = new(operation switch
            {
                '&' => left.Intersect(right),
                '-' => left.Except(right),
                _ => left.Except(right).Union(right.Except(left)),
            });
        }

        if (!TryRead(']')) throw Error("a class is not closed");
        _depth--;
        if (!isNegated) return result;
        return isNested ? new CharacterClass(Folded(result)).Complement() : result.Complement();
    }

    /// <summary>Dashes, or else a bracket, at the very beginning stand for themselves.</summary>
    private List<CharacterClass> ReadLeading()
    {
        var members = new List<CharacterClass>();
        while (TryRead('-')) members.Add(Single('-'));
        if (members.Count == 0 && TryRead(']')) members.Add(Single(']'));
        return members;
    }

    /// <summary>Reads members up to an operator or the end.</summary>
    private CharacterClass ReadUnion(List<CharacterClass> members)
    {
        while (Peek() != ']' && !IsOperator()) members.Add(Peek() == '[' ? ReadNested() : ReadRange());
        return CharacterClass.Union(members);
    }

    private CharacterClass ReadNested()
    {
        Next();
        return Raw() == ':' && TryReadPosix() is { } posix ? posix : ReadBracket(isNested: true);
    }

    /// <summary><c>:alpha:]</c> or <c>:^alpha:]</c>; null if it is not one, and then nothing is read.</summary>
    private CharacterClass? TryReadPosix()
    {
        var end = pattern.IndexOf(":]", _position + 1, StringComparison.Ordinal);
        if (end < 0) return null;
        var name = pattern[(_position + 1)..end];
        var isNegated = name.StartsWith('^');
        if (UnicodeClasses.Posix(isNegated ? name[1..] : name) is not { } members) return null;
        _position = end + 2;
        return isNegated ? new CharacterClass(Folded(members)).Complement() : members;
    }

    private CharacterClass ReadRange()
    {
        var first = ReadMember(out var named);
        if (named is not null) return named;
        if (Peek() != '-' || LooksAt("-]") || LooksAt("--")) return Single(first);
        Next();
        var last = ReadMember(out named);
        if (named is not null) throw Error("a range of characters ends in a class");
        return last < first ? throw Error("a range of characters ends before it begins") : new(CodePoints.Of((first, last)));
    }

    private int ReadMember(out CharacterClass? named)
    {
        named = null;
        var character = Next();
        if (character == End) throw Error("a class is not closed");
        return character == '\\' ? ReadEscapedMember(out named) : character;
    }

    private char? ReadOperator()
    {
        if (!IsOperator()) return null;
        var character = (char)Next();
        Next();
        return character;
    }

    private bool IsOperator() => LooksAt("&&") || LooksAt("--") || LooksAt("~~");

    private bool LooksAt(string text) => Peek() != End && pattern.AsSpan(_position).StartsWith(text, StringComparison.Ordinal);

    /// <summary>The members for an operation on sets: where letter case is ignored, it must be ignored before the operation.</summary>
    private CodePoints Folded(CharacterClass members) => Has(PatternFlags.IgnoreCase) ? members.Members.WithBothCases() : members.Members;

    private static CharacterClass Single(int character) => new(CodePoints.Of((character, character)));
}
