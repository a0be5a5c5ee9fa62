using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Csml.Values;

/// <summary>
/// Randomness from the operating system: a flow may use <c>UUID()</c> or <c>Random()</c> for something that a caller must not
/// guess. Safe for use by several threads.
/// </summary>
internal sealed class UnpredictableRandom : Random
{
    /// <inheritdoc />
    public override int Next() => Next(int.MaxValue);

    /// <inheritdoc />
    public override int Next(int maxValue) => maxValue == 0 ? 0 : RandomNumberGenerator.GetInt32(maxValue);

    /// <inheritdoc />
    public override int Next(int minValue, int maxValue) =>
        minValue == maxValue ? minValue : RandomNumberGenerator.GetInt32(minValue, maxValue);

    /// <inheritdoc />
    public override double NextDouble()
    {
        const int UnusedBits = 11;
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        NextBytes(bytes);
        return (BinaryPrimitives.ReadUInt64LittleEndian(bytes) >> UnusedBits) * (1.0 / (1UL << 53));
    }

    /// <inheritdoc />
    public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

    /// <inheritdoc />
    public override void NextBytes(Span<byte> buffer) => RandomNumberGenerator.Fill(buffer);

    /// <inheritdoc />
    protected override double Sample() => NextDouble();
}
