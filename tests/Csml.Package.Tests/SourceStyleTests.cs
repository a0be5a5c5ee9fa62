using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>The sources as a reviewer would have them.</summary>
public sealed class SourceStyleTests(PackageFeed feed)
{
    [Fact]
    public async Task The_sources_are_formatted_as_the_editor_settings_say()
    {
        var format = await DotnetCommand.RunAsync(feed.Sources, "format", "Csml.Compiled.sln", "--verify-no-changes", "--no-restore");
        format.Succeeded();
    }
}
