namespace Csml.Phone;

/// <summary>The lines of a flow around the one where a call is held.</summary>
/// <param name="FirstLine">The number of the first of them.</param>
/// <param name="Lines">The lines.</param>
internal sealed record SourceExcerpt(int FirstLine, IReadOnlyList<string> Lines)
{
    private const int LinesBefore = 14;
    private const int LinesAfter = 10;

    /// <summary>Reads the lines around <paramref name="line"/>; null where the file is not there, as after a deployment.</summary>
    public static async Task<SourceExcerpt?> ReadAsync(string projectFolder, string file, int line, CancellationToken cancellationToken)
    {
        var path = Path.Combine(projectFolder, file);
        if (!File.Exists(path))
            return null;

        var lines = await File.ReadAllLinesAsync(path, cancellationToken).ConfigureAwait(false);
        var first = Math.Clamp(line - LinesBefore, 1, Math.Max(lines.Length, 1));
        return new(first, [.. lines.Skip(first - 1).Take(LinesBefore + 1 + LinesAfter)]);
    }
}
