using System.Diagnostics.CodeAnalysis;
using Csml.Dialogue;

namespace Csml.Testing;

/// <summary>
/// A file with a transcript. Test frameworks show it by its path, and xunit can pass it to another process
/// (<see cref="IParsable{TSelf}"/>).
/// </summary>
/// <param name="Path">Its path, relative to the folder of the test assembly or absolute.</param>
public sealed record TranscriptFile(string Path) : IParsable<TranscriptFile>, IFormattable
{
    private const string Pattern = "*.transcript";

    /// <summary>All files <c>*.transcript</c> in a folder beside the test assembly and the folders below it, by name.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">There is no transcript in it, so that a test would test nothing.</exception>
    public static IReadOnlyList<TranscriptFile> In(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var root = System.IO.Path.Combine(AppContext.BaseDirectory, folder);
        TranscriptFile[] files =
        [
            .. Directory.EnumerateFiles(root, Pattern, SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(AppContext.BaseDirectory, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
                .Select(file => new TranscriptFile(file)),
        ];
        return files.Length > 0 ? files : throw new FileNotFoundException($"There is no {Pattern} in {root}.");
    }

    /// <summary>Reads the transcript.</summary>
    /// <exception cref="TranscriptException">A line is none of a transcript.</exception>
    public async Task<Transcript> ReadAsync()
    {
        var text = await File.ReadAllTextAsync(System.IO.Path.Combine(AppContext.BaseDirectory, Path)).ConfigureAwait(false);
        return Transcript.Parse(Path, text);
    }

    /// <summary>
    /// Makes the calls twice, each time to a new bot: live, and with the state stored and reloaded between turns
    /// (<see cref="CallDriverOptions.ReloadsState"/>).
    /// </summary>
    /// <typeparam name="TBot">The class that was generated from the project's <c>.csml</c> files.</typeparam>
    /// <exception cref="TranscriptException">A call did not go as written; the message names the first line that differs.</exception>
    public async Task PlayAsync<TBot>(Action<CallDriverOptions>? configure = null)
        where TBot : class, IBot, new()
    {
        var transcript = await ReadAsync().ConfigureAwait(false);
        foreach (var reloads in new[] { false, true })
        {
            var driver = CallDriver.For<TBot>(options =>
            {
                configure?.Invoke(options);
                options.ReloadsState = reloads;
            });
            await using (driver.ConfigureAwait(false))
            {
                await transcript.PlayAsync(driver).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc />
    public static TranscriptFile Parse(string s, IFormatProvider? provider) => new(s);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TranscriptFile result)
    {
        result = s is { Length: > 0 } ? new(s) : null;
        return result is not null;
    }

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => Path;
}
