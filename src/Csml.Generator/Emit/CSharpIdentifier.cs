using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Csml.Generator.Emit;

/// <summary>
/// Turns names of CSML, which may hold hyphens, backslashes and any letter, into C# identifiers: unchanged where
/// they are one, else with an underscore for each foreign character.
/// </summary>
internal static class CSharpIdentifier
{
    /// <summary>Gets the identifier for a name, not yet escaped: it may be a keyword, or equal another's.</summary>
    public static string Mangle(string name)
    {
        if (SyntaxFacts.IsValidIdentifier(name))
        {
            return name;
        }

        var identifier = new StringBuilder(name.Length + 1);
        for (var index = 0; index < name.Length; index++)
        {
            var character = name[index];
            if (char.IsHighSurrogate(character) && index + 1 < name.Length && char.IsLowSurrogate(name[index + 1]))
            {
                index++;
            }

            identifier.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
        }

        if (identifier.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(identifier[0]))
        {
            identifier.Insert(0, '_');
        }

        return identifier.ToString();
    }

    /// <summary>
    /// Gets the identifier for a name that must be the same wherever it is written, whatever other names there
    /// are: a foreign name carries a hash.
    /// </summary>
    public static string MangleUniquely(string name)
    {
        var identifier = Mangle(name);
        return identifier == name ? name : identifier + "_" + Hash(name);
    }

    /// <summary>Writes an identifier, with an <c>@</c> where C# would read a keyword.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) is not SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(identifier) is not SyntaxKind.None
            ? "@" + identifier
            : identifier;

    /// <summary>Makes an identifier of a sentence, for a person who reads the generated code.</summary>
    public static string FromSentence(string sentence, int maxLength)
    {
        var identifier = new StringBuilder();
        foreach (var word in Words(sentence))
        {
            if (identifier.Length != 0 && identifier.Length + word.Length >= maxLength)
            {
                break;
            }

            identifier.Append(identifier.Length == 0 ? "" : "_").Append(word);
        }

        var text = identifier.Length > maxLength ? identifier.ToString(0, maxLength) : identifier.ToString();
        return text.Length == 0 ? "Text" : Mangle(text);
    }

    private static IEnumerable<string> Words(string sentence)
    {
        var word = new StringBuilder();
        foreach (var character in sentence)
        {
            // An apostrophe is inside of a word: "that's" is one.
            if (character is '\'' or '’')
            {
                continue;
            }

            if (SyntaxFacts.IsIdentifierPartCharacter(character) && character is not '_')
            {
                word.Append(character);
                continue;
            }

            if (word.Length != 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (character is '&')
            {
                yield return "and";
            }
        }

        if (word.Length != 0)
        {
            yield return word.ToString();
        }
    }

    private static string Hash(string name)
    {
        var hash = 2166136261u;
        foreach (var character in name)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
