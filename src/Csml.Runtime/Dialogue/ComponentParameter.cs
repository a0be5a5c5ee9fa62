using Csml.Values;

namespace Csml.Dialogue;

/// <summary>A parameter of a custom component (language reference, part 3, 1.6).</summary>
/// <param name="name">Its name, and its key in the message.</param>
/// <param name="empty">The empty value of its type, which everything is added to: <c>""</c> for a text, 0 for a number.</param>
public sealed class ComponentParameter(string name, CsmlValue empty)
{
    private readonly ComponentPart[] _default = [];
    private readonly ComponentPart[] _added = [];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a call has to give it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What stands in for a value that is not given.</summary>
    public ReadOnlySpan<ComponentPart> Default
    {
        get => _default;
        init => _default = value.ToArray();
    }

    /// <summary>What is always added.</summary>
    public ReadOnlySpan<ComponentPart> Added
    {
        get => _added;
        init => _added = value.ToArray();
    }

    internal CsmlValue Empty { get; } = empty;
}
