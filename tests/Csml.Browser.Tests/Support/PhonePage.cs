using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Csml.Browser.Tests.Support;

/// <summary>The page as a person uses it.</summary>
public sealed class PhonePage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<string> _problems = [];
    private readonly Screen _screen;

    public PhonePage(IPage page, Screen screen)
    {
        Page = page;
        _screen = screen;
        page.PageError += (_, error) => _problems.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _problems.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public ILocator Status => Page.Locator("#status");

    public ILocator Notes => Page.Locator(".note");

    public Task DialAsync(string channel) => Page.GetByRole(AriaRole.Button, new() { Name = $"Call {channel}" }).ClickAsync();

    public Task PressAsync(string key) => Page.Locator($"#keypad [data-key=\"{key}\"]").ClickAsync();

    public async Task SayAsync(string words)
    {
        await Page.GetByLabel("What the caller says").FillAsync(words);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
    }

    public Task ClickAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Waits until the bot says it, letting what comes before be spoken.</summary>
    public async Task HearsAsync(string text)
    {
        var bubble = Page.Locator(".bubble.bot", new() { HasText = text }).Last;
        await UntilAsync(async () => await bubble.CountAsync() > 0, $"the bot says '{text}'");
    }

    /// <summary>Waits until the call is over, letting what is left be spoken.</summary>
    public Task EndsAsync() => UntilAsync(async () => await Page.Locator("#call-again").IsVisibleAsync(), "the call is over");

    /// <summary>Waits until the page asks what became of the transfer.</summary>
    public async Task ForwardsToAsync(string number)
    {
        await UntilAsync(async () => await Page.Locator("#transfer").IsVisibleAsync(), "the call is forwarded");
        await Expect(Page.Locator("#transfer-title")).ToContainTextAsync(number);
    }

    public Task OpenTabAsync(string name) => Page.GetByRole(AriaRole.Tab, new() { Name = name }).ClickAsync();

    /// <summary>The clock of the page goes on, as if one had listened for so long.</summary>
    public Task ListenAsync(int milliseconds) => Page.Clock.RunForAsync(milliseconds);

    public Task ScreenshotAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}-{_screen.Name}.png") });

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    /// <summary>Neither a script nor the content policy has complained.</summary>
    public void ShouldHaveNoProblems() => _problems.ShouldBeEmpty();

    private async Task UntilAsync(Func<Task<bool>> isReached, string what)
    {
        // Recordings play in real time, whatever the page's clock says.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience;)
        {
            if (await isReached())
                return;
            await Page.Clock.RunForAsync(250);
        }

        var heard = await Page.Locator("#bubbles > li").AllInnerTextsAsync();
        throw new ShouldAssertException($"Waited until {what}. On the page: {string.Join(" | ", heard)}");
    }
}
