using System.Collections.Immutable;
using Csml.Dialogue;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Support;

/// <summary>What a web project references: the framework, and the runtime.</summary>
internal static class TestReferences
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsOfTheFramework)
            .Append(typeof(IBot).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool IsOfTheFramework(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith("System.", StringComparison.Ordinal)
            || name is "netstandard.dll" or "mscorlib.dll"
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal);
    }
}
