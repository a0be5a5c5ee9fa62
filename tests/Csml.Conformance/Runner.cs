using Csml.Conformance.Cases;
using Csml.Conformance.Playing;
using Csml.Conformance.Reporting;

namespace Csml.Conformance;

/// <summary>The program: reads the cases, has them played, writes the answers and reports.</summary>
internal static class Runner
{
    /// <summary>The exit code where the question cannot be understood.</summary>
    public const int Misuse = 2;

    /// <summary>How long a case may take.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    /// <summary>Returns the exit code: 0 where no case failed, 1 where one did.</summary>
    /// <param name="commandLine">The arguments of the program.</param>
    /// <param name="play">Plays the cases: gives their outcomes, in the same order.</param>
    /// <param name="output">Takes the report.</param>
    /// <param name="errors">Takes what is wrong with the question.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> commandLine,
        Func<IReadOnlyList<ConformanceCase>, Task<CaseOutcome[]>> play,
        TextWriter output,
        TextWriter errors)
    {
        if (RunnerArguments.Parse(commandLine, out var mistake) is not { } arguments)
        {
            await errors.WriteLineAsync($"{mistake}\n{RunnerArguments.Usage}");
            return Misuse;
        }

        ConformanceCase[] cases;
        try
        {
            cases = [.. arguments.Files.SelectMany(CaseReader.ReadFile).Where(arguments.Asks)];
        }
        catch (Exception unreadable) when (unreadable is CaseFormatException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(unreadable.Message);
            return Misuse;
        }

        foreach (var twice in cases.GroupBy(asked => asked.Id).Where(sameId => sameId.Count() > 1))
            await errors.WriteLineAsync($"note: {twice.Count()} cases have the id '{twice.Key}'; all of them are played");

        var outcomes = await play(cases);
        if (arguments.AnswersFile is { } answersFile)
            await File.WriteAllLinesAsync(answersFile, cases.Zip(outcomes, AnswerJson.Line));

        return Report.Print(output, cases, outcomes);
    }
}
