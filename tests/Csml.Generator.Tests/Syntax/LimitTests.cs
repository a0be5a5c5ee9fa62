using System.Diagnostics;
using Csml.Generator.Syntax;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Syntax;

/// <summary>No text overflows the stack or takes time out of proportion to its length.</summary>
public sealed class LimitTests
{
    /// <summary>Half of what a thread of the C# compiler has.</summary>
    private const int StackSize = 768 * 1024;

    private const int Many = 1_000_000;

    private const int Some = 60_000;

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("-(", ")")]
    [InlineData("f(", ")")]
    [InlineData("x[", "]")]
    public void Brackets_may_be_nested_to_the_limit(string open, string close)
    {
        Nest(SyntaxLimits.Nesting - 1).Diagnostics.ShouldBeEmpty();
        Nest(SyntaxLimits.Nesting).Ids.ShouldBe(["CSML1040"]);

        ParsedText Nest(int depth) => OnSmallStack("start:\n  say " + Repeat(open, depth) + "1" + Repeat(close, depth));
    }

    [Fact]
    public void Blocks_may_be_nested_to_the_limit()
    {
        Nest(SyntaxLimits.Nesting - 1).Diagnostics.ShouldBeEmpty();
        Nest(SyntaxLimits.Nesting + 1).Ids.ShouldBe(["CSML1040"]);

        static ParsedText Nest(int depth) =>
            OnSmallStack("start:\n" + Repeat("if (a) { ", depth) + Repeat("} ", depth));
    }

    [Theory]
    [InlineData("1 ", "+ 1 ")]
    [InlineData("a ", "&& a ")]
    [InlineData("a", ".b")]
    [InlineData("a", "[0]")]
    public void An_expression_may_have_operators_to_the_limit(string first, string next)
    {
        OnSmallStack("start:\n  say " + first + Repeat(next, SyntaxLimits.Operators)).Diagnostics.ShouldBeEmpty();
        OnSmallStack("start:\n  say " + first + Repeat(next, SyntaxLimits.Operators + 1)).Ids.ShouldBe(["CSML1041"]);
    }

    [Fact]
    public void Operators_are_counted_for_each_expression_of_a_step()
    {
        var sum = "  do x = 1" + Repeat(" + 1", SyntaxLimits.Operators) + "\n";

        OnSmallStack("start:\n" + Repeat(sum, 3)).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void An_if_may_have_branches_to_the_limit()
    {
        const string Branch = "  else if (a) say 1\n";
        OnSmallStack("start:\n  if (a) say 1\n" + Repeat(Branch, SyntaxLimits.ElseIfs)).Diagnostics.ShouldBeEmpty();
        OnSmallStack("start:\n  if (a) say 1\n" + Repeat(Branch, SyntaxLimits.ElseIfs + 1)).Ids.ShouldBe(["CSML1042"]);
    }

    [Fact]
    public void A_tree_of_all_limits_can_be_walked_on_a_small_stack()
    {
        var deep = Repeat("(", 200) + "1" + Repeat(" + 1)", 200) + Repeat(" + 1", 700);
        var parsed = OnSmallStack("start:\n" + Repeat("if (a) { ", 50) + "say " + deep + Repeat(" }", 50));

        parsed.Diagnostics.ShouldBeEmpty();
        OnSmallStack(() => SyntaxDump.ToText(parsed.Flow)).ShouldContain("GroupExpression");
    }

    public static TheoryData<string, string> Floods => new()
    {
        { "parentheses", Repeat("(", Many) },
        { "brackets", Repeat("[", Many) },
        { "braces", Repeat("{", Many) },
        { "closed brackets", Repeat("[", Many / 2) + Repeat("]", Many / 2) },
        { "other closing brackets", Repeat("(", Many / 2) + Repeat("]", Many / 2) },
        { "calls", Repeat("f(", Many / 2) },
        { "signs", Repeat("-(", Many / 2) },
        { "dashes", Repeat("- ", Some) },
        { "plus", Repeat("+", Some) },
        { "not", Repeat("!", Some) },
        { "sums", Repeat("1+", Some) },
        { "paths", Repeat("a.b", Some) },
        { "parameters", Repeat("(a,", Some) },
        { "closures", Repeat("(a) { say ", Some) },
        { "ifs", "1 " + Repeat("if (a) ", Some) },
        { "blocks", "1 " + Repeat("if (a) { ", Some) },
        { "else", "1 " + Repeat("else ", Some) },
        { "else if", "1 if (a) say 1 " + Repeat("else if (a) say 1 ", Some) },
        { "quotes", Repeat("\\\"", Some + 1) },
        { "keys", Repeat("{\"", Some) },
        { "holes", Repeat("\"{{", Some) },
        { "single quotes", Repeat("'\n", Some) },
        { "comments", Repeat("/*", Some) },
        { "words", Repeat("a ", Some) },
        { "labels", Repeat("a:\n", Some) },
        { "commas", Repeat("[,", Some) },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_of_tokens_is_answered_at_once(string what, string flood)
    {
        var clock = Stopwatch.StartNew();

        var parsed = OnSmallStack("start:\n  say " + flood);

        // Far above what it takes, far below what anything quadratic would.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), what);
        parsed.Flow.ToFullString().Length.ShouldBe(parsed.Text.Length);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static ParsedText OnSmallStack(string text) => OnSmallStack(() => ParsedText.Of(text));

    private static T OnSmallStack<T>(Func<T> work)
    {
        var result = default(T);
        var error = default(Exception);
        var thread = new Thread(Run, StackSize);
        thread.Start();
        thread.Join();
        return error is null ? result! : throw new InvalidOperationException("The work failed.", error);

        void Run()
        {
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                error = exception;
            }
        }
    }
}
