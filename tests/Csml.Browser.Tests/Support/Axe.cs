using Microsoft.Playwright;

namespace Csml.Browser.Tests.Support;

/// <summary>The accessibility checker axe-core, from the Node packages beside the page's own tests.</summary>
internal static class Axe
{
    private static readonly string Script = Path.Combine(Repository.Root, "tests", "phone", "node_modules", "axe-core", "axe.min.js");

    public static async Task ShouldFindNothingAsync(IPage page, string moment)
    {
        Assert.SkipUnless(File.Exists(Script), "axe-core is not installed (./test.sh --install).");

        // Evaluated rather than added as a script element, which the page's content policy would refuse.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        await page.Clock.ResumeAsync(); // axe waits for timers of its own.
        var violations = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run()).violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`)
            """);
        violations.ShouldBeEmpty($"axe {moment}");
    }
}
