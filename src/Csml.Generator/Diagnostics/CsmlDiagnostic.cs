using System.Globalization;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <summary>
/// One finding, as a value that compares by content: the rule, the place, and what the message is about.
/// </summary>
/// <param name="Id">The id of its rule.</param>
/// <param name="Path">The <c>.csml</c> file.</param>
/// <param name="Span">The offending characters.</param>
/// <param name="LineSpan">The same in lines and columns, from 0.</param>
/// <param name="Arguments">What the placeholders of the message stand for.</param>
internal sealed record CsmlDiagnostic(
    string Id,
    string Path,
    TextSpan Span,
    LinePositionSpan LineSpan,
    EquatableArray<string> Arguments)
{
    public bool IsBlocking => CsmlDescriptors.IsBlocking(CsmlDescriptors.Get(Id));

    /// <summary>Gets what the compiler prints. Like it, a text without placeholders is taken as it is, braces and all.</summary>
    public string Message
    {
        get
        {
            var format = CsmlDescriptors.Get(Id).MessageFormat.ToString(CultureInfo.InvariantCulture);
            return Arguments.IsEmpty ? format : string.Format(CultureInfo.InvariantCulture, format, [.. Arguments]);
        }
    }
}
