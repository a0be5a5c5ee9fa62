using System.Text.RegularExpressions;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Library;

/// <summary>The tables of <c>docs/language.md</c> that have a row for each method, builtin and component.</summary>
internal static partial class LibraryPage
{
    /// <summary>The headings with such tables, and what their rows are about.</summary>
    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["Components"] = "Components",
        ["Builtins"] = "Builtins",
        ["Every value"] = "Values",
        ["Texts"] = "Texts",
        ["Numbers"] = "Numbers",
        ["Arrays"] = "Arrays",
        ["Objects"] = "Objects",
        ["Base64 and hex"] = "Codecs",
        ["Times"] = "Times",
        ["Hashes"] = "Hashes",
        ["Tokens"] = "Tokens",
        ["The event"] = "Events",
        ["Requests and mails"] = "Requests",
    };

    /// <summary>
    /// Reads the rows, each as <c>Family.name</c>; a cell with several calls is as many rows. A row without three cells, or with an
    /// empty one, is an error.
    /// </summary>
    public static IReadOnlyList<string> ReadRows()
    {
        var rows = new List<string>();
        string? family = null;
        var isTable = false;
        foreach (var line in File.ReadLines(Path.Combine(RepositoryFiles.Root, "docs", "language.md")))
        {
            if (line.StartsWith('#')) (family, isTable) = (Families.GetValueOrDefault(line.TrimStart('#').Trim()), false);
            else if (line.StartsWith("| Call |", StringComparison.Ordinal)) isTable = true;
            else if (!line.StartsWith('|')) isTable = false;
            else if (isTable && family is not null && !line.StartsWith("|---", StringComparison.Ordinal)) rows.AddRange(ReadRow(ref family, line));
        }

        return rows;
    }

    private static List<string> ReadRow(ref string family, string line)
    {
        var cells = line.Trim('|').Split('|').Select(static cell => cell.Trim()).ToArray();
        cells.Length.ShouldBe(3, line);
        cells.ShouldAllBe(static cell => cell.Length > 0, line);
        var rows = new List<string>();
        foreach (Match call in Call().Matches(cells[0]))
        {
            var name = call.Groups["name"].Value;
            var isBuiltin = char.IsUpper(name[0]) && family is "Requests" or "Mails";
            if (name == "SMTP") family = "Mails";
            rows.Add((isBuiltin ? "Builtins" : family) + "." + name);
        }

        rows.ShouldNotBeEmpty(line);
        return rows;
    }

    [GeneratedRegex(@"`\.?(?<name>\w+)\(")]
    private static partial Regex Call();
}
