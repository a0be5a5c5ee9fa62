namespace Csml.Values.Times;

/// <summary>One directive of a format, such as <c>%d</c>, <c>%-d</c> or <c>%.3f</c> (language reference, part 2, 5.3).</summary>
/// <param name="Name">What stands behind the <c>%</c>, without padding.</param>
/// <param name="Padding"><c>-</c>, <c>_</c> or <c>0</c>; NUL where the directive has its usual padding.</param>
internal readonly record struct TimeDirective(string Name, char Padding)
{
    /// <summary>Directives of more than one character, longest first.</summary>
    private static readonly string[] LongNames = [".3f", ".6f", ".9f", ":::z", "::z", ".f", "3f", "6f", "9f", ":z"];

    /// <summary>Reads what stands behind a <c>%</c>; what is left of the format follows. False at the end of the format.</summary>
    internal static bool TryRead(ReadOnlySpan<char> format, out TimeDirective directive, out ReadOnlySpan<char> rest)
    {
        directive = default;
        rest = format;
        var padding = '\0';
        if (rest is ['-' or '_' or '0', ..])
        {
            padding = rest[0];
            rest = rest[1..];
        }

        if (rest.IsEmpty) return false;

        var name = rest[..1].ToString();
        foreach (var longName in LongNames)
        {
            if (!rest.StartsWith(longName)) continue;
            name = longName;
            break;
        }

        directive = new(name, padding);
        rest = rest[name.Length..];
        return true;
    }

    /// <summary>The format that a directive stands for; null if it stands for itself.</summary>
    internal string? Expanded => Name switch
    {
        "D" or "x" => "%m/%d/%y",
        "F" => "%Y-%m-%d",
        "R" => "%H:%M",
        "T" or "X" => "%H:%M:%S",
        "r" => "%I:%M:%S %p",
        "c" => "%a %b %e %H:%M:%S %Y",
        "v" => "%e-%b-%Y",
        "h" => "%b",
        "+" => "%Y-%m-%dT%H:%M:%S%.f%:z",
        _ => null,
    };
}
