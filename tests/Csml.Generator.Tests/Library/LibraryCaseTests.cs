namespace Csml.Generator.Tests.Library;

/// <summary>
/// Every method, builtin and component with normal, edge and wrong arguments, through flows that are compiled and run. The cases
/// are in files, one for each kind of value, headed by the names of its methods.
/// </summary>
public sealed class LibraryCaseTests
{
    public static TheoryData<string, string> Cases =>
        [.. LibraryCase.All.Select(static @case => ($"{@case.Family}.{@case.Name} {@case.Sort}", @case.Code))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_call_gives_what_its_case_says(string subject, string code)
    {
        var @case = LibraryCase.All.Single(candidate =>
            candidate.Code == code && $"{candidate.Family}.{candidate.Name} {candidate.Sort}" == subject);

        (await LibraryBot.RunAsync(@case)).ShouldBe([@case.Outcome, @case.Outcome]);
    }
}
