using Csml.Browser.Tests.Support;

namespace Csml.Browser.Tests;

/// <summary>Calls from the dial button to the end, in both languages, on a desk and on a phone.</summary>
[Collection<BrowserCollection>]
public sealed class WholeCallTests(Chromium chromium)
{
    public static TheoryData<Line, Screen> Everywhere => new MatrixTheoryData<Line, Screen>(
        [Line.English, Line.French], [Screen.Desktop, Screen.Phone]);

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_call_by_keys_and_words_goes_to_the_hang_up(Line line, Screen screen)
    {
        await using var phone = await chromium.OpenAsync(screen);
        await phone.ScreenshotAsync($"1-dial");
        await phone.DialAsync(line.Channel);
        await phone.HearsAsync(line.AsksName);
        await phone.SayAsync("Ada");

        await phone.HearsAsync(line.Menu);
        await phone.ScreenshotAsync($"2-menu-{line.Channel}");
        await phone.PressAsync("2");
        await phone.HearsAsync(line.AsksNumber);
        foreach (var key in new[] { "4", "0", "2", "#" })
            await phone.PressAsync(key);

        await phone.HearsAsync(line.Found);
        await phone.HearsAsync(line.AnythingElse);
        await phone.OpenTabAsync("TwiML");
        await phone.ScreenshotAsync($"3-twiml-{line.Channel}");
        await phone.SayAsync(line.No);
        await phone.HearsAsync(line.Goodbye);
        await phone.EndsAsync();

        await phone.OpenTabAsync("Memory");
        (await phone.Page.Locator("#view-memory").InnerTextAsync()).ShouldContain("Ada");
        await phone.ScreenshotAsync($"4-end-{line.Channel}");
        (await phone.Status.InnerTextAsync()).ShouldBe("Ended: Hangup");
        phone.ShouldHaveNoProblems();
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_call_is_forwarded_and_ends_with_the_talk(Line line, Screen screen)
    {
        await using var phone = await chromium.OpenAsync(screen);
        await phone.DialAsync(line.Channel);
        await phone.HearsAsync(line.AsksName);
        await phone.SayAsync("Ada");
        await phone.HearsAsync(line.Menu);
        await phone.PressAsync("3");
        await phone.HearsAsync(line.Danger);
        await phone.SayAsync(line.No);
        await phone.HearsAsync(line.Subject);
        await phone.PressAsync("1");

        await phone.ForwardsToAsync(line.WaterWorks);
        await phone.ScreenshotAsync($"5-forwarding-{line.Channel}");
        await phone.ClickAsync("Answered");
        await phone.ListenAsync(65_000);
        await phone.ClickAsync("The other side hangs up");
        await phone.EndsAsync();

        await phone.OpenTabAsync("Request");
        var request = await phone.Page.Locator("#view-request").InnerTextAsync();
        request.ShouldContain("/dial-result?t=");
        request.ShouldContain("completed");
        request.ShouldContain("65");
        phone.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_transfer_that_nobody_answers_comes_back_to_the_flow()
    {
        var line = Line.English;
        await using var phone = await chromium.OpenAsync(Screen.Desktop);
        await phone.DialAsync(line.Channel);
        await phone.HearsAsync(line.AsksName);
        await phone.SayAsync("Ada");
        await phone.HearsAsync(line.Menu);
        await phone.PressAsync("3");
        await phone.HearsAsync(line.Danger);
        await phone.PressAsync("1");
        await phone.ForwardsToAsync("+12025550143");
        await phone.ClickAsync("No answer");
        await phone.HearsAsync("The officer does not answer");
        await phone.EndsAsync();
        phone.ShouldHaveNoProblems();
    }

    /// <summary>One of the sample's lines, with what is heard on it.</summary>
    public sealed record Line(
        string Channel,
        string AsksName,
        string Menu,
        string AsksNumber,
        string Found,
        string AnythingElse,
        string No,
        string Goodbye,
        string Danger,
        string Subject,
        string WaterWorks)
    {
        public static Line English { get; } = new(
            "english", "May I have your name?", "What can we do for you?",
            "Enter the three digits", "Request 4 0 2, a street lamp",
            "Is there anything else?", "No.", "Thank you for calling, Ada", "Is somebody in danger?", "What is it about?", "+12025550144");

        public static Line French { get; } = new(
            "francais", "Quel est votre nom ?", "Que pouvons-nous faire pour vous ?",
            "Tapez les trois chiffres", "Demande 4 0 2, un lampadaire",
            "Autre chose ?", "Non.", "Merci de votre appel, Ada", "Quelqu'un est-il en danger ?", "De quoi s'agit-il ?", "+33199000144");

        public override string ToString() => Channel;
    }
}
