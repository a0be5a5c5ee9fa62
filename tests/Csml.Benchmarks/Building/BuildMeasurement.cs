using System.Globalization;

namespace Csml.Benchmarks.Building;

/// <summary>
/// Generator and analyzer on a project with flows of a hundred lines, with the compiler's own clocks: edits in it, and clean
/// builds in a process that is warm.
/// </summary>
internal static class BuildMeasurement
{
    private const int Flows = 200;
    private const int WarmUps = 6;
    private const int Rounds = 9;
    private const int Edits = 100;

    private static int _edition;

    private enum Edit
    {
        CSharp,
        Flow,
    }

    public static async Task RunAsync(TextWriter output)
    {
        for (var round = 0; round < WarmUps; round++)
            await CleanAsync(Flows);

        await output.WriteLineAsync("| build | generator, ms | analyzer, ms | outputs made anew |");
        await output.WriteLineAsync("|---|---:|---:|---:|");
        foreach (var edit in Enum.GetValues<Edit>())
            await WriteAsync(output, $"{edit} edit, {Flows} flows", await EditsAsync(edit), await OutputsRerunAsync(edit));

        var clean = new Dictionary<int, List<BuildTimes>> { [Flows / 2] = [], [Flows] = [], [Flows * 2] = [] };
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (flows, builds) in clean)
                builds.Add(await CleanAsync(flows));
        }

        foreach (var (flows, builds) in clean)
            await WriteAsync(output, $"clean, {flows} flows", BuildTimes.Median(builds), outputsRerun: null);
    }

    /// <summary>A build of texts that were never compiled before.</summary>
    private static async Task<BuildTimes> CleanAsync(int flows)
    {
        var project = FlowProject.Create(flows, ++_edition);
        GC.Collect();
        return await Editor.Create().BuildAsync(project);
    }

    private static async Task<BuildTimes> EditsAsync(Edit edit)
    {
        var project = FlowProject.Create(Flows, ++_edition);
        var editor = Editor.Create();
        await editor.BuildAsync(project);
        var builds = new List<BuildTimes>();
        for (var number = 0; number < 2 * Edits; number++)
        {
            var times = await editor.BuildAsync(project = Edited(project, edit));
            if (number >= Edits)
                builds.Add(times);
        }

        return BuildTimes.Median(builds);
    }

    /// <summary>Counted apart: keeping count takes time.</summary>
    private static async Task<int> OutputsRerunAsync(Edit edit)
    {
        var project = FlowProject.Create(Flows, ++_edition);
        var editor = Editor.Create(tracksSteps: true);
        await editor.BuildAsync(project);
        await editor.BuildAsync(Edited(project, edit));
        return editor.OutputsRerun;
    }

    private static FlowProject Edited(FlowProject project, Edit edit) =>
        edit == Edit.CSharp ? project.WithEditedClass(++_edition) : project.WithEditedFlow(++_edition);

    private static Task WriteAsync(TextWriter output, string what, BuildTimes times, int? outputsRerun) =>
        output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"| {what} | {times.Generator:F2} | {times.Analyzer:F2} | {outputsRerun} |"));
}
