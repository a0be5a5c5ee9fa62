using System.Text;

namespace Csml.Generator.Emit;

/// <summary>The names of the generated files: unique, and safe on every file system.</summary>
internal static class HintNames
{
    public const string Bot = "Bot.g.cs";
    public const string Functions = "BotFunctions.g.cs";
    public const string Memory = "BotMemory.g.cs";

    /// <summary>Gets the name for a flow, from its path below the project: separators become dots.</summary>
    public static string Flow(string path, string? projectDirectory)
    {
        var relative = Relative(path, projectDirectory);
        if (relative.EndsWith(".csml", System.StringComparison.OrdinalIgnoreCase))
        {
            relative = relative.Substring(0, relative.Length - ".csml".Length);
        }

        var name = new StringBuilder("Flows.");
        foreach (var character in relative)
        {
            name.Append(character switch
            {
                '/' or '\\' => '.',
                _ when char.IsLetterOrDigit(character) || character is '.' or '-' or '_' or ' ' => character,
                _ => '_',
            });
        }

        return name.Append(".g.cs").ToString();
    }

    private static string Relative(string path, string? projectDirectory)
    {
        if (projectDirectory is { Length: > 0 } && path.StartsWith(projectDirectory, System.StringComparison.Ordinal))
        {
            return path.Substring(projectDirectory.Length).TrimStart('/', '\\');
        }

        // Outside of the project (a link, a module): the file's name is all that is the same on every machine.
        return path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
    }
}
