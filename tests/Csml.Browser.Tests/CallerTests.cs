using Csml.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Csml.Browser.Tests;

/// <summary>Callers who are not simply a number, and deliveries that are not simply one.</summary>
[Collection<BrowserCollection>]
public sealed class CallerTests(Chromium chromium)
{
    [Fact]
    public async Task Twilios_test_page_reaches_the_welcome_flow()
    {
        await using var phone = await chromium.OpenAsync(Screen.Desktop);
        await phone.Page.GetByLabel("Twilio’s test page").CheckAsync();
        await phone.DialAsync("english");
        await phone.HearsAsync("Port Marie city hall");
        var fields = await FieldsAsync(phone);
        fields.ShouldContain("client:tester");
        fields.ShouldContain("ApplicationSid");
        phone.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task Twilios_test_page_cannot_be_forwarded_and_is_told_so()
    {
        await using var phone = await chromium.OpenAsync(Screen.Desktop);
        await phone.Page.GetByLabel("Twilio’s test page").CheckAsync();
        await phone.DialAsync("english");
        await phone.HearsAsync("May I have your name?");
        await phone.SayAsync("Ada");
        await phone.HearsAsync("What can we do for you?");
        await phone.PressAsync("3");
        await phone.HearsAsync("Is somebody in danger?");
        await phone.PressAsync("1");
        await phone.EndsAsync();
        await phone.OpenTabAsync("TwiML");
        var twiml = await phone.Page.Locator("#view-twiml pre").InnerTextAsync();
        twiml.ShouldNotContain("<Dial");
        twiml.ShouldContain("The officer does not answer");
        phone.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_withheld_number_is_forgotten_with_the_call()
    {
        await using var phone = await chromium.OpenAsync(Screen.Desktop);
        await phone.Page.GetByLabel("a withheld number").CheckAsync();
        for (var call = 0; call < 2; call++)
        {
            await (call == 0 ? phone.DialAsync("english") : phone.ClickAsync("Call again"));
            await phone.HearsAsync("May I have your name?");
            await phone.SayAsync("Ada");
            await phone.HearsAsync("What can we do for you?");
            await phone.ClickAsync("Hang up");
            await phone.EndsAsync();
        }

        phone.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_number_is_known_the_second_time()
    {
        await using var phone = await chromium.OpenAsync(Screen.Desktop);
        await phone.Page.GetByLabel("Caller’s number").FillAsync("+12025550177");
        await phone.DialAsync("english");
        await phone.HearsAsync("May I have your name?");
        await phone.SayAsync("Grace");
        await phone.HearsAsync("What can we do for you?");
        await phone.ClickAsync("Hang up");
        await phone.EndsAsync();
        await phone.ClickAsync("Call again");
        await phone.HearsAsync("Welcome back, Grace");
        phone.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_number_that_is_none_is_not_called_with()
    {
        await using var phone = await chromium.OpenAsync(Screen.Phone);
        await phone.Page.GetByLabel("Caller’s number").FillAsync("555");
        await phone.DialAsync("english");
        await Expect(phone.Page.Locator("#number-problem")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByLabel("Caller’s number")).ToBeFocusedAsync();
        await Expect(phone.Page.Locator("#call")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Requests_delivered_twice_are_answered_the_same()
    {
        await using var phone = await chromium.OpenAsync(Screen.Desktop);
        await phone.Page.GetByLabel("Deliver every request twice").CheckAsync();
        await phone.DialAsync("english");
        await phone.HearsAsync("May I have your name?");
        await phone.SayAsync("Ada");
        await phone.HearsAsync("What can we do for you?");
        await phone.ClickAsync("Send again");
        var same = phone.Notes.Filter(new() { HasText = "the same answer, byte for byte" });
        await Expect(same).ToHaveCountAsync(3);
        await Expect(phone.Page.Locator(".note.problem")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Silence_ends_the_call_after_its_time()
    {
        await using var phone = await chromium.OpenAsync(Screen.Desktop);
        await phone.DialAsync("english");
        await phone.HearsAsync("May I have your name?");
        await phone.EndsAsync();
        await Expect(phone.Notes.Filter(new() { HasText = "Silence" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Who_wants_to_be_waited_for_is()
    {
        await using var phone = await chromium.OpenAsync(Screen.Desktop);
        await phone.Page.GetByLabel("Wait for me").CheckAsync();
        await phone.DialAsync("english");
        await phone.HearsAsync("May I have your name?");
        await phone.ListenAsync(120_000);
        await Expect(phone.Status).ToHaveTextAsync("Listening, without a time-out");
        await phone.ClickAsync("Stay silent");
        await phone.EndsAsync();
    }

    [Fact]
    public async Task The_place_in_the_flow_is_shown()
    {
        await using var phone = await chromium.OpenAsync(Screen.Desktop);
        await phone.DialAsync("english");
        await phone.HearsAsync("May I have your name?");
        await Expect(phone.Page.Locator("#place")).ToContainTextAsync("Welcome › ask_name");
        await Expect(phone.Page.Locator("#place")).ToContainTextAsync("Flows/Welcome.csml:");
        await Expect(phone.Page.Locator(".flow-source .current")).ToHaveTextAsync("  hold");
    }

    private static async Task<string> FieldsAsync(PhonePage phone)
    {
        await phone.OpenTabAsync("_metadata");
        return await phone.Page.Locator("#view-metadata").InnerTextAsync();
    }
}
