using System.Collections.Generic;

namespace Csml.Generator.Lowering;

/// <summary>A set of variables, by their numbers: what the liveness analysis computes with.</summary>
internal sealed class LocalSet
{
    private const int BitsPerWord = 64;

    private readonly ulong[] _words;

    public LocalSet(int capacity) => _words = new ulong[(capacity + BitsPerWord - 1) / BitsPerWord];

    private LocalSet(ulong[] words) => _words = words;

    /// <summary>Gets the numbers in it, in ascending order.</summary>
    public IEnumerable<int> Members
    {
        get
        {
            for (var member = 0; member < _words.Length * BitsPerWord; member++)
            {
                if (Contains(member))
                    yield return member;
            }
        }
    }

    public bool Contains(int member) => (_words[member / BitsPerWord] & Bit(member)) != 0;

    public void Add(int member) => _words[member / BitsPerWord] |= Bit(member);

    public void Remove(int member) => _words[member / BitsPerWord] &= ~Bit(member);

    /// <summary>Adds all members of another set, and tells whether there were new ones.</summary>
    public bool UnionWith(LocalSet other)
    {
        var grew = false;
        for (var index = 0; index < _words.Length; index++)
        {
            var union = _words[index] | other._words[index];
            grew |= union != _words[index];
            _words[index] = union;
        }

        return grew;
    }

    /// <summary>Adds all members of another set to this one, and returns it.</summary>
    public LocalSet Union(LocalSet other)
    {
        UnionWith(other);
        return this;
    }

    public LocalSet Copy() => new([.. _words]);

    private static ulong Bit(int member) => 1UL << (member % BitsPerWord);
}
