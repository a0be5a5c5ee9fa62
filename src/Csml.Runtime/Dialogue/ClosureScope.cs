using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// What the body of a closure starts with: its arguments and what it captured. Each run of the body has its own variables (ruling
/// Q18), so it reads what it needs into C# locals before anything else.
/// </summary>
public readonly struct ClosureScope
{
    private readonly CsmlObject _captured;
    private readonly CsmlValue[] _arguments;

    internal ClosureScope(CsmlObject captured, CsmlValue[] arguments)
    {
        _captured = captured;
        _arguments = arguments;
    }

    /// <summary>The argument for a parameter, counted from 0.</summary>
    public CsmlValue this[int parameter] => _arguments[parameter];

    /// <summary>A captured variable; <see cref="CsmlValueKind.Unset"/> if it had no value when it was captured.</summary>
    public CsmlValue Captured(string name) => _captured[name];
}
