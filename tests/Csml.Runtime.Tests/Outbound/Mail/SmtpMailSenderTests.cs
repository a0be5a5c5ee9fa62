using System.Text;
using Csml.Values;

namespace Csml.Runtime.Tests.Outbound.Mail;

public sealed class SmtpMailSenderTests
{
    private static readonly CsmlValue Mail = CsmlValue.Object(
        ("from", "Bot <bot@example.org>"), ("to", "ada@example.org"), ("subject", "Your order"), ("text", "Tea"));

    [Fact]
    public async Task A_mail_is_handed_over_with_all_that_it_has()
    {
        await using var server = new MailServerDouble();
        var mail = CsmlValue.Object(
            ("from", "Bot <bot@example.org>"),
            ("to", "Ada <ada@example.org>"),
            ("cc", "cc@example.org"),
            ("bcc", "bcc@example.org"),
            ("reply_to", "desk@example.org"),
            ("subject", "Thé"),
            ("text", "Tea"),
            ("html", "<p>Tea</p>"));

        (await SendAsync(To(server).With("tls", false), mail)).ShouldBe(CsmlValue.True);

        var lines = server.Lines;
        lines.ShouldContain("MAIL FROM:<bot@example.org>");
        lines.Where(static line => line.StartsWith("RCPT", StringComparison.Ordinal)).ShouldBe(
            ["RCPT TO:<ada@example.org>", "RCPT TO:<cc@example.org>", "RCPT TO:<bcc@example.org>"], ignoreOrder: true);
        lines.ShouldContain("From: \"Bot\" <bot@example.org>");
        lines.ShouldContain("To: \"Ada\" <ada@example.org>");
        lines.ShouldContain("Cc: cc@example.org");
        lines.ShouldContain("Reply-To: desk@example.org");
        lines.ShouldContain("Subject: =?utf-8?B?VGjDqQ==?=");
        lines.ShouldContain(static line => line.Contains("multipart/alternative", StringComparison.Ordinal));
        server.Conversation.ShouldNotContain("Bcc:", Case.Insensitive);
        server.Conversation.IndexOf("text/plain", StringComparison.Ordinal)
            .ShouldBeInRange(1, server.Conversation.IndexOf("text/html", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text", "Hello", "text/plain")]
    [InlineData("html", "<p>Hello</p>", "text/html")]
    public async Task One_body_is_enough_and_so_is_any_recipient(string key, string body, string type)
    {
        await using var server = new MailServerDouble();
        var mail = CsmlValue.Object(("from", "bot@example.org"), ("bcc", "bcc@example.org"), (key, body));

        (await SendAsync(To(server).With("tls", false), mail)).ShouldBe(CsmlValue.True);

        server.Lines.ShouldContain(line => line.StartsWith($"Content-Type: {type}", StringComparison.Ordinal));
        server.Lines.ShouldContain("RCPT TO:<bcc@example.org>");
    }

    [Fact]
    public async Task Signing_in_is_by_login()
    {
        await using var server = new MailServerDouble("AUTH LOGIN PLAIN");

        (await SendAsync(To(server).With("tls", false).With("auth", "ada", "secret"), Mail)).ShouldBe(CsmlValue.True);

        server.Conversation.ShouldContain("AUTH login " + Convert.ToBase64String(Encoding.UTF8.GetBytes("ada")));
        server.Lines.ShouldContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("secret")));
    }

    [Theory]
    [InlineData(true, "Server does not support secure connections")]
    [InlineData(false, "the mail could not be sent: ")]
    public async Task With_STARTTLS_nothing_is_told_to_a_server_that_cannot_prove_who_it_is(bool isUnsafe, string problem)
    {
        await using var server = isUnsafe ? new MailServerDouble("AUTH LOGIN") : new MailServerDouble("STARTTLS", "AUTH LOGIN");

        (await SendAsync(To(server).With("starttls", true).With("auth", "ada", "secret"), Mail)).Error().ShouldContain(problem);

        server.Conversation.ShouldNotContain("AUTH");
        server.Conversation.ShouldNotContain("MAIL");
    }

    [Fact]
    public async Task What_the_sender_of_NET_cannot_do_names_the_way_out()
    {
        await using var server = new MailServerDouble();

        (await SendAsync(To(server), Mail)).Error().ShouldBe(
            "[send] TLS from the first byte (port 465) is not offered: write .port(587).starttls(true) where the server has STARTTLS, or "
            + "register an IMailSender that does it");
        (await SendAsync(To(server).With("starttls", true).With("auth", "a", "b").With("set_auth_mechanism", "xoauth2"), Mail)).Error()
            .ShouldBe("[send] of the ways to sign in only AUTH LOGIN is offered: allow it in the flow, or register an IMailSender that does it");
        server.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    public async Task The_network_of_the_app_is_refused(string host)
    {
        await using var server = new MailServerDouble();

        (await SendAsync(StandardFunctions.Smtp(host).Result.With("port", server.Port).With("tls", false), Mail)).Error()
            .ShouldBe($"[send] the host '{host}' is not public: where it is meant, add it to Csml:Smtp:PrivateHosts");
        server.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_refuses_is_an_error_with_its_answer()
    {
        await using var server = new MailServerDouble();
        var mail = CsmlValue.Object(("from", "refused@example.org"), ("to", "ada@example.org"), ("text", "Tea"));

        (await SendAsync(To(server).With("tls", false), mail)).Error().ShouldContain("not from you");
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_waited_for_no_longer_than_configured()
    {
        await using var server = new MailServerDouble("silent");
        await using var outbox = new Outbox(Outbox.AllowingLoopback(("Csml:Smtp:Timeout", "00:00:00.3")));

        (await outbox.SendAsync(To(server).With("tls", false), Mail)).Error().ShouldBe("[send] the mail server did not answer in time");
    }

    [Fact]
    public async Task Hosts_that_do_not_exist_or_are_not_listed_are_errors()
    {
        (await SendAsync(StandardFunctions.Smtp("no-such-host.invalid").Result.With("tls", false), Mail)).Error()
            .ShouldBe("[send] the mail server is unknown");
        await using var outbox = new Outbox(new() { ["Csml:Smtp:AllowedHosts:0"] = "smtp.example.org" });
        (await outbox.SendAsync(StandardFunctions.Smtp("192.0.2.1").Result.With("tls", false), Mail)).Error()
            .ShouldBe("[send] the host '192.0.2.1' is not allowed: add it to Csml:Smtp:AllowedHosts");
    }

    private static CsmlValue To(MailServerDouble server) => StandardFunctions.Smtp("localhost").Result.With("port", server.Port);

    private static async Task<CsmlValue> SendAsync(CsmlValue server, CsmlValue mail)
    {
        await using var outbox = new Outbox(Outbox.AllowingLoopback());
        return await outbox.SendAsync(server, mail);
    }
}
