using Csml.Values;

namespace Csml.Runtime.Tests.Values;

public sealed class RequestMethodsTests
{
    private static readonly CsmlValue Request = StandardFunctions.Http("https://example.org").Result;

    [Fact]
    public void A_request_has_the_keys_of_the_reference_and_those_that_the_call_names()
    {
        Request.ToDisplayString().ShouldBe(
            "{\"url\":\"https://example.org\",\"method\":\"get\",\"header\":"
            + "{\"Content-Type\":\"application/json\",\"Accept\":\"application/json,text/*\",\"User-Agent\":\"csml/v1\"}}");
        StandardFunctions.Http("u", ("method", "post"), ("body", 1), ("header", 1), ("query", 1), ("mine", 2)).Result.ToDisplayString()
            .ShouldStartWith("{\"url\":\"u\",\"method\":\"post\",\"header\":{");
        StandardFunctions.Http("u", ("mine", 2)).Result.ToDisplayString().ShouldEndWith(",\"mine\":2}");
    }

    [Fact]
    public void Without_a_URL_there_is_no_request()
    {
        StandardFunctions.Http(default).SoftError.ShouldBe("usage: HTTP(url: string) => http object");
        StandardFunctions.Http(5).SoftError.ShouldBe("usage: HTTP(url: string) => http object");
        StandardFunctions.Http(CsmlValue.Failure("x")).Result.IsFailed.ShouldBeTrue();
        StandardFunctions.Http("u", ("method", CsmlValue.Failure("x"))).Result.IsFailed.ShouldBeTrue();
        StandardFunctions.Smtp(5).SoftError.ShouldBe("usage: SMTP(smtp_server: string) => smtp object");
        StandardFunctions.Smtp(CsmlValue.Failure("x")).Result.IsFailed.ShouldBeTrue();
        StandardFunctions.Http(((CsmlValue)"u").AsSecure()).Result.IsSecure.ShouldBeTrue();
    }

    [Theory]
    [InlineData("post")]
    [InlineData("put")]
    [InlineData("delete")]
    [InlineData("patch")]
    public void A_builder_changes_a_copy_and_never_what_it_is_called_on(string method)
    {
        var outcome = CsmlMethods.Invoke(Request, method, [1], ValueContext.Default);

        outcome.NewReceiver.IsUnset.ShouldBeTrue();
        Text(outcome.Result, "method").ShouldBe(method);
        Text(outcome.Result, "body").ShouldBe("1");
        Text(CsmlMethods.Invoke(outcome.Result, "get", [], ValueContext.Default).Result, "method").ShouldBe("get");
        Text(CsmlMethods.Invoke(outcome.Result, "get", [], ValueContext.Default).Result, "body").ShouldBe("(none)");
        CsmlMethods.Invoke(Request, method, [1, 2], ValueContext.Default).SoftError.ShouldBeNull();
        CsmlMethods.IsMutator(Request, method).ShouldBeFalse();
    }

    [Theory]
    [InlineData("get", "usage: get() => http object", "url")]
    [InlineData("set", "usage: set(headers: object) => http object", "url")]
    [InlineData("set", "usage: set(headers: object) => http object")]
    [InlineData("query", "usage: query(parameters: object) => http object", 5)]
    [InlineData("auth", "usage: auth(user: string, password: string) => http object", "ada")]
    [InlineData("auth", "usage: auth(user: string, password: string) => http object", "ada", 5)]
    [InlineData("brew", "[brew] is not a method of Object")]
    public void Wrong_arguments_are_an_error_that_says_what_is_right(string method, string error, params object[] arguments) =>
        CsmlMethods.Invoke(Request, method, [.. arguments.Select(ToValue)], ValueContext.Default).SoftError.ShouldBe(error);

    [Fact]
    public void What_objects_can_do_requests_can_but_get_is_the_verb()
    {
        CsmlMethods.Invoke(Request, "keys", [], ValueContext.Default).Result.ToDisplayString().ShouldBe("[\"url\",\"method\",\"header\"]");
        CsmlMethods.Invoke(Request, "insert", ["body", 5], ValueContext.Default).NewReceiver.ToDisplayString().ShouldEndWith(",\"body\":5}");
        CsmlMethods.Invoke(Request, "type_of", [], ValueContext.Default).Result.ToDisplayString().ShouldBe("object");
        CsmlMethods.IsMutator(Request, "insert").ShouldBeTrue();
    }

    [Theory]
    [InlineData("auth", "usage: auth(user: string, password: string) => smtp object", "ada")]
    [InlineData("port", "usage: port(number: int) => smtp object", "25")]
    [InlineData("tls", "usage: tls(enable: boolean) => smtp object", 1)]
    [InlineData("starttls", "usage: starttls(enable: boolean) => smtp object")]
    [InlineData("set_auth_mechanism", "usage: set_auth_mechanism(mechanism: string or array of strings) => smtp object", 5)]
    [InlineData("set_auth_mechanism", "[set_auth_mechanism] the mechanism must be PLAIN, AUTH LOGIN or XOAUTH2", "LOGIN")]
    [InlineData("keys", "[keys] is not a method of Object")]
    public void A_mail_server_says_what_is_wrong(string method, string error, params object[] arguments) =>
        CsmlMethods.Invoke(StandardFunctions.Smtp("smtp.example.org").Result, method, [.. arguments.Select(ToValue)], ValueContext.Default)
            .SoftError.ShouldBe(error);

    [Fact]
    public void A_mail_server_has_the_keys_of_the_reference() =>
        StandardFunctions.Smtp("smtp.example.org").Result.ToDisplayString()
            .ShouldBe("{\"smtp_server\":\"smtp.example.org\",\"port\":465,\"tls\":true}");

    private static CsmlValue ToValue(object argument) => argument is string text ? text : (int)argument;

    private static string Text(CsmlValue request, string key) =>
        request.TryGetObject(out var entries) && entries.TryGet(key, out var value) ? value.ToDisplayString() : "(none)";
}
