using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Csml.Values;

/// <summary>
/// Collects text in a rented array: what values are displayed into, so that an int in the middle of a sentence needs no string of
/// its own. Not thread-safe; <see cref="Dispose"/> gives the array back.
/// </summary>
internal sealed class TextBuilder(int capacity = 256) : IDisposable
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(capacity);

    /// <summary>The number of UTF-16 units collected.</summary>
    internal int Length { get; private set; }

    /// <summary>What was collected.</summary>
    internal ReadOnlySpan<char> WrittenSpan => _characters.AsSpan(0, Length);

    /// <inheritdoc />
    public override string ToString() => new(WrittenSpan);

    /// <inheritdoc />
    public void Dispose()
    {
        var characters = _characters;
        _characters = [];
        Length = 0;
        if (characters.Length > 0) ArrayPool<char>.Shared.Return(characters);
    }

    /// <summary>Starts again, with the same storage.</summary>
    internal void Clear() => Length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Append(char character)
    {
        if (Length == _characters.Length) Grow(1);
        _characters[Length++] = character;
    }

    internal void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        Length += text.Length;
    }

    internal void Append(long number)
    {
        const int LongestInt = 20;
        number.TryFormat(Reserve(LongestInt), out var written, provider: CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>The same character several times.</summary>
    internal void Append(char character, int count)
    {
        Reserve(count)[..count].Fill(character);
        Length += count;
    }

    /// <summary>Room for at least this many units behind the text; <see cref="Advance"/> says how many were used.</summary>
    internal Span<char> Reserve(int count)
    {
        if (_characters.Length - Length < count) Grow(count);
        return _characters.AsSpan(Length);
    }

    internal void Advance(int count) => Length += count;

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + count, Math.Min(_characters.Length * 2, Array.MaxLength)));
        WrittenSpan.CopyTo(larger);
        if (_characters.Length > 0) ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }
}
