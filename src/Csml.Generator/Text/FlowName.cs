using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Csml.Generator.Text;

/// <summary>
/// The name of a flow as CSML and as C# know it. Two flows whose identifiers are equal are reported when the bot is
/// bound; nothing here guesses a way around it.
/// </summary>
/// <param name="Name">The file name without its extension, as <c>goto</c> and <c>import</c> spell it.</param>
/// <param name="Identifier">The same as a C# identifier: what C# does not allow in one becomes <c>_</c>.</param>
internal readonly record struct FlowName(string Name, string Identifier)
{
    /// <summary>Gets the name of the class that the flow is compiled to.</summary>
    public string ClassName => Identifier + "Flow";

    public static FlowName FromName(string name) => new(name, ToIdentifier(name));

    public static FlowName FromPath(string path)
    {
        var start = path.LastIndexOfAny(['/', '\\']) + 1;
        var dot = path.LastIndexOf('.');
        var name = dot > start ? path.Substring(start, dot - start) : path.Substring(start);
        return FromName(name);
    }

    private static string ToIdentifier(string name)
    {
        var identifier = new StringBuilder(name.Length + 1);
        foreach (var character in name)
        {
            var isPart = SyntaxFacts.IsIdentifierPartCharacter(character);
            if (identifier.Length == 0 && isPart && !SyntaxFacts.IsIdentifierStartCharacter(character))
                identifier.Append('_');
            identifier.Append(isPart ? character : '_');
        }

        return identifier.Length == 0 ? "_" : identifier.ToString();
    }
}
