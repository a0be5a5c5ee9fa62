using System.Globalization;

namespace Csml.Values;

/// <summary>Reads the tables of characters that this folder keeps as text: <c>key=1F+2A</c>, code points in hexadecimal.</summary>
internal static class CodePointTable
{
    internal static Dictionary<string, string> Read(string entries)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.Split(' '))
        {
            var mark = entry.IndexOf('=');
            table.Add(entry[..mark], string.Concat(entry[(mark + 1)..].Split('+').Select(hex => char.ConvertFromUtf32(CodePoint(hex)))));
        }

        return table;
    }

    internal static int CodePoint(string hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
