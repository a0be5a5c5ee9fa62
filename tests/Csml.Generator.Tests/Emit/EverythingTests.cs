using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Tests.Support;
using Csml.Values;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Tests.Emit;

/// <summary>The fixture Everything: one flow of 300 lines with all of the language in it, whose C# is a baseline to be read.</summary>
public sealed class EverythingTests
{
    private const string Fixture = "Everything";

    private static readonly Lazy<CompiledProject> Compiled = new(static () => CompiledProject.Create(EmitFixture.Project(Fixture)));

    private static readonly ParsedText Flow = ParsedText.Of(File.ReadAllText(Path.Combine(EmitFixture.Folder, Fixture, "Default.csml")));

    [Fact]
    public void It_has_every_kind_of_statement()
    {
        var kinds = typeof(StatementSyntax).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(StatementSyntax)) && !type.IsAbstract && type != typeof(SkippedStatementSyntax));

        Statements().Select(static statement => statement.GetType()).Distinct().ShouldBe(kinds, ignoreOrder: true);
    }

    [Fact]
    public void A_debugger_stops_once_at_each_statement_and_nowhere_else()
    {
        var loops = Statements().Where(static statement => statement is ForeachSyntax).SelectMany(PlacesOf).ToHashSet();
        var stops = Compiled.Value.StopsInFile(TestProject.Directory + "Default.csml");

        Statements().SelectMany(PlacesOf).Except(stops).ShouldBeEmpty("Nothing stops there.");
        stops.Except(Statements().SelectMany(PlacesOf)).ShouldBeEmpty("There is no statement.");

        // Of a foreach, C# begins and moves on at the same place.
        stops.GroupBy(static stop => stop).Where(stop => stop.Count() > 1 && !loops.Contains(stop.Key)).Select(static stop => stop.Key)
            .ShouldBeEmpty("A statement is more than one stop.");
    }

    private static IEnumerable<StatementSyntax> Statements() => Flow.Flow.Descendants<StatementSyntax>();

    /// <summary>All of a statement; of those with bodies their heads, and each <c>else if</c>.</summary>
    private static IEnumerable<string> PlacesOf(StatementSyntax statement) => statement switch
    {
        IfSyntax branch =>
        [
            Place(branch.Keyword.Span.Start, branch.Condition.Span.End),
            .. branch.ElseIfs.Select(static clause => Place(clause.ElseKeyword.Span.Start, clause.Condition.Span.End)),
        ],
        ForeachSyntax loop => [Place(loop.Keyword.Span.Start, loop.Iterable.Span.End)],
        WhileSyntax loop => [Place(loop.Keyword.Span.Start, loop.Condition.Span.End)],
        _ => [Place(statement.Span.Start, statement.Span.End)],
    };

    private static string Place(int start, int end)
    {
        var place = Flow.Text.Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end));
        return FormattableString.Invariant(
            $"({place.Start.Line + 1},{place.Start.Character + 1})-({place.End.Line + 1},{place.End.Character + 1})");
    }

    [Fact]
    public async Task Its_main_path_says_what_it_should()
    {
        var talk = new Conversation(Compiled.Value.Bot) { Services = SendingServices.Create(), Metadata = CsmlValue.Object(("channel", "en")) };
        var heard = new List<string>();
        foreach (var words in File.ReadLines(Path.Combine(EmitFixture.Folder, Fixture, "caller.txt")))
        {
            heard.Add("> " + words);
            heard.AddRange(await talk.SendAsync(words));
        }

        Baseline.Check(Path.Combine(EmitFixture.Folder, Fixture, "call.verified.txt"), string.Join('\n', heard) + "\n");
    }
}
