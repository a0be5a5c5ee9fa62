using Csml.Outbound.Mail;
using Csml.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Csml.Runtime.Tests.Outbound.Mail;

public sealed class MailSendingTests
{
    private static readonly CsmlObject Mail = CsmlObject.Create(
        [("from", "bot@example.org"), ("to", "ada@example.org"), ("text", "Tea")]);

    [Fact]
    public async Task A_sender_of_the_app_gets_what_the_flow_says()
    {
        var sender = new CollectingSender();
        var server = StandardFunctions.Smtp("smtp.example.org").Result;

        (await SendAsync(sender, server.With("auth", "ada", "secret").With("set_auth_mechanism", CsmlValue.Array("plain", "odd", "Auth Login")), Mail))
            .ShouldBe(CsmlValue.True);
        (await SendAsync(sender, server.With("port", 587 + 65536).With("starttls", true), Mail.With("html", "<p>Tea</p>"))).ShouldBe(CsmlValue.True);
        (await SendAsync(sender, server.With("tls", false).With("starttls", true), Mail)).ShouldBe(CsmlValue.True);

        var (first, firstMail) = sender.Sent[0];
        first.Host.ShouldBe("smtp.example.org");
        first.Port.ShouldBe(465);
        first.Security.ShouldBe(MailSecurity.ImplicitTls);
        first.UserName.ShouldBe("ada");
        first.Password.ShouldBe("secret");
        first.Mechanisms.ShouldBe(["PLAIN", "AUTH LOGIN"]);
        first.ToString().ShouldBe("smtp.example.org:465");
        firstMail.From.Address.ShouldBe("bot@example.org");
        firstMail.To!.Address.ShouldBe("ada@example.org");
        firstMail.Html.ShouldBeNull();
        sender.Sent[1].Server.Port.ShouldBe(587);
        sender.Sent[1].Server.Security.ShouldBe(MailSecurity.StartTls);
        sender.Sent[1].Server.UserName.ShouldBeNull();
        sender.Sent[1].Mail.Html.ShouldBe("<p>Tea</p>");
        sender.Sent[2].Server.Security.ShouldBe(MailSecurity.None);
    }

    [Theory]
    [InlineData("from", null, "[from] is required")]
    [InlineData("from", "nobody", "[from] must be one mail address, such as Ada <ada@example.org>")]
    [InlineData("from", "", "[from] must be one mail address, such as Ada <ada@example.org>")]
    [InlineData("to", null, "[to] is required")]
    [InlineData("to", "a@example.org, b@example.org", "[to] must be one mail address, such as Ada <ada@example.org>")]
    [InlineData("to", "a@example.org\r\nBcc: b@example.org", "[to] must be one mail address, such as Ada <ada@example.org>")]
    [InlineData("subject", "a\nBcc: b@example.org", "[subject] must be one line")]
    [InlineData("text", null, "[text] or [html] is required")]
    public async Task A_mail_without_what_it_needs_is_an_error(string key, string? value, string problem)
    {
        var sender = new CollectingSender();
        var mail = value is null ? Mail.Without(key) : Mail.With(key, value);

        (await SendAsync(sender, StandardFunctions.Smtp("smtp.example.org").Result, mail)).Error().ShouldBe($"[send] {problem}");
        sender.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Arguments_and_what_was_written_into_the_server_are_checked()
    {
        var sender = new CollectingSender();
        var server = StandardFunctions.Smtp("smtp.example.org").Result;

        (await SendAsync(sender, server)).Error().ShouldBe("usage: send(mail: object) => boolean");
        (await SendAsync(sender, server, "mail")).Error().ShouldBe("usage: send(mail: object) => boolean");
        (await SendAsync(sender, server, Mail.With("subject", 5))).Error().ShouldBe("[send] [subject] must be a string");
        (await SendAsync(sender, server.With("port", 65536), Mail)).Error().ShouldBe("[send] the mail server has no valid host or port");
        (await SendAsync(sender, StandardFunctions.Smtp("a b").Result, Mail)).Error().ShouldBe("[send] the mail server has no valid host or port");
    }

    [Fact]
    public async Task What_a_sender_throws_is_an_error_of_the_flow()
    {
        var server = StandardFunctions.Smtp("smtp.example.org").Result;
        var secret = Mail.With("text", ((CsmlValue)"canary").AsSecure());

        (await SendAsync(new CollectingSender(new MailException("the box is full")), server, Mail)).Error().ShouldBe("[send] the box is full");
        (await SendAsync(new CollectingSender(new InvalidOperationException("internals")), server, Mail)).Error()
            .ShouldBe("[send] the mail could not be sent");

        await using var outbox = new Outbox(after: services => services.AddSingleton<IMailSender>(new CollectingSender(new MailException("canary"))));
        (await outbox.SendAsync(server, secret)).Error().ShouldBe("[send] the mail could not be sent");
        string.Join('\n', outbox.Log).ShouldNotContain("canary");
    }

    [Fact]
    public async Task A_sender_may_belong_to_the_turn()
    {
        await using var outbox = new Outbox(before: static services => services.AddScoped<IMailSender, CollectingSender>());

        (await outbox.SendAsync(StandardFunctions.Smtp("smtp.example.org").Result, Mail)).ShouldBe(CsmlValue.True);
    }

    private static async Task<CsmlValue> SendAsync(CollectingSender sender, CsmlValue server, params CsmlValue[] arguments)
    {
        await using var outbox = new Outbox(before: services => services.AddSingleton<IMailSender>(sender));
        return await outbox.SendAsync(server, arguments);
    }

    private sealed class CollectingSender(Exception? failure) : IMailSender
    {
        public CollectingSender()
            : this(failure: null)
        {
        }

        public List<(MailServer Server, OutgoingMail Mail)> Sent { get; } = [];

        public Task SendAsync(OutgoingMail mail, MailServer server, CancellationToken cancellationToken)
        {
            if (failure is not null) throw failure;
            Sent.Add((server, mail));
            return Task.CompletedTask;
        }
    }
}
