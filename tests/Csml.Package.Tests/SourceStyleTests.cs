using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>The sources as a reviewer would have them.</summary>
public sealed class SourceStyleTests(PackageFeed feed)
{
    [Fact]
    public async Task White_space_is_as_the_editor_settings_say() => (await FormatAsync("whitespace")).Succeeded();

    // The build enforces most of these rules; the tool looks at the rest, and takes its time.
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Style_is_as_the_editor_settings_say() => (await FormatAsync("style")).Succeeded();

    private Task<CommandResult> FormatAsync(string what) =>
        DotnetCommand.RunAsync(feed.Sources, "format", what, "Csml.Compiled.sln", "--verify-no-changes", "--no-restore");
}
