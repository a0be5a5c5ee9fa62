namespace Csml.Testing;

/// <summary>
/// One or more calls as text, each line what one side does: <c>caller:</c>, <c>bot:</c>, <c>press:</c>, <c>silence</c> and so on.
/// </summary>
/// <param name="Name">What messages call it: the path of its file.</param>
/// <param name="Calls">Its calls, made one after the other to the same bot.</param>
public sealed record Transcript(string Name, IReadOnlyList<TranscriptCall> Calls)
{
    /// <summary>Reads a transcript.</summary>
    /// <exception cref="TranscriptException">A line is none of a transcript; the message names it.</exception>
    public static Transcript Parse(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        return new TranscriptParser(name).Parse(text);
    }

    /// <summary>Makes its calls.</summary>
    /// <exception cref="TranscriptException">A call did not go as written; the message names the first line that differs.</exception>
    public async Task PlayAsync(CallDriver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        foreach (var call in Calls) await new TranscriptRunner(driver, Name, call).RunAsync().ConfigureAwait(false);
    }
}
