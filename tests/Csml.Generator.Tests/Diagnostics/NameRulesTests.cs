using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Diagnostics;

/// <summary>Names (CSML20xx), beyond the examples of the pages.</summary>
public sealed class NameRulesTests
{
    [Theory]
    [InlineData("\"text\"", "")]
    [InlineData("-5", "")]
    [InlineData("1 + 2 * 3", "")]
    [InlineData("-(4)", "")]
    [InlineData("!true && 1 < 2", "")]
    [InlineData("[1, {\"a\": [null, true]}]", "")]
    [InlineData("\"\"", "an empty text")]
    [InlineData("[\"\"]", "an empty text")]
    [InlineData("\"a {{1}}\"", "a text with {{ }} in it")]
    [InlineData("other", "a variable or another constant")]
    [InlineData("[f(1)]", "a call")]
    [InlineData("\"a\".length()", "a path or method")]
    [InlineData("1 as x", "an 'as'")]
    [InlineData("1 match 1", "a match")]
    [InlineData("1 / 0", "a division by zero")]
    [InlineData("1 % (0.0)", "a division by zero")]
    [InlineData("1 + \"a\"", "an operator on a whole number and a text that is no number, which fails")]
    [InlineData("-(\"a\")", "an operator on a whole number and a text that is no number, which fails")]
    public void A_constant_is_made_of_literals(string value, string problem)
    {
        var bot = BoundBot.Of($"const K = {value}\nstart:\n  say K\n");

        var found = bot.Diagnostics.Where(finding => finding.Id == "CSML2015").Select(finding => finding.Arguments[0]);
        string.Join(", ", found).ShouldBe(problem);
    }

    [Theory]
    [InlineData("do K = 1", 1)]
    [InlineData("do K += 1", 1)]
    [InlineData("do 1 as K", 1)]
    [InlineData("do K.a = 1", 1)]
    [InlineData("do K.push(1)", 1)]
    [InlineData("do K[0].push(1)", 1)]
    [InlineData("say K.length()", 0)]
    [InlineData("say K[0]", 0)]
    public void A_constant_is_not_changed(string statement, int count) =>
        BoundBot.Of($"const K = [1]\nstart:\n  {statement}\n")
            .Diagnostics.Count(finding => finding.Id == "CSML2014").ShouldBe(count);

    [Theory]
    [InlineData("do x = 1 remember x = 2 say x", 1)]
    [InlineData("say 1 as x remember x = x + 1 say x", 1)]
    [InlineData("do x = 1 remember x = 2 hold say x", 1)]
    [InlineData("do x = 1 if (event) { remember x = 2 } say x", 1)]
    [InlineData("do x = 1 remember x = 2 say x say x", 1)]
    [InlineData("do x = 1 remember x = x say x", 0)]
    [InlineData("do x = 1 remember x = 2", 0)]
    [InlineData("do x = 1 remember x = 2 do x = 3 say x", 0)]
    [InlineData("do x = 1 forget x remember x = 2 say x", 0)]
    [InlineData("remember x = 1 remember x = 2 say x", 0)]
    [InlineData("remember x = 1 do x = 2 say x", 0)]
    [InlineData("if (event) { do x = 1 } else { remember x = 2 } say x", 0)]
    public void What_is_remembered_behind_a_variable_is_noticed(string statements, int count) =>
        BoundBot.OfStep(statements).Diagnostics.Count(finding => finding.Id == "CSML2022").ShouldBe(count);

    [Theory]
    [InlineData("say nmae", "CSML2023")]
    [InlineData("if (nmae) say 1", "CSML2023")]
    [InlineData("say nmae say nmae", "CSML2023")]
    [InlineData("do name = 1 say \"{{nmae}} {{name}}\"", "CSML2030")]
    [InlineData("say tolled", "CSML2030")]
    [InlineData("say name do name = 1", "")]
    [InlineData("remember name = 1 say name", "")]
    [InlineData("say told", "")]
    [InlineData("do nmae.x = 1", "")]
    public void A_variable_that_nobody_sets_is_noted_once(string statements, string expected)
    {
        var bot = BoundBot.Of(
            ("Default", "start:\n  " + statements + "\n"), ("Other", "start:\n  remember told = 1\n"));

        string.Join(' ', bot.Diagnostics.Select(finding => finding.Id)).ShouldBe(expected);
    }

    [Fact]
    public void A_variable_that_nobody_sets_is_likely_to_be_another()
    {
        var bot = BoundBot.OfStep("do customer = 1 say \"{{custmer}} {{customer}}\"");

        bot.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("No flow sets 'custmer'; did you mean 'customer'?");
    }

    [Theory]
    [InlineData("do x = 1", 1)]
    [InlineData("do x = 1 do x = 2", 1)]
    [InlineData("do x = 1 say x", 0)]
    [InlineData("do x = 1 say _memory.x", 0)]
    [InlineData("do x = 1 if (Exists(\"x\")) say 1", 0)]
    [InlineData("do x = 1 if (Exists(event)) say 1", 0)]
    [InlineData("do x = {} do x.k = 1", 0)]
    [InlineData("do x = 0 do x += 1", 0)]
    [InlineData("do told = 1", 0)]
    [InlineData("do x = \"menu\" goto $x", 0)]
    public void A_variable_that_nobody_reads_is_noted(string statements, int count)
    {
        var bot = BoundBot.Of(
            ("Default", "start:\n  " + statements + "\nmenu:\n  goto @\n"), ("Other", "start:\n  remember told = 1\n"));

        bot.Diagnostics.Count(finding => finding.Id == "CSML2024").ShouldBe(count);
    }

    [Theory]
    [InlineData("say total-1", "total - 1")]
    [InlineData("say -total", "-(total)")]
    [InlineData("do total-= 1", "total -")]
    public void A_dash_in_a_name_is_noticed(string statement, string meaning)
    {
        var bot = BoundBot.OfStep("do total = 1 say total " + statement);

        var finding = bot.Diagnostics.Where(finding => finding.Id == "CSML2026").ShouldHaveSingleItem();
        finding.Arguments[1].ShouldBe(meaning);
    }

    [Fact]
    public void A_name_with_a_dash_is_a_name_like_any_other() =>
        BoundBot.OfStep("do total = 1 do total-paid = 2 say \"{{total}} {{total-paid}}\"").Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("event", "event")]
    [InlineData("_memory", "memory")]
    [InlineData("K", "constant")]
    public void A_parameter_that_cannot_be_read_is_noticed(string parameter, string meaning)
    {
        var bot = BoundBot.Of($"const K = 1\nfn f({parameter}) {{ return {parameter} }}\nstart:\n  say f(K)\n");

        bot.Diagnostics.ShouldHaveSingleItem().Arguments[1].ShouldBe(meaning);
    }

    [Theory]
    [InlineData("foreach (K) in [1] { debug K }")]
    [InlineData("say 1 as K")]
    [InlineData("remember K = 1")]
    public void A_variable_behind_a_constant_is_noticed(string statement) =>
        BoundBot.Of("const K = 1\nstart:\n  " + statement + "\n")
            .Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CSML2018");

    [Fact]
    public void The_first_of_two_files_keeps_the_name()
    {
        var bot = BoundBot.OfFiles(("/bot/b/Menu.csml", "start:\n  hold\n"), ("/bot/a/Menu.csml", "start:\n  hold\n"));

        var finding = bot.Diagnostics.ShouldHaveSingleItem();
        (finding.Id, finding.Path, finding.Arguments[1]).ShouldBe(("CSML2027", "/bot/b/Menu.csml", "a/Menu.csml"));
    }

    [Theory]
    [InlineData("import vat from modules/pricess", "CSML2031", "No project or package that this one references exports a module 'pricess'; did you mean 'prices'?")]
    [InlineData("import vat from modules/x", "CSML2031", "No project or package that this one references exports a module 'x'")]
    [InlineData("import vat from Prices", "CSML2006", "Function 'vat' cannot be imported: flow 'Prices', which does not exist, has no function of this name")]
    [InlineData("import vta as vat from modules/prices", "CSML2006", "Function 'vta' cannot be imported: module 'prices' has no function of this name; did you mean 'vat'?")]
    [InlineData("import vat", "CSML2006", "Function 'vat' cannot be imported: the bot has no function of this name; did you mean 'vat from modules/prices'?")]
    [InlineData("import twice as vat from modules/prices", "CSML2021", "Several flows of module 'prices' have a function 'twice' (More, Prices); the first is taken until the module renames one of them")]
    public void An_import_from_a_module_finds_what_is_there(string import, string id, string message)
    {
        var bot = BoundBot.OfFiles(
            ("/bot/Default.csml", import + "\nstart:\n  say vat(1)\n"),
            ("/bot/modules/prices/Prices.csml", "fn vat(amount): return amount\nfn twice(amount): return amount\n"),
            ("/bot/modules/prices/More.csml", "fn twice(amount): return amount\n"));

        bot.Diagnostics.Select(finding => (finding.Id, finding.Message)).ShouldHaveSingleItem().ShouldBe((id, message));
    }

    [Theory]
    [InlineData("import vat", "Function 'vat' cannot be imported: the bot has no function of this name; did you mean 'vta'?")]
    [InlineData("import x from Prices", "Function 'x' cannot be imported: flow 'Prices' has no function of this name")]
    [InlineData(
        "import vta from Price",
        "Function 'vta' cannot be imported: flow 'Price', which does not exist, has no function of this name; did you mean 'Prices'?")]
    public void A_broken_import_is_one_error(string import, string message)
    {
        var bot = BoundBot.Of(
            ("Default", import + "\nstart:\n  say vat(1)\n  say x(1)\n  say vta(1)\n".Replace("vta(1)", "1", StringComparison.Ordinal)),
            ("Prices", "fn vta(amount) { return amount }\n"));

        bot.Errors.Select(error => error.Message).ShouldContain(message);
    }
}
