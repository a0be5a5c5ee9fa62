using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Emit;

/// <summary>
/// Writes <c>#line</c> directives, so that exceptions, breakpoints and stepping are in the <c>.csml</c> file. The
/// only place that counts lines and columns from 1.
/// </summary>
internal sealed class LineDirective
{
    private readonly CSharpWriter _writer;
    private readonly string? _path;
    private State _state = State.Default;

    /// <param name="writer">Where to.</param>
    /// <param name="path">
    /// The absolute path of the flow (a relative one would be looked for beside the generated file), or null where
    /// directives are switched off.
    /// </param>
    public LineDirective(CSharpWriter writer, string? path)
    {
        _writer = writer;
        _path = path is null ? null : Quote(path);
    }

    private enum State
    {
        Default,
        Hidden,
        Mapped,
    }

    /// <summary>
    /// Maps the statement on the next line to its place in the flow. A span that begins before the offset is mapped
    /// to the whole statement, so the offset lies behind the first character: one sequence point, the parts are not
    /// mapped.
    /// </summary>
    /// <param name="span">The statement in the flow.</param>
    /// <param name="skip">How many characters of the line come before the statement proper.</param>
    public void Map(LinePositionSpan span, int skip = 0)
    {
        if (_path is null)
            return;

        // The last column is part of the span.
        _writer.UnindentedLine(string.Format(
            CultureInfo.InvariantCulture,
            "#line ({0},{1})-({2},{3}) {4} {5}",
            span.Start.Line + 1,
            span.Start.Character + 1,
            span.End.Line + 1,
            span.End.Character,
            _writer.Indent + skip + 1,
            _path));
        _state = State.Mapped;
    }

    /// <summary>Hides what follows from the debugger: braces and plumbing.</summary>
    public void Hide() => Switch(State.Hidden, "#line hidden");

    /// <summary>Ends the mapping: what follows is in the generated file.</summary>
    public void Restore() => Switch(State.Default, "#line default");

    private void Switch(State state, string directive)
    {
        if (_path is null || _state == state)
            return;

        _writer.UnindentedLine(directive);
        _state = state;
    }

    // The file name of a directive has no escapes: a quote cannot be written, and no file system of ours has one.
    private static string Quote(string path) => "\"" + path.Replace('"', '\'') + "\"";
}
