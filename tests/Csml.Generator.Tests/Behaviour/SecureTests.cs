using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Behaviour;

/// <summary><c>hold_secure</c>: what answers it can be compared and computed with, and gets nowhere (ruling Q-R16).</summary>
public sealed class SecureTests
{
    private const string Secret = "s3cr3t";
    private const string Undisplayed = "error: {\"error\":\"Secure variable can not be displayed at line 3 at flow [Default]\"}";
    private const string Unassigned = "error: {\"error\":\"Assignation of secure variable is not allowed at line 3 at flow [Default]\"}";

    [Theory]
    [InlineData("say event")]
    [InlineData("say \"{{event}}\"")]
    [InlineData("say event.text")]
    [InlineData("say event.to_uppercase()")]
    [InlineData("say event + \"\"")]
    [InlineData("say event == \"1\"")]
    [InlineData("say !event")]
    [InlineData("say [event]")]
    [InlineData("say [1, {\"pin\": event}][1].pin")]
    [InlineData("say [\"a\", \"b\"][event.length() - 6]")]
    [InlineData("say Text(event)")]
    [InlineData("say Question(\"q\", [Button(event)])")]
    [InlineData("say Or(event.to_int(), 0)", 2)]
    [InlineData("say event.get_content()")]
    [InlineData("say _memory", 1, "use event as pin")]
    [InlineData("say OneOf([event])")]
    [InlineData("say Base64(event).encode()")]
    [InlineData("say Crypto(event).create_hash(\"sha256\").digest(\"hex\")")]
    [InlineData("say keep(event)")]
    [InlineData("say pin", 1, "use event as pin")]
    [InlineData("debug event")]
    [InlineData("debug event.split(\"\")")]
    public async Task What_is_made_of_a_secret_is_not_shown(string statement, int errors = 1, string before = "")
    {
        var answers = await AnswerAsync($"{before} {statement}");

        answers.Length.ShouldBe(errors + 1);
        answers[^2].ShouldBe(Undisplayed);
        answers.ShouldAllBe(answer => !answer.Contains(Secret));
    }

    [Theory]
    [InlineData("do x = event")]
    [InlineData("do x = event.text")]
    [InlineData("do x = \"{{event}}\"")]
    [InlineData("do x = [event]")]
    [InlineData("do x += event", 1, "do x = \"a\"")]
    [InlineData("do x.pin = event", 1, "do x = {}")]
    [InlineData("do x[event] = 1", 1, "do x = {}")]
    [InlineData("do x.push(event)", 1, "do x = []")]
    [InlineData("do x.insert(event, 1)", 1, "do x = {}")]
    [InlineData("do x[0].push(event)", 1, "do x = [[]]")]
    [InlineData("do m.push(event)", 1, "remember m = []")]
    [InlineData("remember x = event")]
    [InlineData("remember event.text as x")]
    public async Task What_is_made_of_a_secret_is_not_kept(string statement, int errors = 1, string before = "")
    {
        var conversation = Conversation.With(Flow($"{before} {statement} debug _memory"));
        await conversation.SendAsync("hi");
        var answers = await conversation.SendAsync(Secret);

        answers.Length.ShouldBe(errors + 2);
        answers[0].ShouldBe(Unassigned);
        answers.ShouldAllBe(answer => !answer.Contains(Secret));
        conversation.Memory.Values.ShouldAllBe(value => !value.IsSecure && !value.ToDisplayString().Contains(Secret));
    }

    [Theory]
    [InlineData("if (event == \"s3cr3t\") say \"open\"", "open")]
    [InlineData("if (event match [\"S3CR3T\"]) say \"open\"", "open")]
    [InlineData("if (event.length() == 6 && event.starts_with(\"s3\")) say \"open\"", "open")]
    [InlineData("say event.is_secure()", "true")]
    [InlineData("say event.get_type()", "text")]
    [InlineData("foreach (c) in event { if (c == \"c\") say \"a c\" }", "a c")]
    [InlineData("use event as pin if (pin == \"s3cr3t\") say \"open\"", "open")]
    [InlineData("goto $pin", "there", "do pin = \"there\"")]
    public async Task A_secret_can_be_looked_at(string statements, string answer, string before = "") =>
        (await AnswerAsync($"{before} {statements}")).ShouldBe([answer, "(End)"]);

    [Fact]
    public async Task A_wrong_target_that_is_secret_is_not_shown()
    {
        var answers = await AnswerAsync("use event as place goto $place");

        answers.ShouldBe([
            "error: {\"error\":\"a secure variable in goto is not the name of a step or flow at line 3 at flow [Default]\"}", "(Error)"]);
    }

    [Theory]
    [InlineData("do x = {} say x[event]", 2)]
    [InlineData("say event.nothing", 2)]
    [InlineData("say event.from_json()", 2)]
    [InlineData("do \"a\".match_regex(event + \"(\")", 1)]
    [InlineData("do [1].remove_at(event.length())", 1)]
    [InlineData("do event * 2", 1)]
    public async Task No_error_quotes_a_secret(string statements, int errors)
    {
        var answers = await AnswerAsync(statements);

        answers.Length.ShouldBe(errors + 1);
        answers.ShouldAllBe(answer => !answer.Contains(Secret) && !answer.Contains('6') && !answer.Contains("literal"));
    }

    [Fact]
    public async Task A_secret_does_not_outlive_the_turn()
    {
        var conversation = Conversation.With(("Default", """
            start:
              hold_secure
              use event as pin
              do open = "open"
              foreach (c) in pin {
                hold
                say "{{c}}"
              }
              say "{{event}} {{open}} {{pin.is_error()}}"
              if (pin == "s3cr3t") say "known"
            """));

        await conversation.SendAsync("hi");
        (await conversation.SendAsync(Secret)).ShouldBe([
            "error: {\"error\":\"< pin > is secure and does not survive a hold at line 6 at flow [Default]\"}",
            "error: {\"error\":\"< c > is secure and does not survive a hold at line 6 at flow [Default]\"}",
            "error: {\"error\":\"the loop is over a secure value, which does not survive a hold: the loop ends at line 6 at flow [Default]\"}",
        ]);
        (await conversation.SendAsync("next")).ShouldBe(["Null", "next open false", "(End)"]);
    }

    [Fact]
    public async Task Only_the_next_event_is_secure()
    {
        var conversation = Conversation.With(("Default", "start:\n  hold_secure\n  hold\n  say event\n  say event.is_secure()\n"));

        await conversation.SendAsync("hi");
        (await conversation.SendAsync(Secret)).ShouldBeEmpty();
        (await conversation.SendAsync("hello")).ShouldBe(["hello", "false", "(End)"]);
    }

    [Fact]
    public async Task A_secret_is_one_in_every_step_of_its_turn()
    {
        var conversation = Conversation.With(
            ("Default", "start:\n  hold_secure\n  goto flow Other\n"), ("Other", "start:\n  say event\n  say \"fine\"\n"));

        await conversation.SendAsync("hi");
        (await conversation.SendAsync(Secret)).ShouldBe([
            "error: {\"error\":\"Secure variable can not be displayed at line 2 at flow [Other]\"}", "fine", "(End)"]);
    }

    private static (string Name, string Text) Flow(string statements) =>
        ("Default", $"fn keep(x) {{ return x }}\nstart: hold_secure\n{statements}\n  goto end\nthere:\n  say \"there\"\n");

    private static async Task<string[]> AnswerAsync(string statements)
    {
        var conversation = Conversation.With(Flow(statements));
        (await conversation.SendAsync("hi")).ShouldBeEmpty();
        return await conversation.SendAsync(Secret);
    }
}
