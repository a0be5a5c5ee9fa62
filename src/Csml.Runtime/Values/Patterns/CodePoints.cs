using System.Text;

namespace Csml.Values.Patterns;

/// <summary>A set of code points, as sorted ranges that neither touch nor overlap; without the surrogates, which are no characters.</summary>
internal sealed class CodePoints
{
    internal const int Last = 0x10FFFF;
    internal const int LastOfPlane0 = 0xFFFF;
    internal const int FirstSurrogate = 0xD800;
    internal const int LastSurrogate = 0xDFFF;

    private CodePoints(List<(int First, int Last)> ranges) => Ranges = ranges;

    internal static CodePoints Empty { get; } = new([]);

    internal static CodePoints All { get; } = Of((0, FirstSurrogate - 1), (LastSurrogate + 1, Last));

    internal IReadOnlyList<(int First, int Last)> Ranges { get; }

    internal static CodePoints Of(params IEnumerable<(int First, int Last)> ranges)
    {
        var sorted = ranges.OrderBy(static range => range.First).ToList();
        var merged = new List<(int First, int Last)>();
        foreach (var range in sorted)
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1) merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            else merged.Add(range);
        }

        return new(merged);
    }

    /// <summary>Every code point for which this holds.</summary>
    internal static CodePoints Where(Func<Rune, bool> predicate)
    {
        var ranges = new List<(int First, int Last)>();
        for (var value = 0; value <= Last; value++)
        {
            if (!Rune.IsValid(value) || !predicate(new Rune(value))) continue;
            if (ranges.Count > 0 && ranges[^1].Last == value - 1) ranges[^1] = (ranges[^1].First, value);
            else ranges.Add((value, value));
        }

        return new(ranges);
    }

    internal CodePoints Union(CodePoints other) => Of(Ranges.Concat(other.Ranges));

    internal CodePoints Complement()
    {
        var gaps = new List<(int First, int Last)>();
        var next = 0;
        foreach (var (first, last) in Union(Of((FirstSurrogate, LastSurrogate))).Ranges)
        {
            if (first > next) gaps.Add((next, first - 1));
            next = last + 1;
        }

        if (next <= Last) gaps.Add((next, Last));
        return new(gaps);
    }

    internal CodePoints Intersect(CodePoints other) => Complement().Union(other.Complement()).Complement();

    internal CodePoints Except(CodePoints other) => Intersect(other.Complement());

    /// <summary>The set with the other letter case of its members.</summary>
    internal CodePoints WithBothCases()
    {
        var added = new List<(int First, int Last)>();
        foreach (var (first, last) in Ranges)
        {
            for (var value = first; value <= last; value++)
            {
                if (!Rune.IsValid(value)) continue;
                var rune = new Rune(value);
                var (upper, lower) = (Rune.ToUpperInvariant(rune).Value, Rune.ToLowerInvariant(rune).Value);
                if (upper != value) added.Add((upper, upper));
                if (lower != value) added.Add((lower, lower));
            }
        }

        return Of(Ranges.Concat(added));
    }
}
