using Csml.Phone;

namespace Csml.Runtime.Tests.Phone;

public sealed class SourceExcerptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("excerpt-");

    public SourceExcerptTests() =>
        File.WriteAllLines(Path.Combine(_folder.FullName, "Menu.csml"), Enumerable.Range(1, 60).Select(number => $"line {number}"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1, 1, 25)]
    [InlineData(10, 1, 25)]
    [InlineData(30, 16, 40)]
    [InlineData(60, 46, 60)]
    public async Task The_lines_around_the_hold_are_shown(int line, int first, int last)
    {
        var excerpt = (await ReadAsync("Menu.csml", line))!;
        excerpt.FirstLine.ShouldBe(first);
        excerpt.Lines[0].ShouldBe($"line {first}");
        excerpt.Lines[^1].ShouldBe($"line {last}");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_shown() => (await ReadAsync("Other.csml", 1)).ShouldBeNull();

    private Task<SourceExcerpt?> ReadAsync(string file, int line) =>
        SourceExcerpt.ReadAsync(_folder.FullName, file, line, TestContext.Current.CancellationToken);
}
