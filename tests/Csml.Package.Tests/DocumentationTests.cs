using System.Text.RegularExpressions;
using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>The pages a reader follows through the repository.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages { get; } = [.. Repository.Files("*.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_relative_link_leads_to_a_file_or_heading(string page)
    {
        var text = WithoutCode(File.ReadAllText(Path.Combine(Repository.Root, page)));

        var broken = Link().Matches(text)
            .Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !Resolves(page, target));

        broken.ShouldBeEmpty();
    }

    private static bool Resolves(string page, string target)
    {
        var parts = target.Split('#', 2);
        var path = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0]));
        if (parts[0].Length == 0)
        {
            path = Path.Combine(Repository.Root, page);
        }

        return (File.Exists(path) || Directory.Exists(path)) && (parts.Length == 1 || HasHeading(path, parts[1]));
    }

    private static bool HasHeading(string path, string anchor) =>
        WithoutCode(File.ReadAllText(path)).Split('\n')
            .Where(line => line.StartsWith('#'))
            .Select(line => NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))
            .Contains(anchor);

    private static string WithoutCode(string text) => CodeSpan().Replace(CodeBlock().Replace(text, ""), "code");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^ *```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchors();
}
