using System.Globalization;
using Csml.Generator.Text;

namespace Csml.Generator.Lowering;

/// <summary>
/// What a body is written in: a step, function or the value of a constant, with the closures in it at any depth.
/// </summary>
/// <param name="kind">Which of them.</param>
/// <param name="owner">Its name.</param>
/// <param name="source">The file, which for an inserted step is another flow's.</param>
internal sealed class BodySite(string kind, string owner, SourceFile source)
{
    private int _closures;

    public string Owner { get; } = owner;

    public SourceFile Source { get; } = source;

    /// <summary>Gets it in words.</summary>
    public string Place { get; } = kind + " " + owner;

    /// <summary>Takes the number of the next closure.</summary>
    public int NextClosure() => ++_closures;

    /// <summary>What tells a closure from all others of the flow.</summary>
    public string KeyOf(int closure) => Place + " " + closure.ToString(CultureInfo.InvariantCulture);
}
