using System.Globalization;

namespace Csml.Generator.Text;

/// <summary>
/// A hash that is the same in every process and on every machine (FNV-1a, 64 bits), unlike that of strings in .NET.
/// </summary>
internal struct StableHash
{
    private const ulong Prime = 1099511628211;

    private ulong _value;

    private StableHash(ulong value) => _value = value;

    /// <summary>Begins a hash.</summary>
    public static StableHash Start() => new(14695981039346656037);

    /// <summary>Adds a text, and that it ends here: "ab", "c" is not "a", "bc".</summary>
    public void Add(string text)
    {
        foreach (var character in text)
        {
            Add((byte)character);
            Add((byte)(character >> 8));
        }

        Add(0xFF);
        Add(0xFF);
    }

    /// <summary>Gets the hash as 16 hexadecimal digits.</summary>
    public override readonly string ToString() => _value.ToString("x16", CultureInfo.InvariantCulture);

    private void Add(byte value) => _value = unchecked((_value ^ value) * Prime);
}
