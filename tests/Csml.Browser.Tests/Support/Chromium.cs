using System.Globalization;
using Microsoft.Playwright;

namespace Csml.Browser.Tests.Support;

/// <summary>The browser and the app, started once for all tests; where there is no browser, the tests say so and are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly DateTime Morning = new(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc);

    private int _callers;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Hotline? _hotline;

    public async ValueTask InitializeAsync()
    {
        if (Paths.FirstOrDefault(File.Exists) is not { } path)
            return;

        _hotline = new Hotline();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_hotline is not null)
            await _hotline.DisposeAsync();
    }

    /// <summary>Opens the phone page on a screen; its clock is the test's.</summary>
    /// <remarks>
    /// The caller is somebody else in each test, so that what one has told is not remembered of another; but for the one
    /// test that touches nothing by itself.
    /// </remarks>
    public async Task<PhonePage> OpenAsync(Screen screen, bool ownNumber = true)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed (./test.sh --install).");
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        var phone = new PhonePage(page, screen);
        await page.Clock.InstallAsync(new() { TimeDate = Morning });
        await page.GotoAsync(_hotline!.PhoneUrl);
        await page.Locator(".channel").First.WaitForAsync();
        await page.Clock.PauseAtAsync(Morning.AddHours(1)); // From here on time passes where a test says so.
        if (!ownNumber)
            return phone;

        var number = string.Create(CultureInfo.InvariantCulture, $"+1202555{Interlocked.Increment(ref _callers):0000}");
        await page.GetByLabel("Caller’s number").FillAsync(number);
        return phone;
    }
}

[CollectionDefinition]
public sealed class BrowserCollection : ICollectionFixture<Chromium>;
