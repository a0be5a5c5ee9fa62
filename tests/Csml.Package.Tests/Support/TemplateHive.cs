namespace Csml.Package.Tests.Support;

/// <summary>The packed templates, installed where they leave those of the machine alone.</summary>
internal sealed class TemplateHive
{
    private readonly PackageFeed _feed;
    private readonly string _folder;

    private TemplateHive(PackageFeed feed)
    {
        _feed = feed;
        _folder = Path.Combine(feed.Root, "hives", Path.GetRandomFileName());
    }

    public static async Task<TemplateHive> InstallAsync(PackageFeed feed)
    {
        var hive = new TemplateHive(feed);
        (await hive.NewAsync("install", feed.FileOf("Csml.Templates"))).Succeeded();
        return hive;
    }

    /// <summary>Makes a solution with a bot and its tests; the folder of it.</summary>
    public async Task<string> NewBotAsync(string name)
    {
        var folder = Path.Combine(_feed.Root, "solutions", Path.GetRandomFileName());
        (await NewAsync("csml-bot", "--name", name, "--output", folder)).Succeeded();
        return folder;
    }

    public async Task NewFlowAsync(string name, string folder) =>
        (await NewAsync("csml-flow", "--name", name, "--output", folder)).Succeeded();

    private Task<CommandResult> NewAsync(params IEnumerable<string> arguments) =>
        DotnetCommand.RunAsync(_feed.Root, ["new", .. arguments, "--debug:custom-hive", _folder]);
}
