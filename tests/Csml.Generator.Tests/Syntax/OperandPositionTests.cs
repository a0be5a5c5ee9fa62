using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Syntax;

/// <summary>
/// What depends on whether a value or an operator is due: the table of the language reference, and what else words,
/// signs and braces mean by their place.
/// </summary>
public sealed class OperandPositionTests
{
    [Theory]
    [InlineData("a || b && c", "(a || (b && c))")]
    [InlineData("2 + 3 == 5 && !false", "(((2 + 3) == 5) && !false)")]
    [InlineData("!a + 1", "!(a + 1)")]
    [InlineData("!a == b", "(!a == b)")]
    [InlineData("a == !b", "(a == !b)")]
    [InlineData("!!a", "!!a")]
    [InlineData("a -1", "(a - 1)")]
    [InlineData("a - 1", "(a - 1)")]
    [InlineData("a-1", "a-1")]
    [InlineData("5-1", "(5 - 1)")]
    [InlineData("5 -1", "(5 - 1)")]
    [InlineData("5--1", "(5 - -1)")]
    [InlineData("5-a", "(5 - a)")]
    [InlineData("-a", "-a")]
    [InlineData("--5", "--5")]
    [InlineData("x -a", "(x - a)")]
    [InlineData("x --a", "(x - -a)")]
    [InlineData("-(a + 2) * 3", "(-[(a + 2)] * 3)")]
    [InlineData("- (a)", "-[a]")]
    [InlineData("+(a)", "+[a]")]
    [InlineData("-(a).to_string()", "-[a].to_string()")]
    [InlineData("1 + 2 as x", "(1 + 2 as x)")]
    [InlineData("!true as q", "!true as q")]
    [InlineData("a - b - c", "((a - b) - c)")]
    [InlineData("a / b * c % d", "(((a / b) * c) % d)")]
    [InlineData("1 + 2 * 3 == 4 - 5", "((1 + (2 * 3)) == (4 - 5))")]
    [InlineData("a match b", "(a match b)")]
    [InlineData("a !match b", "(a !match b)")]
    [InlineData("3.to_string()", "3.to_string()")]
    [InlineData("-1.to_string()", "-1.to_string()")]
    [InlineData(".5 + .25", "(.5 + .25)")]
    [InlineData("o.0", "o.0")]
    [InlineData("f(x) -1", "(f(x) - 1)")]
    [InlineData("x[0] -1", "(x[0] - 1)")]
    [InlineData("\"a\" -1", "(\"a\" - 1)")]
    [InlineData("log -1", "(log - 1)")]
    [InlineData("previous", "previous")]
    [InlineData("true -1", "(true - 1)")]
    [InlineData("false-1", "false-1")]
    [InlineData("nullable", "nullable")]
    [InlineData("flow(1)", "flow(1)")]
    [InlineData("f (1)", "f(1)")]
    [InlineData("x\n  .trim()\n  as y", "x.trim() as y")]
    public void An_expression_is_read_as(string expression, string expected)
    {
        var parsed = ParsedText.OfStep("say " + expression);

        parsed.Diagnostics.ShouldBeEmpty(parsed.Describe());
        var say = parsed.Flow.Steps[0].Statements.ShouldHaveSingleItem().ShouldBeOfType<SaySyntax>();
        Show(say.Value).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a- 1", "1")]
    [InlineData("1 + !a", "!")]
    [InlineData("+a", "+")]
    [InlineData("a == b == c", "==")]
    [InlineData("! !a", "!")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("-.5", "-.5")]
    [InlineData("1.", "1.")]
    [InlineData("1e5", "1e5")]
    [InlineData("9lives", "9lives")]
    [InlineData("a++", "++")]
    public void An_expression_is_refused_at(string expression, string offending)
    {
        var parsed = ParsedText.OfStep("say " + expression);

        var diagnostic = parsed.Diagnostics.ShouldHaveSingleItem();
        parsed.Text.ToString(diagnostic.Span).ShouldBe(offending);
    }

    [Fact]
    public void A_sign_in_a_list_belongs_to_its_number_only_where_a_value_is_due()
    {
        var parsed = ParsedText.OfStep("say [5 -1] say [5, -1]");

        Items(parsed, 0).ShouldBe(["(5 - 1)"]);
        Items(parsed, 1).ShouldBe(["5", "-1"]);
    }

    [Theory]
    [InlineData("log info -1", "info", "-1")]
    [InlineData("log WARN x", "WARN", "x")]
    [InlineData("log error-code", null, "error-code")]
    [InlineData("log -1", null, "-1")]
    public void A_log_has_a_level_where_a_level_follows(string statement, string? level, string value)
    {
        var statements = ParsedText.OfStep(statement).Flow.Steps[0].Statements;

        var log = statements.ShouldHaveSingleItem().ShouldBeOfType<LogSyntax>();

        log.Level.Text.ShouldBe(level);
        Show(log.Value).ShouldBe(value);
    }

    private static IEnumerable<string> Items(ParsedText parsed, int statement) =>
        ((ArrayExpressionSyntax)((SaySyntax)parsed.Flow.Steps[0].Statements[statement]).Value).Items.Select(Show);

    /// <summary>An expression with the structure of its operators in parentheses, and its groups in brackets.</summary>
    private static string Show(ExpressionSyntax expression) => expression switch
    {
        BinaryExpressionSyntax binary => $"({Show(binary.Left)} {binary.Operator.Text} {Show(binary.Right)})",
        NotExpressionSyntax not => new string('!', not.Operators.Length) + Show(not.Operand),
        GroupExpressionSyntax group => $"{group.Sign.Text}[{Show(group.Value)}]",
        AsExpressionSyntax binding => $"{Show(binding.Value)} as {binding.Name.Text}",
        PathExpressionSyntax path => Show(path.Root) + string.Concat(path.Segments.Select(TextOf)),
        _ => TextOf(expression),
    };

    private static string TextOf(SyntaxNode node) => string.Concat(node.Tokens().Select(token => token.Text));
}
