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

var outcomes = new CaseOutcome[cases.Length];
await Parallel.ForEachAsync(
    Enumerable.Range(0, cases.Length),
    new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
    async (index, _) => outcomes[index] = await CaseRunner.RunAsync(cases[index]));

if (arguments.AnswersFile is { } answersFile)
    await File.WriteAllLinesAsync(answersFile, cases.Zip(outcomes, AnswerJson.Line));

return Report.Print(Console.Out, cases, outcomes);
