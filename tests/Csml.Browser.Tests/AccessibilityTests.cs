using Csml.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Csml.Browser.Tests;

/// <summary>The page without a mouse, and as axe-core reads it.</summary>
[Collection<BrowserCollection>]
public sealed class AccessibilityTests(Chromium chromium)
{
    public static TheoryData<Screen> Screens => [Screen.Desktop, Screen.DesktopDark, Screen.PhoneDark, Screen.SmallPhone];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Axe_finds_nothing_at_any_point_of_a_call_and_nothing_is_wider_than_the_screen(Screen screen)
    {
        await using var phone = await chromium.OpenAsync(screen);
        await Axe.ShouldFindNothingAsync(phone.Page, "before the call");

        await phone.Page.GetByLabel("Wait for me").CheckAsync(); // axe takes its time.
        await phone.DialAsync("english");
        await phone.HearsAsync("May I have your name?");
        await phone.SayAsync("Ada");
        await phone.HearsAsync("What can we do for you?");
        await phone.ScreenshotAsync("6-call");
        foreach (var tab in new[] { "TwiML", "Memory", "_metadata", "Request", "Flow" })
        {
            await phone.OpenTabAsync(tab);
            await Axe.ShouldFindNothingAsync(phone.Page, $"in the tab {tab}");
            (await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(screen.Width, tab);
        }

        await phone.PressAsync("3");
        await phone.HearsAsync("Is somebody in danger?");
        await phone.PressAsync("1");
        await phone.ForwardsToAsync("+12025550143");
        await phone.ScreenshotAsync("7-forwarding");
        await Axe.ShouldFindNothingAsync(phone.Page, "while forwarding");

        await phone.ClickAsync("Busy");
        await phone.EndsAsync();
        await Axe.ShouldFindNothingAsync(phone.Page, "after the call");
    }

    [Fact]
    public async Task A_call_can_be_made_without_a_mouse()
    {
        await using var phone = await chromium.OpenAsync(Screen.Desktop, ownNumber: false);
        var keys = phone.Page.Keyboard;
        await keys.PressAsync("Tab");
        await Expect(phone.Page.GetByText("Skip to the phone")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");

        // The focus is on the call, and its digits are keys of the phone.
        await Expect(phone.Page.Locator("#call-title")).ToBeFocusedAsync();
        await phone.HearsAsync("May I have your name?");
        await phone.Page.GetByLabel("What the caller says").FocusAsync();
        await keys.TypeAsync("Ada 2");
        await keys.PressAsync("Enter");
        await phone.HearsAsync("Thank you, Ada 2");
        await phone.HearsAsync("What can we do for you?");
        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("1");
        await phone.HearsAsync("We are open until five");
        await phone.HearsAsync("Is there anything else?");
        await keys.PressAsync("2");
        await phone.EndsAsync();
        await Expect(phone.Page.Locator("#call-again")).ToBeFocusedAsync();

        await phone.Page.GetByRole(Microsoft.Playwright.AriaRole.Tab, new() { Name = "Flow" }).FocusAsync();
        await keys.PressAsync("ArrowRight");
        await Expect(phone.Page.Locator("#view-twiml")).ToBeVisibleAsync();
        await keys.PressAsync("End");
        await Expect(phone.Page.Locator("#view-request")).ToBeVisibleAsync();
        phone.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task What_is_said_is_announced_in_its_language()
    {
        await using var phone = await chromium.OpenAsync(Screen.Desktop);
        await phone.DialAsync("francais");
        await phone.HearsAsync("Mairie de Port-Marie");
        await Expect(phone.Page.GetByRole(Microsoft.Playwright.AriaRole.Log).Locator("[lang='fr-FR']").First).ToContainTextAsync("Mairie");
        await Expect(phone.Page.GetByLabel("What the caller says")).ToHaveAttributeAsync("lang", "fr-FR");
    }
}
