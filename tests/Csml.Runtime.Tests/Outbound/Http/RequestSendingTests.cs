using System.Diagnostics;
using System.Net;
using Csml.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Csml.Runtime.Tests.Outbound.Http;

public sealed class RequestSendingTests(EchoServer server) : IClassFixture<EchoServer>
{
    private static readonly CsmlValue Order = CsmlValue.Object(("tea", 2), ("cake", CsmlValue.Array("a", 1.0)));

    [Theory]
    [InlineData("get", "GET /a", "")]
    [InlineData("post", "POST /a", "{\"tea\":2,\"cake\":[\"a\",1.0]}")]
    [InlineData("put", "PUT /a", "{\"tea\":2,\"cake\":[\"a\",1.0]}")]
    [InlineData("patch", "PATCH /a", "{\"tea\":2,\"cake\":[\"a\",1.0]}")]
    [InlineData("delete", "DELETE /a", "{\"tea\":2,\"cake\":[\"a\",1.0]}")]
    public async Task Every_verb_is_sent_with_its_body(string method, string line, string body)
    {
        var echo = await EchoAsync(To("/a").With(method, method == "get" ? [] : [Order]));

        echo.ShouldStartWith(line + "\n");
        echo.ShouldEndWith("\n\n" + body);
        echo.ShouldContain("\nAccept: application/json,text/*\n");
        echo.ShouldContain("\nUser-Agent: csml/v1\n");
        echo.Contains("\nContent-Type: application/json\n", StringComparison.Ordinal).ShouldBe(method != "get");
    }

    [Theory]
    [InlineData("post", "")]
    [InlineData("put", "")]
    [InlineData("delete", "")]
    [InlineData("patch", "null")]
    public async Task Without_an_argument_there_is_no_body_but_that_of_patch_is_null(string method, string body) =>
        (await EchoAsync(To("/a").With("post", 1).With(method))).ShouldEndWith("\n\n" + body);

    [Fact]
    public async Task A_text_is_sent_as_JSON_and_a_component_with_its_content_type()
    {
        (await EchoAsync(To("/a").With("post", "é \"x\""))).ShouldEndWith("\n\n\"é \\\"x\\\"\"");
        var component = CsmlObject.Create([("url", "u")], "audio");
        (await EchoAsync(To("/a").With("post", CsmlValue.Array(component))))
            .ShouldEndWith("[{\"content_type\":\"audio\",\"content\":{\"url\":\"u\"}}]");
    }

    [Fact]
    public async Task The_last_header_set_counts_in_whatever_letter_case()
    {
        var echo = await EchoAsync(To("/a")
            .With("set", CsmlValue.Object(("X-Number", 5), ("x-list", CsmlValue.Array(1, "b"))))
            .With("set", CsmlValue.Object(("content-type", "text/csv"), ("accept", "text/csv"), ("x-number", 6)))
            .With("auth", "ada", "päss")
            .With("post", 1));

        echo.ShouldContain("\nContent-Type: text/csv\n");
        echo.ShouldContain("\nAccept: text/csv\n");
        echo.ShouldContain("\nx-number: 6\n");
        echo.ShouldNotContain("X-Number", Case.Sensitive);
        echo.ShouldContain("\nx-list: [1,\"b\"]\n");
        echo.ShouldContain("\nAuthorization: Basic YWRhOnDDpHNz\n");
    }

    [Theory]
    [InlineData("/a", "GET /a?q=a%26b%3D%C3%A9%20%2B&n%5B%5D=%5B1%2C%22x%22%5D&t=true\n")]
    [InlineData("/a?z=1", "GET /a?z=1&q=a%26b%3D%C3%A9%20%2B&n%5B%5D=%5B1%2C%22x%22%5D&t=true\n")]
    [InlineData("/a#f?x", "GET /a?q=a%26b%3D%C3%A9%20%2B&n%5B%5D=%5B1%2C%22x%22%5D&t=true\n")]
    public async Task Query_parameters_are_escaped_and_appended(string path, string line)
    {
        var request = To(path).With("query", CsmlValue.Object(("q", "x"), ("n[]", CsmlValue.Array(1, "x"))))
            .With("query", CsmlValue.Object(("q", "a&b=é +"), ("t", true)));

        (await EchoAsync(request)).ShouldStartWith(line);
    }

    [Fact]
    public async Task A_user_in_the_URL_signs_in() =>
        (await EchoAsync(Request($"http://ada:p%40ss@{server.Uri.Authority}/a"))).ShouldContain("\nAuthorization: Basic YWRhOnBAc3M=\n");

    [Theory]
    [InlineData("{\"a\": [1, 2.0, null], \"b\": \"x\"}", "{\"a\":[1,2.0,null],\"b\":\"x\"}", CsmlValueKind.Object)]
    [InlineData("5", "5", CsmlValueKind.Int)]
    [InlineData("1e2", "100", CsmlValueKind.Float)]
    [InlineData("\"quoted\"", "quoted", CsmlValueKind.String)]
    [InlineData("true", "true", CsmlValueKind.Bool)]
    [InlineData("null", "Null", CsmlValueKind.Null)]
    [InlineData("plain words", "plain words", CsmlValueKind.String)]
    [InlineData("{\"a\": 1", "{\"a\": 1", CsmlValueKind.String)]
    [InlineData("", "", CsmlValueKind.String)]
    public async Task A_reply_is_what_its_JSON_says_or_a_text(string reply, string expected, CsmlValueKind kind)
    {
        var value = await SendAsync(To("/json/" + Uri.EscapeDataString(reply)));

        value.Kind.ShouldBe(kind);
        value.ToDisplayString().ShouldBe(expected);
        value.IsError.ShouldBeFalse();
        value.Info!["status"].ShouldBe(200);
        value.Info["headers"].TryGetObject(out var headers).ShouldBeTrue();
        headers!["content-type"].ShouldBe("application/octet-stream");
    }

    [Theory]
    [InlineData("EFBBBF5B315D", "[1]")]
    [InlineData("61FF62", "a\uFFFDb")]
    public async Task A_reply_is_read_as_UTF8(string bytes, string expected) =>
        (await SendAsync(To("/bytes/" + bytes))).ToDisplayString().ShouldBe(expected);

    [Fact]
    public async Task An_integer_out_of_range_is_an_error() =>
        (await SendAsync(To("/json/[9223372036854775808]"))).Error().ShouldBe(
            $"{server.Origin}: the reply is no value of a flow: An integer is too large: the highest is 9223372036854775807.");

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_status_from_400_on_is_an_error_that_tells_what_was_answered(int status)
    {
        var value = await SendAsync(To($"/status/{status}"));

        value.Error().ShouldBe($"{server.Origin}: status code {status}");
        value.Info!["status"].ShouldBe(status);
        value.Info["body"].ShouldBe("{\"no\": 1}");
        value.Info["headers"].TryGetObject(out var headers).ShouldBeTrue();
        headers!["x-reason"].ShouldBe("because");
    }

    [Fact]
    public async Task No_content_is_an_empty_text() => (await SendAsync(To("/status/204"))).ToDisplayString().ShouldBe("");

    [Theory]
    [InlineData(301, "POST", "GET /a\n", "")]
    [InlineData(302, "POST", "GET /a\n", "")]
    [InlineData(303, "PUT", "GET /a\n", "")]
    [InlineData(301, "PUT", "PUT /a\n", "1")]
    [InlineData(307, "POST", "POST /a\n", "1")]
    [InlineData(308, "PATCH", "PATCH /a\n", "1")]
    public async Task A_redirect_is_followed_as_browsers_do(int status, string method, string line, string body)
    {
        var echo = await EchoAsync(To($"/redirect?status={status}&to=/a")
            .With("auth", "a", "b").With("set", CsmlValue.Object(("X-Key", "k"))).With(method.ToLowerInvariant(), 1));

        echo.ShouldStartWith(line);
        echo.ShouldEndWith("\n\n" + body);
        echo.ShouldContain("Authorization: ");
        echo.ShouldContain("X-Key: k");
    }

    [Fact]
    public async Task What_is_for_one_origin_is_not_told_to_another()
    {
        var other = new EchoServer();
        await other.InitializeAsync();
        await using var disposed = other;
        var echo = await EchoAsync(To($"/redirect?status=307&to={Uri.EscapeDataString(other.Origin + "/a")}")
            .With("auth", "a", "b").With("set", CsmlValue.Object(("X-Key", "k"), ("Accept-Language", "fr"))).With("post", 1));

        echo.ShouldStartWith("POST /a\n");
        echo.ShouldNotContain("Authorization");
        echo.ShouldNotContain("X-Key");
        echo.ShouldContain("Accept-Language: fr");
        echo.ShouldContain("Content-Type: application/json");
    }

    [Theory]
    [InlineData("/redirect?status=302&to=/redirect%3Fstatus%3D302%26to%3D/a", null)]
    [InlineData("/redirect?status=302&to=/redirect%3Fstatus%3D302%26to%3D/redirect%253Fstatus%253D302%2526to%253D/a", "redirected too often")]
    [InlineData("/redirect?status=302&to=ftp://127.0.0.1/a", "redirected to what is no http or https URL")]
    [InlineData("/redirect?status=302&to=file:///etc/passwd", "redirected to what is no http or https URL")]
    public async Task Redirects_have_limits(string path, string? problem)
    {
        await using var outbox = new Outbox(Outbox.AllowingLoopback(("Csml:Http:MaxRedirects", "2")));
        var value = await outbox.SendAsync(To(path));

        if (problem is null) value.ToDisplayString().ShouldStartWith("GET /a");
        else value.Error().ShouldBe($"{server.Origin}: {problem}");
    }

    [Theory]
    [InlineData("/size/1000", null)]
    [InlineData("/size/1001", "the reply is longer than 1000 bytes")]
    [InlineData("/stream", "the reply is longer than 1000 bytes")]
    public async Task A_reply_has_a_largest_size(string path, string? problem)
    {
        await using var outbox = new Outbox(Outbox.AllowingLoopback(("Csml:Http:MaxResponseBytes", "1000")));
        var value = await outbox.SendAsync(To(path));

        if (problem is null) value.ToDisplayString().Length.ShouldBe(1000);
        else value.Error().ShouldBe($"{server.Origin}: {problem}");
    }

    [Fact]
    public async Task A_reply_that_does_not_come_is_waited_for_no_longer_than_configured()
    {
        await using var outbox = new Outbox(Outbox.AllowingLoopback(("Csml:Http:Timeout", "00:00:00.2")));

        (await outbox.SendAsync(To("/never"))).Error().ShouldBe($"{server.Origin}: no reply in time");
    }

    [Fact]
    public async Task Where_nobody_listens_there_is_no_connection() =>
        (await SendAsync(Request("http://127.0.0.1:1/"))).Error().ShouldBe("http://127.0.0.1:1: no connection");

    [Theory]
    [InlineData("example.org", "the URL must be a text that begins with http:// or https://")]
    [InlineData("ftp://127.0.0.1/", "the URL must be a text that begins with http:// or https://")]
    [InlineData("file:///etc/passwd", "the URL must be a text that begins with http:// or https://")]
    [InlineData("gopher://127.0.0.1:1/", "the URL must be a text that begins with http:// or https://")]
    [InlineData("", "the URL must be a text that begins with http:// or https://")]
    public async Task Only_the_web_is_asked(string url, string problem) => (await SendAsync(Request(url))).Error().ShouldBe("[send] " + problem);

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("content-length", "5")]
    [InlineData("X-A", "b\r\nX-B: c")]
    [InlineData("X A", "b")]
    [InlineData("", "b")]
    public async Task A_header_that_would_change_the_connection_is_refused(string name, string value) =>
        (await SendAsync(To("/a").With("set", CsmlValue.Object((name, value))))).Error().ShouldStartWith("[send] a header");

    [Fact]
    public async Task What_was_written_into_the_request_is_checked()
    {
        (await SendAsync(To("/a").With("get"), 1)).Error().ShouldBe("usage: send() => any");
        To("/a").TryGetObject(out var entries).ShouldBeTrue();
        (await SendAsync(entries!.With("method", "TRACE"))).Error().ShouldBe("[send] the method must be get, post, put, patch or delete");
        (await SendAsync(entries.With("url", 5))).Error().ShouldStartWith("[send] the URL must be a text");
        (await SendAsync(entries.With("header", 5))).Error().ShouldStartWith("[send] a header");
    }

    [Fact]
    public async Task The_certificate_is_a_matter_of_the_configuration_and_of_the_flow()
    {
        var names = new List<string>();
        await using var outbox = new Outbox(
            new() { ["Csml:Http:UncheckedHosts:0"] = "old.example" },
            after: services =>
            {
                foreach (var name in (string[])["Csml", "Csml.Unchecked"])
                {
                    services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => new FakeHandler(_ =>
                    {
                        names.Add(name);
                        return new(HttpStatusCode.OK);
                    }));
                }
            });

        await outbox.SendAsync(Request("https://old.example"));
        await outbox.SendAsync(Request("https://old.example").With("disable_ssl_verify"));
        await outbox.SendAsync(Request("https://new.example").With("disable_ssl_verify"));

        names.ShouldBe(["Csml", "Csml.Unchecked", "Csml"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_app_s_own_handler_stands_in_for_the_network_wherever_it_is_registered(bool isBefore)
    {
        void Register(IServiceCollection services) => services.AddHttpClient("Csml", client => client.DefaultRequestHeaders.Add("X-App", "1"))
            .ConfigurePrimaryHttpMessageHandler(() => new FakeHandler(request =>
                new(HttpStatusCode.OK) { Content = new StringContent($"{request.RequestUri} {string.Join(',', request.Headers.GetValues("X-App"))}") }));

        await using var outbox = isBefore ? new Outbox(before: Register) : new Outbox(after: Register);

        (await outbox.SendAsync(Request("https://orders.internal/7"))).ToDisplayString().ShouldBe("https://orders.internal/7 1");
    }

    [Fact]
    public async Task A_handler_that_throws_ends_no_call()
    {
        await using var outbox = new Outbox(after: services => services.AddHttpClient("Csml")
            .ConfigurePrimaryHttpMessageHandler(() => new FakeHandler(_ => throw new InvalidOperationException("defect"))));

        (await outbox.SendAsync(Request("https://example.org"))).Error().ShouldBe("https://example.org: the request failed");
        outbox.Log.ShouldContain(entry => entry.Contains("defect", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_URL_is_logged_but_where_it_went()
    {
        await using var outbox = new Outbox(Outbox.AllowingLoopback());
        await outbox.SendAsync(To("/a/path-canary?q=query-canary").With("auth", "user", "password-canary").With("post", "body-canary"));
        await outbox.SendAsync(Request("http://127.0.0.1:1/path-canary"));

        outbox.Log.ShouldContain(entry => entry.Contains($"POST {server.Origin} was answered", StringComparison.Ordinal));
        outbox.Log.ShouldAllBe(entry => !entry.Contains("canary", StringComparison.Ordinal) && !entry.Contains("cGFzc3dvcmQ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/status/500")]
    [InlineData("/json/[9223372036854775808]")]
    [InlineData("/a")]
    public async Task Of_a_request_with_a_secure_value_not_even_the_host_is_told(string path)
    {
        await using var outbox = new Outbox(Outbox.AllowingLoopback());
        var value = await outbox.SendAsync(To(path).With("post", ((CsmlValue)"canary").AsSecure()));
        var refused = await outbox.SendAsync(StandardFunctions.Http(((CsmlValue)"http://127.0.0.9/canary").AsSecure()).Result);

        if (value.IsError) value.Error().ShouldStartWith("the request: ");
        else value.ToDisplayString().ShouldContain("canary");
        refused.Error().ShouldBe("the request: the host may not be reached");
        string.Join('\n', outbox.Log).ShouldNotContain("canary");
        string.Join('\n', outbox.Log).ShouldNotContain("127.0.0");
    }

    [Fact]
    public async Task No_trace_carries_an_address()
    {
        var traced = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.Contains("System.Net.Http", StringComparison.Ordinal),
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traced.Enqueue(string.Join(' ', activity.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}"))),
        };
        ActivitySource.AddActivityListener(listener);

        var echo = await EchoAsync(To("/canary").With("query", CsmlValue.Object(("q", "canary"))));

        echo.ShouldNotContain("traceparent");
        traced.ShouldAllBe(tags => !tags.Contains("canary", StringComparison.Ordinal));
    }

    private CsmlValue To(string path) => Request(server.Origin + path);

    private static CsmlValue Request(string url) => StandardFunctions.Http(url).Result;

    private static async Task<CsmlValue> SendAsync(CsmlValue request, params CsmlValue[] arguments)
    {
        await using var outbox = new Outbox(Outbox.AllowingLoopback());
        return await outbox.SendAsync(request, arguments);
    }

    private static async Task<string> EchoAsync(CsmlValue request)
    {
        var value = await SendAsync(request);
        value.IsError.ShouldBeFalse(value.IsError ? value.Error() : null);
        return value.ToDisplayString();
    }
}
