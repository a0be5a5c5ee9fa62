using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Syntax;

/// <summary>One mistake is one error, on the offending token, and what comes after it is read again.</summary>
public sealed class RecoveryTests
{
    [Theory]
    [InlineData("say", "CSML1015", "goto")]
    [InlineData("do x =", "CSML1015", "=")]
    [InlineData("say 1 +", "CSML1015", "+")]
    [InlineData("say [1, 2", "CSML1020", "[")]
    [InlineData("say (1 + 2", "CSML1020", "(")]
    [InlineData("do o = {\"a\": 1", "CSML1020", "{")]
    [InlineData("say f(1", "CSML1020", "(")]
    [InlineData("say [1 2]", "CSML1016", "2")]
    [InlineData("say [1, @ 3]", "CSML1016", "@")]
    [InlineData("say f(a b c)", "CSML1016", "b")]
    [InlineData("say (a b)", "CSML1016", "b")]
    [InlineData("say {a: 1}", "CSML1032", "a")]
    [InlineData("say {\"\": 1}", "CSML1032", "\"\"")]
    [InlineData("say {\"a\" 1}", "CSML1016", "1")]
    [InlineData("say {\"a: 1}", "CSML1001", "\"a: 1}")]
    [InlineData("say )", "CSML1015", ")")]
    [InlineData("say 1)", "CSML1017", ")")]
    [InlineData("say 1 2", "CSML1017", "2")]
    [InlineData("say \"a\" \"b\"", "CSML1017", "\"b\"")]
    [InlineData("say \"a\";", "CSML1006", ";")]
    [InlineData("say a & b", "CSML1006", "&")]
    [InlineData("say 'a'", "CSML1007", "'a'")]
    [InlineData("say “a”", "CSML1006", "“")]
    [InlineData("shout \"a\"", "CSML1018", "shout")]
    [InlineData("f(1)", "CSML1018", "f")]
    [InlineData("x = 5", "CSML1018", "x")]
    [InlineData("next :", "CSML1018", "next")]
    [InlineData("do a + b = 3", "CSML1029", "a + b")]
    [InlineData("do \"a\" = 3", "CSML1029", "\"a\"")]
    [InlineData("remember x += 1", "CSML1030", "+=")]
    [InlineData("remember x.y = 1", "CSML1030", "=")]
    [InlineData("remember 1 + 2 as x", "CSML1030", "as")]
    [InlineData("use 5", "CSML1030", "goto")]
    [InlineData("forget", "CSML1014", "goto")]
    [InlineData("say 1 as", "CSML1014", "goto")]
    [InlineData("if true { say 1 }", "CSML1022", "true")]
    [InlineData("if (true { say 1 }", "CSML1016", "{")]
    [InlineData("if () { say 1 }", "CSML1015", ")")]
    [InlineData("if (true)\n  else say 1", "CSML1023", "else")]
    [InlineData("else { say 1 }", "CSML1025", "else")]
    [InlineData("elseif (a) say 1", "CSML1025", "elseif")]
    [InlineData("while (a) say 1", "CSML1024", "say")]
    [InlineData("foreach x in y { say x }", "CSML1022", "x")]
    [InlineData("foreach (x) of y { say x }", "CSML1016", "of")]
    [InlineData("foreach (x, y, z) in a { say x }", "CSML1016", ",")]
    [InlineData("foreach (x) in (list) { say x }", "CSML1031", "(list)")]
    [InlineData("goto s @f", "CSML1033", "@")]
    [InlineData("goto s@ f", "CSML1033", "f")]
    [InlineData("goto step s@f", "CSML1035", "@")]
    [InlineData("previous page", "CSML1036", "page")]
    [InlineData("say o. k", "CSML1039", ".")]
    [InlineData("say \"{{ o[\"k\"] }}\"", "CSML1003", "{{")]
    [InlineData("say \"{{ f(1 }}\"", "CSML1020", "(")]
    [InlineData("say \"{{ say }}\"", "CSML1016", "say")]
    [InlineData("say x = 1", "CSML1017", "=")]
    [InlineData("say event = 1", "CSML1017", "=")]
    [InlineData("}", "CSML1017", "}")]
    public void A_mistake_is_one_error_on_its_token(string statement, string id, string offending)
    {
        var parsed = ParsedText.Of($"start:\n  {statement}\n  goto end\nnext:\n  say \"fine\"\n");

        var diagnostic = parsed.Diagnostics.ShouldHaveSingleItem(parsed.Describe());
        diagnostic.Id.ShouldBe(id);
        parsed.Text.ToString(diagnostic.Span).ShouldBe(offending);
        parsed.Flow.Steps[0].Statements.OfType<GotoSyntax>().Last().Step!.Tokens().Single().Text.ShouldBe("end");
        parsed.Flow.Steps[1].Statements.ShouldHaveSingleItem().ShouldBeOfType<SaySyntax>();
    }

    [Fact]
    public void Mistakes_on_several_lines_are_several_errors()
    {
        var parsed = ParsedText.Of(
            """
            start:
              shout "a"
              say [1 2]
              whisper "b"
              do x =
              say 1e5
            next:
              previous page
            """);

        parsed.Lines.ShouldBe([2, 3, 4, 5, 6, 8]);
    }

    [Fact]
    public void A_string_that_nothing_closes_ends_with_its_line()
    {
        var parsed = ParsedText.Of("start:\n  say \"one\n  goto end\n");

        parsed.Describe().ShouldStartWith("2:7 CSML1001 '\"one'");
        parsed.Flow.Steps[0].Statements[1].ShouldBeOfType<GotoSyntax>();
    }

    [Fact]
    public void A_lost_closing_quote_is_reported_where_the_string_begins()
    {
        var parsed = ParsedText.Of("start:\n  say \"one\n  say \"two\"\n  say \"three\"\nnext:\n  say \"four\"\n");

        parsed.Describe().ShouldStartWith("2:7 CSML1001");
        parsed.Diagnostics.Count.ShouldBe(1);
    }

    [Fact]
    public void A_block_that_a_step_ends_is_reported_at_the_step()
    {
        var parsed = ParsedText.Of("start:\n  if (a) {\n    say \"b\"\nnext:\n  say \"c\"\n");

        parsed.Describe().ShouldBe("4:1 CSML1016 'next' 'next' cannot stand here; '}' is missing before it");
        parsed.Flow.Steps.Length.ShouldBe(2);
    }

    [Fact]
    public void An_item_in_a_block_is_one_error_at_the_brace_that_it_leaves_open()
    {
        var parsed = ParsedText.Of("start:\n  if (a) {\n    fn f() { return 1 }\n  }\nnext:\n  say \"c\"\n");

        parsed.Ids.ShouldBe(["CSML1021"]);
        parsed.Lines.ShouldBe([2]);
        parsed.Flow.Functions.ShouldHaveSingleItem();
    }

    [Fact]
    public void Braces_of_what_is_no_statement_are_passed_over_with_it()
    {
        var parsed = ParsedText.Of("start:\n  if (a) {\n    unless { say \"b\" }\n    say \"c\"\n  }\n  say \"d\"\n");

        parsed.Ids.ShouldBe(["CSML1018"]);
        parsed.Flow.Steps[0].Statements.Last().ShouldBeOfType<SaySyntax>();
    }

    [Theory]
    [InlineData("say \"hi\"\nstart:\n", "CSML1019", 1)]
    [InlineData("const X = 1\nsay \"hi\"\nsay \"ho\"\n", "CSML1019", 2)]
    [InlineData("const = 1\n", "CSML1014", 1)]
    [InlineData("const X 1\n", "CSML1016", 1)]
    [InlineData("fn f (a) { return a }\n", "CSML1033", 1)]
    [InlineData("fn f(a): { return a }\n", "CSML1037", 1)]
    [InlineData("fn f(a)\n  return a\n", "CSML1037", 1)]
    [InlineData("fn f(a) {\n  return a\n\nstart:\n", "CSML1016", 4)]
    [InlineData("insert x\n", "CSML1038", 1)]
    [InlineData("import\nstart:\n", "CSML1014", 2)]
    [InlineData("import f from\nstart:\n", "CSML1014", 2)]
    [InlineData("import {a b} from x\n", "CSML1016", 1)]
    [InlineData("import {a from x\n", "CSML1016", 1)]
    [InlineData("/* never closed\nstart:\n", "CSML1002", 1)]
    [InlineData("12:\n  say 1\n", "CSML1012", 1)]
    public void A_mistake_between_steps_is_one_error(string text, string id, int line)
    {
        var parsed = ParsedText.Of(text);

        parsed.Ids.ShouldBe([id], parsed.Describe());
        parsed.Lines.ShouldBe([line]);
    }

    [Theory]
    [InlineData("Say \"a\"", "did you mean 'say'?")]
    [InlineData("rember x = 1", "did you mean 'remember'?")]
    [InlineData("gotoo menu", "did you mean 'goto'?")]
    [InlineData("total = 12", "write 'do total = …' to assign it")]
    [InlineData("tax(1)", "write 'do tax(…)' to call it")]
    [InlineData("menu :", "write 'menu:' without space")]
    public void A_word_that_begins_no_statement_is_answered_with_what_was_meant(string statement, string advice)
    {
        var message = ParsedText.OfStep(statement).Diagnostics.ShouldHaveSingleItem().Message;

        message.ShouldContain(advice);
    }
}
