using System;
using System.Text;

namespace Csml.Generator.Text;

/// <summary>
/// How names of C# meet keys of objects and texts of CSML. The runtime compares them in the same way: letter case,
/// <c>_</c>, <c>-</c> and blanks make no difference.
/// </summary>
internal static class MemberName
{
    /// <summary>Gets the key for a member: <c>OrderNumber</c> is <c>orderNumber</c>, <c>ID</c> is <c>id</c>.</summary>
    public static string Key(string member)
    {
        var key = member.ToCharArray();
        for (var index = 0; index < key.Length && char.IsUpper(key[index]); index++)
        {
            // The last capital of several begins the next word.
            if (index > 0 && index + 1 < key.Length && !char.IsUpper(key[index + 1]))
                break;

            key[index] = char.ToLowerInvariant(key[index]);
        }

        return new string(key);
    }

    /// <summary>Gets a name without what makes no difference.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character is not ('_' or '-' or ' '))
                plain.Append(char.ToLowerInvariant(character));
        }

        return plain.ToString();
    }

    /// <summary>Whether two names are one in C#: letter case alone makes no difference.</summary>
    public static bool IsParameterOf(string parameter, string property) =>
        string.Equals(parameter, property, StringComparison.OrdinalIgnoreCase);
}
