using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>What a user downloads.</summary>
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void Packing_the_solution_yields_these_packages_and_nothing_else()
    {
        Directory.GetFiles(feed.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe([
            $"Csml.Compiled.{feed.Version}.nupkg",
            $"Csml.Templates.{feed.Version}.nupkg",
            $"Csml.Testing.{feed.Version}.nupkg",
        ]);
    }

    [Fact]
    public void The_package_holds_runtime_compiler_build_files_readme_and_licence()
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);

        ContentOf(package).ShouldBe([
            "LICENSE",
            "README.md",
            "analyzers/dotnet/cs/Csml.Generator.dll",
            "build/Csml.Compiled.props",
            "build/Csml.Compiled.targets",
            "buildTransitive/Csml.Compiled.props",
            "buildTransitive/Csml.Compiled.targets",
            "lib/net10.0/Csml.Runtime.dll",
            "lib/net10.0/Csml.Runtime.xml",
        ]);
    }

    [Fact]
    public void The_package_depends_on_the_shared_framework_Sqlite_and_a_reader_of_YAML_only()
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);
        var metadata = MetadataOf(package, PackageFeed.PackageId);
        XName Named(string name) => metadata.Name.Namespace + name;

        metadata.Descendants(Named("dependency")).Select(dependency => dependency.Attribute("id")!.Value).ShouldBe(["Microsoft.Data.Sqlite", "YamlDotNet"]);
        metadata.Descendants(Named("frameworkReference")).Select(reference => reference.Attribute("name")!.Value).ShouldBe(["Microsoft.AspNetCore.App"]);
        metadata.Element(Named("readme"))!.Value.ShouldBe("README.md");
        metadata.Element(Named("license"))!.Value.ShouldBe("Apache-2.0");
    }

    [Fact]
    public void The_package_for_tests_holds_its_assembly_its_page_and_the_rule_for_transcripts()
    {
        using var package = ZipFile.OpenRead(feed.FileOf("Csml.Testing"));

        ContentOf(package).ShouldBe([
            "LICENSE",
            "build/Csml.Testing.targets",
            "lib/net10.0/Csml.Testing.dll",
            "lib/net10.0/Csml.Testing.xml",
            "testing.md",
        ]);
    }

    [Fact]
    public void The_package_for_tests_goes_with_the_runtime_of_its_own_version_and_no_other()
    {
        using var package = ZipFile.OpenRead(feed.FileOf("Csml.Testing"));

        MetadataOf(package, "Csml.Testing").Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}")
            .ShouldBe([$"{PackageFeed.PackageId} [{feed.Version}]"]);
    }

    [Fact]
    public void The_package_of_templates_holds_nothing_but_templates()
    {
        using var package = ZipFile.OpenRead(feed.FileOf("Csml.Templates"));

        ContentOf(package).ShouldBe([
            "LICENSE",
            "content/csml-bot/.gitignore",
            "content/csml-bot/.template.config/template.json",
            "content/csml-bot/Hotline.1.Tests/CallTests.cs",
            "content/csml-bot/Hotline.1.Tests/Calls/welcome.transcript",
            "content/csml-bot/Hotline.1.Tests/Hotline.1.Tests.csproj",
            "content/csml-bot/Hotline.1.slnx",
            "content/csml-bot/Hotline.1/Default.csml",
            "content/csml-bot/Hotline.1/Hotline.1.csproj",
            "content/csml-bot/Hotline.1/Program.cs",
            "content/csml-bot/Hotline.1/Properties/launchSettings.json",
            "content/csml-bot/Hotline.1/appsettings.json",
            "content/csml-flow/.template.config/template.json",
            "content/csml-flow/Flow1.csml",
        ]);
        MetadataOf(package, "Csml.Templates").Descendants().Single(element => element.Name.LocalName == "packageType")
            .Attribute("name")!.Value.ShouldBe("Template");
    }

    [Fact]
    public async Task Two_packs_of_the_same_sources_in_different_folders_are_equal()
    {
        var second = Path.Combine(feed.Root, "second-feed");
        await PackageFeed.PackAsync(Path.Combine(feed.Root, "the same sources elsewhere"), second);

        foreach (var file in Directory.GetFiles(feed.Folder))
        {
            var (ours, theirs) = (Digests(file), Digests(Path.Combine(second, Path.GetFileName(file))));
            theirs.Keys.ShouldBe(ours.Keys, Path.GetFileName(file));
            theirs.Where(entry => ours[entry.Key] != entry.Value).Select(entry => entry.Key).ShouldBeEmpty(Path.GetFileName(file));
        }
    }

    private static IEnumerable<string> ContentOf(ZipArchive package) =>
        package.Entries.Select(entry => entry.FullName).Where(name => !IsOfTheFormat(name)).Order(StringComparer.Ordinal);

    private static XElement MetadataOf(ZipArchive package, string id)
    {
        using var stream = package.GetEntry($"{id}.nuspec").ShouldNotBeNull().Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    // The parts that every .nupkg has; their names carry a new identifier at each pack.
    private static bool IsOfTheFormat(string name) =>
        name.StartsWith("_rels/", StringComparison.Ordinal)
        || name.StartsWith("package/services/", StringComparison.Ordinal)
        || name is "[Content_Types].xml" || name.EndsWith(".nuspec", StringComparison.Ordinal);

    private static Dictionary<string, string> Digests(string file)
    {
        using var package = ZipFile.OpenRead(file);
        return package.Entries
            .Where(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal) || !IsOfTheFormat(entry.FullName))
            .ToDictionary(entry => entry.FullName, Digest);
    }

    private static string Digest(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.ToArray();
        return Convert.ToHexString(SHA256.HashData(entry.FullName.EndsWith(".dll", StringComparison.Ordinal) ? AssemblyContent.WithoutIds(bytes) : bytes));
    }
}
