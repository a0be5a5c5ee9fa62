namespace Csml.Generator.Syntax;

/// <summary>
/// The words of one file, each kept once with its kind, so that a word that stands there a hundred times costs one
/// string.
/// </summary>
internal sealed class WordTable
{
    private Entry[] _entries = new Entry[256];
    private int _count;

    public string Intern(string text, int start, int end, out TokenKind kind)
    {
        var hash = Hash(text, start, end);
        var mask = _entries.Length - 1;
        var index = hash & mask;
        while (_entries[index].Word is { } word)
        {
            if (_entries[index].Hash == hash
                && word.Length == end - start
                && string.CompareOrdinal(word, 0, text, start, word.Length) == 0)
            {
                kind = _entries[index].Kind;
                return word;
            }

            index = (index + 1) & mask;
        }

        return Add(text.Substring(start, end - start), hash, index, out kind);
    }

    private static int Hash(string text, int start, int end)
    {
        var hash = unchecked((int)2166136261);
        for (var index = start; index < end; index++)
            hash = unchecked((hash ^ text[index]) * 16777619);
        return hash & int.MaxValue;
    }

    private string Add(string word, int hash, int index, out TokenKind kind)
    {
        kind = CsmlFacts.KindOfWord(word);
        _entries[index] = new Entry(word, hash, kind);
        if (++_count > _entries.Length / 2)
            Grow();
        return word;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        var mask = _entries.Length - 1;
        foreach (var entry in old)
        {
            if (entry.Word is null)
                continue;
            var index = entry.Hash & mask;
            while (_entries[index].Word is not null)
                index = (index + 1) & mask;
            _entries[index] = entry;
        }
    }

    private readonly record struct Entry(string? Word, int Hash, TokenKind Kind);
}
