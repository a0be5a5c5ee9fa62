namespace Csml.Values;

/// <summary>
/// How keys of objects and texts meet names of C#: letter case, <c>_</c>, <c>-</c> and blanks make no difference, so that
/// <c>order_number</c> and <c>orderNumber</c> are both the member <c>OrderNumber</c>.
/// </summary>
internal static class MemberName
{
    /// <summary>The value of a key: of the very key if it is there, else of the first that is spelt otherwise; else Unset.</summary>
    internal static CsmlValue Find(CsmlObject entries, string key)
    {
        if (entries.TryGet(key, out var exact)) return exact;
        foreach (var (candidate, value) in entries)
        {
            if (IsSame(candidate, key)) return value;
        }

        return default;
    }

    /// <summary>The name in lower case, without what makes no difference.</summary>
    internal static string Plain(string name)
    {
        using var plain = new TextBuilder();
        foreach (var character in name)
        {
            if (!IsIgnored(character)) plain.Append(char.ToLowerInvariant(character));
        }

        return plain.ToString();
    }

    private static bool IsSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            left = SkipIgnored(left);
            right = SkipIgnored(right);
            if (left.IsEmpty || right.IsEmpty) return left.IsEmpty && right.IsEmpty;
            if (char.ToLowerInvariant(left[0]) != char.ToLowerInvariant(right[0])) return false;
            left = left[1..];
            right = right[1..];
        }
    }

    private static ReadOnlySpan<char> SkipIgnored(ReadOnlySpan<char> name)
    {
        while (!name.IsEmpty && IsIgnored(name[0])) name = name[1..];
        return name;
    }

    private static bool IsIgnored(char character) => character is '_' or '-' or ' ';
}
