using Csml.Package.Tests.Support;

[assembly: AssemblyFixture(typeof(PackageFeed))]

// Two builds at a time on two cores gain nothing and make the time limits of the calls uncertain.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Csml.Package.Tests.Support;

/// <summary>The packages, packed once for all tests, in a folder outside the repository that projects restore from.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    public const string PackageId = "Csml.Compiled";

    /// <summary>Everything the tests make; gone when they end.</summary>
    internal string Root { get; } = Directory.CreateTempSubdirectory("csml-package-tests-").FullName;

    /// <summary>The copy of the sources that the packages were made from.</summary>
    internal string Sources => Path.Combine(Root, "sources");

    internal string Folder => Path.Combine(Root, "feed");

    /// <summary>The package itself, and with it the version that projects reference.</summary>
    internal string PackageFile => FileOf(PackageId);

    internal string Version => Path.GetFileNameWithoutExtension(PackageFile)[(PackageId.Length + 1)..];

    internal string FileOf(string package) => Directory.GetFiles(Folder, $"{package}.*.nupkg").Single();

    public async ValueTask InitializeAsync()
    {
        await PackAsync(Sources, Folder);

        // A packages folder of its own: a stale copy of this version elsewhere on the machine never wins.
        // The ordinary sources stay, for what the package depends on.
        await File.WriteAllTextAsync(Path.Combine(Root, "nuget.config"), """
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="packages" />
              </config>
              <packageSources>
                <add key="local" value="feed" />
              </packageSources>
            </configuration>
            """);
    }

    /// <summary>Packs a fresh copy of the sources, as a release does.</summary>
    internal static async Task PackAsync(string copy, string output)
    {
        Repository.CopySourcesTo(copy);
        var packed = await DotnetCommand.RunAsync(
            copy, "pack", "Csml.Compiled.sln", "-c", "Release", "-o", output, "-p:ContinuousIntegrationBuild=true");
        packed.Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
