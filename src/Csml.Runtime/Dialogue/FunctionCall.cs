using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// A call of the C# function of a name that is computed, <c>App(name, argument = value)</c> (language reference, part 2, 5.9);
/// generated code finds the function. Arguments that it has no parameter for are ignored.
/// </summary>
public readonly ref struct FunctionCall
{
    private readonly CsmlValue _name;
    private readonly CsmlValue _failed;
    private readonly ReadOnlySpan<(string Name, CsmlValue Value)> _arguments;

    /// <summary>A call.</summary>
    /// <param name="name">The name, as the flow computed it.</param>
    /// <param name="arguments">The arguments by their names.</param>
    public FunctionCall(CsmlValue name, ReadOnlySpan<(string Name, CsmlValue Value)> arguments)
    {
        _name = name;
        _arguments = arguments;
        _failed = name.IsFailed ? name : FirstFailed(arguments);
    }

    /// <summary>The function's name; null where there is nothing to call.</summary>
    public string? Name => !_failed.IsFailed && _name.TryGetString(out var name) ? name : null;

    /// <summary>The argument for a parameter; <see cref="CsmlValueKind.Unset"/> if it is not given.</summary>
    public CsmlValue this[string parameter]
    {
        get
        {
            // Of several of one name the last counts (language reference, part 1, 4.4).
            for (var index = _arguments.Length - 1; index >= 0; index--)
            {
                if (_arguments[index].Name == parameter) return _arguments[index].Value;
            }

            return default;
        }
    }

    /// <summary>What the call gives where no function has the name: a SOFT error, or the HARD one of an argument.</summary>
    public CsmlValue Refuse(Turn turn, [CallerLineNumber] int line = 0)
    {
        if (_failed.IsFailed) return _failed;
        if (!_name.TryGetString(out var name)) return turn.SoftError(ErrorTexts.FunctionName, line);
        return turn.SoftError(_name.IsSecure || turn.HoldsSecret ? ErrorTexts.SecureFunctionName : ErrorTexts.UnknownApp(name), line);
    }

    private static CsmlValue FirstFailed(ReadOnlySpan<(string Name, CsmlValue Value)> arguments)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (argument.Value.IsFailed) return argument.Value;
        }

        return default;
    }
}
