using Csml.Generator.Tests.Support;
using Csml.Outbound.Mail;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>Requests and mails of compiled flows, with something else in place of the network.</summary>
public sealed class SendingTests
{
    [Theory]
    [InlineData("do r = HTTP(\"https://api.example/a\").send()\n  say r.verb", "GET")]
    [InlineData("do r = HTTP(\"https://api.example/a\").post({\"a\": [1]}).send()\n  say r.verb + \" \" + r.body", "POST {\"a\":[1]}")]
    [InlineData("do r = HTTP(\"https://api.example/a\", method=\"put\").send()\n  say r.verb", "PUT")]
    [InlineData("do r = HTTP(\"https://api.example/a\").query({\"q\": \"é\"}).send()\n  say r.query", "?q=%C3%A9")]
    [InlineData("say \"{{HTTP(\\\"https://api.example/a\\\").send().verb}} it\"", "GET it")]
    [InlineData("say HTTP(\"https://api.example/a\").send().get_info(\"status\")", "200")]
    [InlineData("if (HTTP(\"https://api.example/a\").send().verb == \"GET\") say \"yes\"", "yes")]
    [InlineData("do o = {\"h\": HTTP(\"https://api.example/a\")}\n  say o.h.delete().send().verb", "DELETE")]
    [InlineData("do h = HTTP(\"https://api.example/a\")\n  do h.header = {\"X-Key\": \"k\"}\n  say h.send().key", "k")]
    [InlineData("do h = HTTP(\"https://api.example/a\")\n  do h.insert(\"method\", \"patch\")\n  say h.send().verb", "PATCH")]
    [InlineData("do h = HTTP(\"https://api.example/a\")\n  do p = h.post(1)\n  say h.send().verb + p.send().verb", "GETPOST")]
    [InlineData("remember h = HTTP(\"https://api.example/a\").post(1)\n  say h.send().body", "1")]
    [InlineData("say [\"a\", \"b\"].map((x) { return HTTP(\"https://api.example/{{x}}\").send().path }).join(\",\")", "/a,/b")]
    [InlineData("do f = (x) { return HTTP(\"https://api.example/{{x}}\").send().path }\n  say f(7)", "/7")]
    [InlineData("say Or(HTTP(\"https://api.example/500\").send(), \"instead\")", "instead")]
    [InlineData("do r = HTTP(\"https://api.example/500\").send()\n  if (r.is_error()) say r.get_info(\"body\")", "broken")]
    public async Task A_request_is_sent_and_its_reply_is_a_value(string statements, string said)
    {
        var messages = await (await BeginAsync(statements)).SendAsync("hi");

        messages[^2].ShouldBe(said);
    }

    [Fact]
    public async Task A_request_that_fails_is_a_soft_error_and_the_flow_goes_on() =>
        (await (await BeginAsync("do r = HTTP(\"https://api.example/500\").send()\n  say r\n  say \"on\"")).SendAsync("hi")).ShouldBe(
            ["error: {\"error\":\"https://api.example: status code 500 at line 2 at flow [Default]\"}", "Null", "on", "(End)"]);

    [Theory]
    [InlineData("do HTTP(\"u\").send(1)", "usage: send() => any")]
    [InlineData("do HTTP(\"u\").send()", "[send] the URL must be a text that begins with http:// or https://")]
    [InlineData("do HTTP(\"https://a.example\").set(1).send()", "usage: set(headers: object) => http object")]
    [InlineData("do x = 5\n  do x.send()", "[send] is not a method of Int")]
    [InlineData("do SMTP(\"smtp.example.org\").send({})", "[send] [from] is required")]
    [InlineData("do SMTP(\"smtp.example.org\").send()", "usage: send(mail: object) => boolean")]
    public async Task What_cannot_be_sent_is_a_soft_error(string statements, string error) =>
        (await (await BeginAsync(statements)).SendAsync("hi"))[0].ShouldStartWith($"error: {{\"error\":\"{error} at line ");

    [Fact]
    public async Task A_function_of_the_flow_may_send()
    {
        var bot = CompiledProject.Create(TestProject.WithFlows(
            ("Default", "import path from Other\n\nstart:\n  say path(\"x\")\n"),
            ("Other", "fn path(p) {\n  return inner(p)\n}\n\nfn inner(p) {\n  return HTTP(\"https://api.example/{{p}}\").send().path\n}\n\nstart:\n  say \"?\"\n"))).Bot;

        (await new Conversation(bot) { Services = SendingServices.Create() }.SendAsync("hi")).ShouldBe(["/x", "(End)"]);
    }

    [Fact]
    public async Task What_is_answered_to_a_secret_can_be_asked_and_not_said()
    {
        var talk = await BeginAsync(
            "hold_secure\n  if (HTTP(\"https://api.example/a\").post({\"pin\": event}).send().body.contains(\"1234\")) say \"right\"\n"
            + "  do SMTP(\"smtp.example.org\").send({\"from\": \"a@b.example\", \"to\": \"a@b.example\", \"text\": \"{{event}}\"})\n"
            + "  do r = HTTP(\"https://api.example/a\").post(event).send()\n  say HTTP(\"https://api.example/500\").post(event).send()");
        await talk.SendAsync("hi");
        var messages = await talk.SendAsync("1234");

        messages.ShouldBe(
        [
            "right",
            "error: {\"error\":\"Assignation of secure variable is not allowed at line 5 at flow [Default]\"}",
            "error: {\"error\":\"the request: status code 500 at line 6 at flow [Default]\"}",
            "error: {\"error\":\"Secure variable can not be displayed at line 6 at flow [Default]\"}",
            "(End)",
        ]);
    }

    [Fact]
    public async Task A_mail_is_handed_to_the_sender_of_the_app()
    {
        var sender = new CollectingSender();
        var talk = await BeginAsync(
            "do ok = SMTP(\"smtp.example.org\").port(587).starttls(true).auth(\"bot\", \"key\").set_auth_mechanism(\"plain\")"
            + ".send({\"from\": \"Bot <bot@example.org>\", \"to\": \"ada@example.org\", \"subject\": \"Tea\", \"text\": \"Two\"})\n  say ok",
            sender);

        (await talk.SendAsync("hi")).ShouldBe(["true", "(End)"]);

        sender.Sent.ShouldBe(["smtp.example.org:587 StartTls bot PLAIN: ada@example.org Tea Two"]);
    }

    [Fact]
    public async Task Without_the_services_of_an_app_nothing_is_sent()
    {
        var talk = Conversation.With(("Default", "start:\n  do HTTP(\"https://a.example\").send()\n"));

        (await talk.SendAsync("hi"))[0].ShouldContain("[send] nothing can be sent: the app has no services of AddCsml");
    }

    private static Task<Conversation> BeginAsync(string statements, IMailSender? sender = null)
    {
        var bot = CompiledProject.Create(TestProject.WithFlows(("Default", $"start:\n  {statements}\n"))).Bot;
        return Task.FromResult(new Conversation(bot) { Services = SendingServices.Create(sender) });
    }

    private sealed class CollectingSender : IMailSender
    {
        public List<string> Sent { get; } = [];

        public Task SendAsync(OutgoingMail mail, MailServer server, CancellationToken cancellationToken)
        {
            Sent.Add($"{server} {server.Security} {server.UserName} {string.Join(',', server.Mechanisms)}: {mail.To} {mail.Subject} {mail.Text}");
            return Task.CompletedTask;
        }
    }
}
