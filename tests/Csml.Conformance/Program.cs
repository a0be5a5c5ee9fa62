using Csml.Conformance;
using Csml.Conformance.Cases;
using Csml.Conformance.Playing;
using Csml.Conformance.Reporting;

if (RunnerArguments.Parse(args, out var mistake) is not { } arguments)
{
    await Console.Error.WriteLineAsync($"{mistake}\n{RunnerArguments.Usage}");
    return 2;
}

ConformanceCase[] cases =
[
    .. arguments.Files
        .SelectMany(CaseReader.ReadFile)
        .Where(found => arguments.Filter is null || found.Id.Contains(arguments.Filter, StringComparison.OrdinalIgnoreCase)),
];

// The compiler's own start is not to count as the first case's time.
if (cases.Length > 0) await CaseRunner.RunAsync(cases[0], TimeSpan.FromMinutes(2));

var timeLimit = TimeSpan.FromSeconds(10);
var outcomes = new CaseOutcome[cases.Length];
await Parallel.ForEachAsync(
    Enumerable.Range(0, cases.Length),
    new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
    async (index, _) => outcomes[index] = await CaseRunner.RunAsync(cases[index], timeLimit));

if (arguments.AnswersFile is { } answersFile)
    await File.WriteAllLinesAsync(answersFile, cases.Zip(outcomes, AnswerJson.Line));

return Report.Print(Console.Out, cases, outcomes);
