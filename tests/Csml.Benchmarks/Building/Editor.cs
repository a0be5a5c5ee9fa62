using Microsoft.CodeAnalysis;

namespace Csml.Benchmarks.Building;

/// <summary>A project that is open, and is built again after each edit.</summary>
internal sealed class Editor
{
    private readonly bool _tracksSteps;
    private FlowProject? _project;
    private GeneratorDriver? _driver;

    private Editor(bool tracksSteps) => _tracksSteps = tracksSteps;

    /// <summary>Gets the number of outputs that were made anew in the last build.</summary>
    public int OutputsRerun => _driver!.GetRunResult().Results.Single().TrackedOutputSteps
        .SelectMany(step => step.Value)
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    public static Editor Create(bool tracksSteps = false) => new(tracksSteps);

    /// <summary>Builds the project as it is now; what did not change since the last build is known.</summary>
    public async Task<BuildTimes> BuildAsync(FlowProject project)
    {
        // The compiler reads the references in any case, and not on the generator's or the analyzer's account.
        project.Compilation.GetSpecialType(SpecialType.System_Object);

        var driver = _driver ?? project.CreateDriver(_tracksSteps);
        foreach (var (old, changed) in (_project?.Files ?? project.Files).Zip(project.Files).Where(file => file.First != file.Second))
            driver = driver.ReplaceAdditionalText(old, changed);

        _driver = driver.RunGenerators(project.Compilation);
        _project = project;
        var result = _driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
            throw new InvalidOperationException("The generator threw.", exception);

        var analysis = project.Analyze();
        var findings = await analysis.GetAnalyzerDiagnosticsAsync();
        if (findings.FirstOrDefault() is { } finding)
            throw new InvalidOperationException($"A flow is not as it should be: {finding}");

        var telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(analysis.Analyzers.Single(), CancellationToken.None);
        return new(
            _driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime.TotalMilliseconds,
            telemetry.ExecutionTime.TotalMilliseconds);
    }
}
