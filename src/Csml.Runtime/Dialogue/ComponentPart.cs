using Csml.Values;

namespace Csml.Dialogue;

/// <summary>A part of what a parameter of a custom component is made of: a value, or what another parameter is.</summary>
public readonly struct ComponentPart
{
    private ComponentPart(string? parameter, CsmlValue value)
    {
        Parameter = parameter;
        Value = value;
    }

    internal string? Parameter { get; }

    internal CsmlValue Value { get; }

    /// <summary>A value: <c>$_set</c>.</summary>
    public static ComponentPart Of(CsmlValue value) => new(null, value);

    /// <summary>The value of another parameter: <c>$_get</c>.</summary>
    public static ComponentPart From(string parameter) => new(parameter, default);
}
