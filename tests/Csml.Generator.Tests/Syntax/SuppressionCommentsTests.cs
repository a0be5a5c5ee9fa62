using Csml.Generator.Syntax;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Syntax;

/// <summary>Which findings comments take back.</summary>
public sealed class SuppressionCommentsTests
{
    [Theory]
    [InlineData("// csml-disable-next-line CSML4002 reason\n  say 1", "CSML4002")]
    [InlineData("//csml-disable-next-line CSML4002 CSML4003 reason\n  say 1", "CSML4002 CSML4003")]
    [InlineData("// csml-disable-next-line CSML4002, CSML4003\n  say 1", "CSML4002 CSML4003")]
    [InlineData("// csml-disable-next-line A0000001 CSML4003\n  say 1", "")]
    [InlineData("// csml-disable-next-line CSML4002\n// csml-disable-next-line CSML4003\n\nsay 1", "CSML4002 CSML4003")]
    [InlineData("hold // csml-disable-next-line CSML4002\n  say 1", "CSML4002")]
    [InlineData("// csml-disable-next-line reason CSML4002\n  say 1", "")]
    [InlineData("// csml-disable-next-lines CSML4002\n  say 1", "")]
    [InlineData("/* csml-disable-next-line CSML4002 */\n  say 1", "")]
    [InlineData("/* // csml-disable-next-line CSML4002\n */ say 1", "")]
    [InlineData("say \"// csml-disable-next-line CSML4002\"\n  say 1", "")]
    [InlineData("// csml-disable-next-line\n  say 1", "")]
    public void A_comment_names_rules_for_the_next_line_with_code(string statements, string ids)
    {
        var parsed = ParsedText.OfStep(statements);
        var lastLine = parsed.Text.Lines.GetLinePosition(parsed.Flow.Steps[0].Statements[^1].Span.Start).Line;

        var expected = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        SuppressionComments.Read(parsed.Flow).IdsOn(lastLine).Order().ShouldBe(expected);
    }

    [Fact]
    public void A_comment_is_about_its_line_only()
    {
        var parsed = ParsedText.OfStep("// csml-disable-next-line CSML4002\n  say 1\n  say 2");
        var comments = SuppressionComments.Read(parsed.Flow);

        comments.IdsOn(1).ShouldBeEmpty();
        comments.IdsOn(2).ShouldBe(["CSML4002"]);
        comments.IdsOn(3).ShouldBeEmpty();
    }

    [Fact]
    public void What_blocks_is_not_taken_back()
    {
        var parsed = ParsedText.OfStep("// csml-disable-next-line CSML1009 CSML1102\n  say [1_000, [,]]");
        var comments = SuppressionComments.Read(parsed.Flow);

        parsed.Diagnostics.Where(comments.Suppresses).Select(diagnostic => diagnostic.Id).ShouldBe(["CSML1102"]);
        parsed.Ids.ShouldBe(["CSML1009", "CSML1102"]);
    }
}
