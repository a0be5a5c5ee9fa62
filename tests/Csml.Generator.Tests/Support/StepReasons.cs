using System.Reflection;
using Csml.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Support;

/// <summary>Why the steps of the pipeline ran, as a test reads it: <c>"Compile: Cached, Modified"</c>.</summary>
internal static class StepReasons
{
    /// <summary>Gets the names of our steps, so that a new one cannot be forgotten.</summary>
    public static IReadOnlyList<string> Ours { get; } =
        [.. typeof(StepNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>Describes a run: for each step the reasons of its outputs, sorted.</summary>
    public static string[] Describe(GeneratorRunResult run) =>
    [
        .. Ours
            .Where(run.TrackedSteps.ContainsKey)
            .Select(step => $"{step}: {string.Join(", ", Reasons(run, step))}"),
    ];

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult run, string step) =>
        run.TrackedSteps[step].SelectMany(static ran => ran.Outputs).Select(static output => output.Reason).Order();
}
