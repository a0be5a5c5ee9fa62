using Csml.Values;

namespace Csml.Dialogue;

/// <summary>Arguments of a closure that is called by name, in the order of its parameters (language reference, part 1, 4.4).</summary>
internal static class ClosureArguments
{
    /// <summary>By position; surplus arguments are ignored. Null if there are too few.</summary>
    internal static CsmlValue[]? Bind(ReadOnlySpan<string> parameters, ReadOnlySpan<CsmlValue> arguments) =>
        arguments.Length < parameters.Length ? null : arguments[..parameters.Length].ToArray();

    /// <summary>
    /// By name; only the first parameter may take an argument without one. Null if a parameter has none: the reference engine
    /// crashes there (ruling Q-R14).
    /// </summary>
    internal static CsmlValue[]? Bind(ReadOnlySpan<string> parameters, ReadOnlySpan<(string? Name, CsmlValue Value)> arguments)
    {
        var bound = new CsmlValue[parameters.Length];
        for (var index = 0; index < bound.Length; index++)
        {
            bound[index] = Find(arguments, parameters[index], index == 0);
            if (bound[index].IsUnset) return null;
        }

        return bound;
    }

    internal static CsmlValue FirstFailed(ReadOnlySpan<CsmlValue> arguments)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (argument.IsFailed) return argument;
        }

        return default;
    }

    internal static CsmlValue FirstFailed(ReadOnlySpan<(string? Name, CsmlValue Value)> arguments)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (argument.Value.IsFailed) return argument.Value;
        }

        return default;
    }

    private static CsmlValue Find(ReadOnlySpan<(string? Name, CsmlValue Value)> arguments, string parameter, bool isFirst)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (argument.Name == parameter) return argument.Value.OrNull();
        }

        return isFirst && arguments is [{ Name: null }, ..] ? arguments[0].Value.OrNull() : default;
    }
}
