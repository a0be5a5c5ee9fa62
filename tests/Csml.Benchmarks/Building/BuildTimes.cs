namespace Csml.Benchmarks.Building;

/// <summary>What generator and analyzer took, in milliseconds, as the compiler counts it.</summary>
internal readonly record struct BuildTimes(double Generator, double Analyzer)
{
    /// <summary>The medians of several builds, each by itself.</summary>
    public static BuildTimes Median(IReadOnlyCollection<BuildTimes> builds) =>
        new(Median(builds.Select(build => build.Generator)), Median(builds.Select(build => build.Analyzer)));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
