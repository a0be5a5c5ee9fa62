using System.Globalization;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Library;

/// <summary>
/// One call of a method, builtin or component with what comes of it, from the files beside this one. A file has a heading
/// <c># family.name</c> for each subject and under it lines <c>sort  code → outcome</c>. Sorts are <c>normal</c>, <c>edge</c> and
/// <c>wrong</c>, for wrong arguments. The code is an expression, with statements before it and a <c>;</c> between them if need be, and
/// <c>@text words ;</c>, <c>@payload word ;</c> or <c>@audio url ;</c> before it all, where the event matters.
/// </summary>
internal sealed record LibraryCase(string Step, string Family, string Name, string Sort, string Code, string Outcome)
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "Csml.Generator.Tests", "Library", "Cases");

    public static IReadOnlyList<string> Sorts { get; } = ["normal", "edge", "wrong"];

    public static IReadOnlyList<LibraryCase> All { get; } =
        [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    /// <summary>Gets the event that the code runs with.</summary>
    public string Event => Code.StartsWith('@') ? Code[..Code.IndexOf(" ; ", StringComparison.Ordinal)] : "@text hello";

    /// <summary>Gets the statements before the expression.</summary>
    public string Preparation => string.Join("\n  ", Parts[..^1]);

    public string Expression => Parts[^1];

    private string[] Parts => (Code.StartsWith('@') ? Code[(Event.Length + 3)..] : Code).Split(" ; ");

    private static IEnumerable<LibraryCase> ReadFile(string path)
    {
        var (subject, number) = ("", 0);
        foreach (var line in File.ReadLines(path).Select(static line => line.Trim()).Where(static line => line.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) subject = line[2..];
            else yield return Read(string.Create(CultureInfo.InvariantCulture, $"case_{++number}"), Path.GetFileNameWithoutExtension(path), subject, line);
        }
    }

    private static LibraryCase Read(string step, string family, string name, string line)
    {
        var arrow = line.LastIndexOf(" → ", StringComparison.Ordinal);
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        if (arrow < 0 || !Sorts.Contains(line[..blank])) throw new FormatException($"{family}.{name}: '{line}' is no case.");
        return new(step, family, name, line[..blank], line[blank..arrow].Trim(), line[(arrow + 3)..].Trim());
    }
}
