using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Diagnostics;

/// <summary>Calls and their arguments (CSML21xx), beyond the examples of the pages.</summary>
public sealed class CallRulesTests
{
    [Theory]
    [InlineData("Button(4)", "Argument 'title' of 'Button' takes a text, not a whole number")]
    [InlineData("Text(true)", "Argument 'text' of 'Text' takes a text, not true or false")]
    [InlineData("Text(null)", "Argument 'text' of 'Text' takes a text, not null")]
    [InlineData("Wait(\"1\")", "Argument 'duration' of 'Wait' takes a number, not a text")]
    [InlineData("Question(\"t\", Button(\"a\"))", "Argument 'buttons' of 'Question' takes an array, not an object")]
    [InlineData("OneOf(1)", "Argument 'array' of 'OneOf' takes an array, not a whole number")]
    public void An_argument_of_the_wrong_kind_is_an_error(string call, string message) =>
        BoundBot.OfStep("say " + call).Errors.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Theory]
    [InlineData("Text([\"a\"])")]
    [InlineData("Text(event)")]
    [InlineData("Wait(1.5)")]
    [InlineData("Button(\"a\", accepts=\"b\")")]
    [InlineData("Text(Or(1, \"a\"))")]
    [InlineData("Floor(2)")]
    public void An_argument_that_may_do_is_none(string call) =>
        BoundBot.OfStep("say " + call).Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("Question([Button(\"a\")])", "'Question' needs an argument 'buttons'")]
    [InlineData("Text()", "'Text' needs an argument 'text'")]
    [InlineData("Or(1)", "'Or' needs an argument 'arg1'")]
    [InlineData("App()", "'App' needs an argument 'fn_id'")]
    public void A_missing_argument_is_an_error(string call, string message) =>
        BoundBot.OfStep("say " + call).Errors.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Theory]
    [InlineData("goto start in other")]
    [InlineData("goto $event in $event")]
    public void A_goto_into_another_bot_is_an_error_that_blocks_its_step(string statement)
    {
        var bot = BoundBot.OfStep(statement);

        var error = bot.Errors.ShouldHaveSingleItem();
        (error.Id, error.IsBlocking).ShouldBe(("CSML3011", true));
        bot["Default"].Steps.Single().CanEmit.ShouldBeFalse();
    }

    [Theory]
    [InlineData("say Crypto(\"a\").create_hash(\"sm3\").digest(\"hex\")", "sm3")]
    [InlineData("do c = Crypto(event) say c.create_hmac((\"RIPEMD160\"), \"key\")", "RIPEMD160")]
    public void A_hash_that_is_not_offered_is_an_error_that_does_not_block(string statements, string hash)
    {
        var error = BoundBot.OfStep(statements).Errors.ShouldHaveSingleItem();

        (error.Id, error.Arguments[0], error.IsBlocking).ShouldBe(("CSML2123", hash, false));
    }

    [Theory]
    [InlineData("say Crypto(\"a\").create_hash(\"sha512\").digest(\"hex\")")]
    [InlineData("say Crypto(\"a\").create_hash(event)")]
    [InlineData("say [\"sm3\"].join(\"sm3\")")]
    public void Other_hashes_are_left_to_the_call(string statements) =>
        BoundBot.OfStep(statements).Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("HTTP(\"https://example.org\", body={\"a\": 1})", "'HTTP' drops its argument 'body'; give it to '.post(…)', '.put(…)', '.patch(…)' or '.delete(…)'")]
    [InlineData("HTTP(\"https://example.org\", header={})", "'HTTP' drops its argument 'header'; set it with '.set({…})'")]
    [InlineData("HTTP(\"https://example.org\", query={})", "'HTTP' drops its argument 'query'; set it with '.query({…})'")]
    public void What_a_request_drops_is_a_warning(string call, string message) =>
        BoundBot.OfStep($"do r = {call}.send() say r").Diagnostics.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Theory]
    [InlineData("do h = HTTP(\"https://example.org\", method=\"post\", mine=1) do h.post(1) say h.send()", "post")]
    [InlineData("do h = HTTP(\"https://example.org\") do h.set({}).query({}) say h.send()", "query")]
    [InlineData("do m = SMTP(\"smtp.example.org\") do m.port(587) say m.send({})", "port")]
    public void A_changed_copy_that_is_dropped_is_a_warning(string statements, string method)
    {
        var warning = BoundBot.OfStep(statements).Diagnostics.ShouldHaveSingleItem();

        (warning.Id, warning.Arguments[0]).ShouldBe(("CSML2127", method));
    }

    [Fact]
    public void A_changed_copy_that_is_sent_is_none() =>
        BoundBot.OfStep("do HTTP(\"https://example.org\").post(1).send() do h = HTTP(\"https://example.org\").auth(\"a\", \"b\") say h.send()")
            .Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("[1].concat([2])", "No value has a method 'concat'")]
    [InlineData("event.lenght()", "No value has a method 'lenght'; did you mean 'length'?")]
    [InlineData("event.toUppercase()", "No value has a method 'toUppercase'; did you mean 'to_uppercase'?")]
    public void A_method_that_no_value_has_is_an_error(string expression, string message) =>
        BoundBot.OfStep("say " + expression).Errors.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Theory]
    [InlineData("say lenght(\"a\")", "Function 'lenght' does not exist; did you mean 'Length'?")]
    [InlineData("say Tetx(\"a\")", "Function 'Tetx' does not exist; did you mean 'Text'?")]
    [InlineData("if (nosuch()) say 1", "Function 'nosuch' does not exist")]
    [InlineData("debug nosuch()", "Function 'nosuch' does not exist")]
    public void A_function_that_does_not_exist_is_an_error_everywhere(string statement, string message)
    {
        var error = BoundBot.OfStep(statement).Errors.ShouldHaveSingleItem();

        (error.Message, error.IsBlocking).ShouldBe((message, false));
    }

    [Theory]
    [InlineData("[1.5]", 1)]
    [InlineData("[true]", 1)]
    [InlineData("[null]", 1)]
    [InlineData("[[0]]", 1)]
    [InlineData("[Random()]", 1)]
    [InlineData("[0]", 0)]
    [InlineData("[\"key\"]", 0)]
    [InlineData("[event]", 0)]
    [InlineData("[Floor(2)]", 0)]
    [InlineData("[1 + 2]", 0)]
    public void An_index_is_a_whole_number_or_a_key(string index, int count)
    {
        BoundBot.OfStep($"do x = [1] say x{index}").Diagnostics.Count(finding => finding.Id == "CSML2122").ShouldBe(count);
        BoundBot.OfStep($"do x = [1] do x{index} = 1 say x").Diagnostics.Count(finding => finding.Id == "CSML2122").ShouldBe(count);
    }

    [Fact]
    public void A_mistake_in_one_step_leaves_the_others_as_they_are()
    {
        var bot = BoundBot.Of("start:\n  if (event) { goto start in other }\n  goto menu\nmenu:\n  say \"Sales or support?\"\n");

        bot["Default"].Steps.Select(step => step.CanEmit).ShouldBe([false, true]);
    }
}
