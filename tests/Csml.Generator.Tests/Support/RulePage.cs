using System.Text.RegularExpressions;

namespace Csml.Generator.Tests.Support;

/// <summary>
/// The page of a rule in <c>docs/diagnostics</c>. Its sections Example and Fix hold the flows of a bot each: a block
/// <c>csml path/Name.csml</c> per file, or one <c>csml</c> block for the flow Default. A line of an example ends with
/// <c>// CSMLnnnn</c> where the compiler reports that rule.
/// </summary>
internal sealed partial class RulePage
{
    private readonly string _text;

    private RulePage(string id, string text)
    {
        Id = id;
        _text = text;
    }

    public string Id { get; }

    public string Heading => _text.Split('\n')[0];

    public IReadOnlyList<string> Sections => [.. _text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))];

    /// <summary>Gets the cells of the table: severity, category, blocks, since.</summary>
    public IReadOnlyList<string> Facts =>
    [
        .. _text.Split('\n')
            .Where(line => line.StartsWith('|'))
            .ElementAt(2)
            .Trim('|', ' ')
            .Split('|')
            .Select(cell => cell.Trim()),
    ];

    public static string PathOf(string id) => Path.Combine(RepositoryFiles.RulePages, id + ".md");

    public static RulePage Read(string id) => new(id, File.ReadAllText(PathOf(id)));

    /// <summary>The flows of a section.</summary>
    public (string Path, string Text)[] FlowsOf(string section)
    {
        return
        [
            .. Block().Matches(TextOf(section)).Select(block =>
                ("/bot/" + (block.Groups[1].Length > 0 ? block.Groups[1].Value : "Default.csml"), block.Groups[2].Value)),
        ];
    }

    /// <summary>The C# files of a section, blocks <c>csharp Name.cs</c>.</summary>
    public (string Path, string Text)[] CSharpOf(string section) =>
    [
        .. CSharpBlock().Matches(TextOf(section)).Select(block => (block.Groups[1].Value, block.Groups[2].Value)),
    ];

    private string TextOf(string section)
    {
        var start = _text.IndexOf("## " + section, StringComparison.Ordinal);
        var end = _text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return _text[start..end];
    }

    /// <summary>The marks in flows, as <c>path:line id</c>.</summary>
    public static IEnumerable<string> MarksIn(IEnumerable<(string Path, string Text)> flows) =>
        from flow in flows
        from line in flow.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        from Match mark in Mark().Matches(line.Text)
        select $"{flow.Path}:{line.Number} {mark.Groups[1].Value}";

    [GeneratedRegex("""^```csml ?(\S*)\n(.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""^```csharp (\S+)\n(.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex("""// (CSML\d{4})\s*$""")]
    private static partial Regex Mark();
}
