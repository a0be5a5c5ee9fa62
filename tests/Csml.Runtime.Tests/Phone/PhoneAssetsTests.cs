using System.Text.RegularExpressions;
using Csml.Phone;
using Microsoft.AspNetCore.Http;

namespace Csml.Runtime.Tests.Phone;

/// <summary>The page works without a network, a build step or inline code.</summary>
public sealed partial class PhoneAssetsTests
{
    public static TheoryData<string> Names => [.. typeof(PhoneAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Csml.Phone.Page.", StringComparison.Ordinal))
        .Select(name => name["Csml.Phone.Page.".Length..])];

    [Theory]
    [InlineData("phone.html", "text/html; charset=utf-8")]
    [InlineData("phone.css", "text/css; charset=utf-8")]
    [InlineData("phone.js", "text/javascript; charset=utf-8")]
    [InlineData("phone-twiml.js", "text/javascript; charset=utf-8")]
    [InlineData("phone.svg", "image/svg+xml")]
    public async Task Files_of_the_page_have_their_type(string name, string contentType)
    {
        var (response, text) = await ReadAsync(name);
        response.StatusCode.ShouldBe(200);
        response.ContentType.ShouldBe(contentType);
        text.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("nothing.js")]
    [InlineData("../phone.html")]
    [InlineData("PHONE.HTML")]
    [InlineData("")]
    public async Task Other_names_are_not_found(string name) => (await ReadAsync(name)).Response.StatusCode.ShouldBe(404);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_loaded_from_elsewhere_and_nothing_is_inline(string name)
    {
        var (response, text) = await ReadAsync(name);
        ForeignAddress().Matches(text).Select(match => match.Value)
            .ShouldAllBe(address => address.StartsWith("http://www.w3.org/", StringComparison.Ordinal));
        InlineCode().IsMatch(text).ShouldBeFalse();
        response.Headers.ContentSecurityPolicy.ToString().ShouldContain("default-src 'none'; script-src 'self'; style-src 'self'");
        response.Headers.ContentSecurityPolicy.ToString().ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task Every_file_that_the_page_names_exists()
    {
        foreach (var name in Names.Select(row => row.Data))
        {
            var (_, text) = await ReadAsync(name);
            foreach (Match match in FileName().Matches(text))
                (await ReadAsync(match.Value)).Response.StatusCode.ShouldBe(200, $"{name} names {match.Value}");
        }
    }

    private static async Task<(HttpResponse Response, string Text)> ReadAsync(string name)
    {
        var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await PhoneAssets.WriteAsync(context, name);
        return (context.Response, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    [GeneratedRegex(@"https?://[a-z][^\s""'`<)]*")]
    private static partial Regex ForeignAddress();

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)|\son\w+=""|\sstyle=""|<style|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\bphone(-\w+)?\.(html|css|js|svg)\b")]
    private static partial Regex FileName();
}
