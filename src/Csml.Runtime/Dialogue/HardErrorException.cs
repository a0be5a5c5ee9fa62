using System.Diagnostics.CodeAnalysis;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// A HARD error of a flow: the statement needs a value that could not be computed. It ends the run; inside a function it ends
/// the function, whose call then has <see cref="Failure"/> as its value.
/// </summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Never without its line.")]
public sealed class HardErrorException : Exception
{
    /// <summary>Creates the exception for a HARD error that happened in this line of the flow.</summary>
    public HardErrorException(string text, int line)
        : base(text)
    {
        Line = line;
    }

    /// <summary>The line of the <c>.csml</c> file, counted from 1; 0 where none can be named.</summary>
    public int Line { get; }

    /// <summary>The same error as a value.</summary>
    public CsmlValue Failure => CsmlValue.Failure(Message);
}
