using System.Collections.Generic;
using System.Globalization;
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
        var identifier = Part(name);
        return identifier.Length != 0 && SyntaxFacts.IsIdentifierStartCharacter(identifier[0])
            ? identifier
            : "_" + identifier;
    }

    /// <summary>Gets what a name gives in the middle of an identifier.</summary>
    public static string Part(string name)
    {
        var identifier = new StringBuilder(name.Length);
        for (var index = 0; index < name.Length; index++)
        {
            var character = name[index];
            identifier.Append(IsPlain(character) ? character : '_');
            if (char.IsHighSurrogate(character) && index + 1 < name.Length && char.IsLowSurrogate(name[index + 1]))
                index++;
        }

        return identifier.ToString();
    }

    /// <summary>
    /// Gets what a name gives in an identifier that must be the same wherever it is written, whatever other names
    /// there are: a name with foreign characters carries a hash.
    /// </summary>
    public static string UniquePart(string name)
    {
        var identifier = Part(name);
        return identifier == name ? name : identifier + "_" + Hash(name);
    }

    /// <summary>
    /// Writes an identifier, with an <c>@</c> where C# would read a keyword. Of the words that are keywords in some
    /// places only, <c>await</c> is the one that has such a place in what is generated.
    /// </summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) is not SyntaxKind.None || identifier == "await" ? "@" + identifier : identifier;

    /// <summary>Makes an identifier of a sentence, for a person who reads the generated code.</summary>
    public static string FromSentence(string sentence, int maxLength)
    {
        var identifier = new StringBuilder();
        foreach (var word in Words(sentence))
        {
            if (identifier.Length != 0)
                identifier.Append('_');

            identifier.Append(word);
            if (identifier.Length > maxLength)
                break;
        }

        if (identifier.Length > maxLength)
            identifier.Length = CutAt(identifier.ToString(), maxLength);

        return identifier.Length == 0 ? "Text" : Mangle(identifier.ToString());
    }

    // At the end of a word, if there is one.
    private static int CutAt(string identifier, int maxLength)
    {
        var end = identifier.LastIndexOf('_', maxLength);
        return end > 0 ? end : maxLength;
    }

    private static IEnumerable<string> Words(string sentence)
    {
        var word = new StringBuilder();
        foreach (var character in sentence)
        {
            // An apostrophe is inside of a word: "that's" is one.
            if (character is '\'' or '’')
                continue;

            if (IsPlain(character) && character is not '_')
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
                yield return "and";
        }

        if (word.Length != 0)
            yield return word.ToString();
    }

    // The compiler ignores format characters when it compares identifiers: two names could become one.
    private static bool IsPlain(char character) =>
        SyntaxFacts.IsIdentifierPartCharacter(character)
        && char.GetUnicodeCategory(character) is not UnicodeCategory.Format;

    private static string Hash(string name)
    {
        var hash = 2166136261u;
        foreach (var character in name)
            hash = unchecked((hash ^ character) * 16777619u);

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
