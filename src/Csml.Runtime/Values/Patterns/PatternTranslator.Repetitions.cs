using System.Globalization;

namespace Csml.Values.Patterns;

/// <content><c>* + ? {n,m}</c>, one behind the other if need be, each lazy with a <c>?</c>.</content>
internal sealed partial class PatternTranslator
{
    private void ReadRepetitions(int start)
    {
        while (ReadRepetition() is var (least, most))
        {
            var isLazy = TryRead('?') != Has(PatternFlags.SwapGreed);
            _size = (_size + 1) * Math.Max(1, most ?? least + 1L);
            if (_size > MaxSize) throw Error("the pattern is too large");
            _regex.Insert(start, "(?:");
            _regex.Append(CultureInfo.InvariantCulture, $"){{{least},{most}}}");
            if (isLazy) _regex.Append('?');
        }
    }

    private (int Least, int? Most)? ReadRepetition()
    {
        switch (Peek())
        {
            case '*': Next(); return (0, null);
            case '+': Next(); return (1, null);
            case '?': Next(); return (0, 1);
            case '{': Next(); return ReadCounts();
            default: return null;
        }
    }

    private (int Least, int? Most) ReadCounts()
    {
        var least = ReadCount() ?? throw Error("a repetition begins with a number");
        int? most = least;
        if (TryRead(',')) most = ReadCount();
        if (!TryRead('}')) throw Error("a repetition is written {n}, {n,} or {n,m}");
        return most < least ? throw Error("a repetition ends below where it begins") : (least, most);
    }

    private int? ReadCount()
    {
        Peek();
        var start = _position;
        while (Raw() is >= '0' and <= '9') _position++;
        if (start == _position) return null;
        return int.TryParse(pattern.AsSpan(start, _position - start), CultureInfo.InvariantCulture, out var count) && count <= MaxSize
            ? count
            : throw Error("the pattern is too large");
    }
}
