using System;
using System.Linq;
using System.Text;
using Csml.Generator.Text;

namespace Csml.Generator.Emit;

/// <summary>The names of the generated files: unique, and safe on every file system.</summary>
internal static class HintNames
{
    public const string Bot = "Bot.g.cs";
    public const string Functions = "BotFunctions.g.cs";
    public const string Conversions = "BotConversions.g.cs";
    public const string Memory = "BotMemory.g.cs";
    public const string Components = "BotComponents.g.cs";

    private const string Extension = ".csml";

    /// <summary>
    /// Gets the name for a flow, from its path below the project: separators become dots. Where that could be the name
    /// for another path, too, a hash of the path tells them apart.
    /// </summary>
    /// <param name="module">The module that the flow belongs to, or null for a flow of the bot.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="projectDirectory">The project's folder, or null.</param>
    /// <param name="hasNamesake">Whether there is another flow whose name differs in letter case only.</param>
    public static string Flow(string? module, string path, string? projectDirectory, bool hasNamesake)
    {
        // Of a module only the names of its flows are the same on every machine, wherever it comes from.
        var relative = module is null ? Relative(path, projectDirectory) : Relative(path, projectDirectory: null);
        if (relative.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            relative = relative.Substring(0, relative.Length - Extension.Length);

        var name = new StringBuilder(module is null ? "Flows." : "Modules." + CSharpIdentifier.UniquePart(module) + ".");
        foreach (var character in relative)
            name.Append(IsSeparator(character) ? '.' : IsPlain(character) ? character : '_');

        if (hasNamesake || !relative.All(static character => IsPlain(character) || IsSeparator(character)))
            name.Append('_').Append(Hash(relative));

        return name.Append(".g.cs").ToString();
    }

    /// <summary>Gets the path below the project's folder.</summary>
    public static string Relative(string path, string? projectDirectory)
    {
        if (projectDirectory is { Length: > 0 } && path.StartsWith(projectDirectory, StringComparison.Ordinal))
            return path.Substring(projectDirectory.Length).TrimStart('/', '\\');

        // Outside of the project (a link): the file's name is all that is the same on every machine.
        return path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
    }

    private static bool IsSeparator(char character) => character is '/' or '\\';

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || character is '-' or '_' or ' ';

    private static string Hash(string relative)
    {
        var hash = StableHash.Start();
        hash.Add(relative.Replace('\\', '/'));
        return hash.ToString().Substring(0, 8);
    }
}
