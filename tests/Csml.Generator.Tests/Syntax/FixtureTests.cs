using Csml.Generator.Syntax;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Syntax;

/// <summary>Tokens and trees of the fixtures, as notes under each line of their sources.</summary>
public sealed class FixtureTests
{
    private const string Folder = "Syntax";

    public static TheoryData<string> Fixtures => [.. Fixture.NamesIn(Folder)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_tree_is_as_approved(string name)
    {
        var fixture = Fixture.In(Folder, name);
        var parsed = ParsedText.Of(fixture.Text);

        var notes = SyntaxDump.Flatten(parsed.Flow)
            .Where(line => line.Depth > 0)
            .Select(line => (line.Element.Span, Indent(line.Depth) + SyntaxDump.Describe(line.Element)))
            .Concat(parsed.Diagnostics.Select(found => (found.Span, $"{found.Id} {found.Message}")));

        Baseline.Check(fixture.BaselinePath("tree"), AnnotatedSource.Write(parsed.Text, notes));
    }

    private static string Indent(int depth) => new(' ', (depth - 1) * 2);
}
