using System.Buffers.Binary;
using System.Numerics;

namespace Csml.Values.Hashing;

/// <summary>
/// The sponge behind SHA-3 and SHAKE (FIPS 202), for what .NET lacks: SHA3-224 everywhere, the others where the operating system does
/// not offer them.
/// </summary>
internal static class Keccak
{
    internal const byte HashSuffix = 0x06;
    internal const byte ExtendableSuffix = 0x1F;

    private const int Side = 5;
    private const int Lanes = Side * Side;
    private const int StateLength = Lanes * sizeof(ulong);

    private static readonly ulong[] RoundConstants =
    [
        0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B, 0x0000000080000001,
        0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088, 0x0000000080008009, 0x000000008000000A,
        0x000000008000808B, 0x800000000000008B, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
        0x000000000000800A, 0x800000008000000A, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    ];

    /// <summary>How far each lane is rotated, lane x + 5y.</summary>
    private static readonly byte[] Rotations =
        [0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14];

    /// <summary>How many bytes are absorbed at a time for this security strength in bytes.</summary>
    internal static int RateOf(int strength) => StateLength - (2 * strength);

    /// <summary>Hashes data. No output is longer than one block.</summary>
    internal static byte[] Hash(ReadOnlySpan<byte> data, int rate, byte suffix, int outputLength)
    {
        Span<ulong> state = stackalloc ulong[Lanes];
        Span<byte> block = stackalloc byte[rate];
        for (; data.Length >= rate; data = data[rate..]) Absorb(state, data[..rate]);

        block.Clear();
        data.CopyTo(block);
        block[data.Length] ^= suffix;
        block[rate - 1] ^= 0x80;
        Absorb(state, block);

        Span<byte> output = stackalloc byte[StateLength];
        for (var lane = 0; lane < Lanes; lane++) BinaryPrimitives.WriteUInt64LittleEndian(output[(lane * sizeof(ulong))..], state[lane]);
        return output[..outputLength].ToArray();
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (var lane = 0; lane < block.Length / sizeof(ulong); lane++)
            state[lane] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(lane * sizeof(ulong))..]);
        foreach (var constant in RoundConstants) Round(state, constant);
    }

    private static void Round(Span<ulong> state, ulong constant)
    {
        Span<ulong> columns = stackalloc ulong[Side];
        for (var x = 0; x < Side; x++) columns[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];

        Span<ulong> moved = stackalloc ulong[Lanes];
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (x, y) = (lane % Side, lane / Side);
            var mixed = state[lane] ^ columns[(x + 4) % Side] ^ BitOperations.RotateLeft(columns[(x + 1) % Side], 1);
            moved[y + (Side * (((2 * x) + (3 * y)) % Side))] = BitOperations.RotateLeft(mixed, Rotations[lane]);
        }

        for (var lane = 0; lane < Lanes; lane++)
        {
            var row = lane / Side * Side;
            state[lane] = moved[lane] ^ (~moved[row + ((lane + 1) % Side)] & moved[row + ((lane + 2) % Side)]);
        }

        state[0] ^= constant;
    }
}
