using System.Text;

namespace Csml.Values;

/// <summary>Texts as sequences of Unicode scalar values: what CSML counts, slices, indexes and iterates by.</summary>
internal static class Scalars
{
    /// <summary>Order by code point, which is the order of the UTF-8 bytes; UTF-16 units sort surrogates too low.</summary>
    internal static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length) return left.Length.CompareTo(right.Length);
        var (a, b) = (left[common], right[common]);
        if (char.IsSurrogate(a) != char.IsSurrogate(b)) return char.IsSurrogate(a) ? 1 : -1;
        return a.CompareTo(b);
    }

    /// <summary>The number of scalar values.</summary>
    internal static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }

    /// <summary>The UTF-16 position of the scalar value at an index; the length for the index behind the last; −1 beyond.</summary>
    internal static int PositionOf(ReadOnlySpan<char> text, long index)
    {
        if (index < 0) return -1;
        var position = 0;
        for (; index > 0 && position < text.Length; index--) position += LengthAt(text, position);
        return index == 0 ? position : -1;
    }

    /// <summary>The scalar value at an index, as a text; null if the text is shorter.</summary>
    internal static string? At(string text, long index)
    {
        var position = PositionOf(text, index);
        return position < 0 || position == text.Length ? null : text.Substring(position, LengthAt(text, position));
    }

    /// <summary>The text with the scalar value at an index replaced; null if the text is shorter.</summary>
    internal static string? ReplaceAt(string text, long index, string replacement)
    {
        var position = PositionOf(text, index);
        if (position < 0 || position == text.Length) return null;
        return string.Concat(text.AsSpan(0, position), replacement, text.AsSpan(position + LengthAt(text, position)));
    }

    /// <summary>The UTF-16 length of the scalar value at a position.</summary>
    internal static int LengthAt(ReadOnlySpan<char> text, int position)
    {
        Rune.DecodeFromUtf16(text[position..], out _, out var length);
        return length;
    }
}
