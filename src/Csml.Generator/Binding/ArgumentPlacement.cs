using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>
/// The names that the arguments of a call go by (language/01 4.4). Without any name they go by their places. With one,
/// those without are called <c>arg0</c>, <c>arg1</c>, …, and only the first parameter takes <c>arg0</c> for itself.
/// </summary>
internal sealed class ArgumentPlacement
{
    private readonly ImmutableArray<ArgumentSyntax> _arguments;
    private readonly string[] _names;

    private ArgumentPlacement(ImmutableArray<ArgumentSyntax> arguments, string[] names)
    {
        _arguments = arguments;
        _names = names;
    }

    /// <summary>Gets a value indicating whether an argument has a name.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Gets the argument without a name that stands where none is allowed: a HARD error.</summary>
    public ArgumentSyntax? Misplaced { get; private set; }

    /// <summary>Gets the arguments whose name occurs again later, which then counts.</summary>
    public HashSet<int> Overwritten { get; } = [];

    /// <summary>Finds the places of arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="parameterName">The name of each parameter by its index; null behind the last.</param>
    public static ArgumentPlacement Of(ImmutableArray<ArgumentSyntax> arguments, Func<int, string?> parameterName)
    {
        var placement = new ArgumentPlacement(arguments, new string[arguments.Length]);
        placement.IsNamed = arguments.Any(argument => argument.IsNamed);
        placement.NameAll(parameterName);
        placement.FindMisplaced();
        placement.FindOverwritten();
        return placement;
    }

    public string NameOf(int index) => _names[index];

    private void NameAll(Func<int, string?> parameterName)
    {
        var first = parameterName(0);
        var firstIsNamed = _arguments.Any(argument => argument.IsNamed && argument.Name.Text == first);
        for (var index = 0; index < _names.Length; index++)
        {
            if (_arguments[index].IsNamed)
                _names[index] = _arguments[index].Name.Text;
            else if (!IsNamed)
                _names[index] = parameterName(index) ?? Stray(index);
            else
                _names[index] = index == 0 && first is not null && !firstIsNamed ? first : Stray(index);
        }
    }

    private void FindMisplaced()
    {
        var positionals = 0;
        var isBehindNamed = false;
        foreach (var argument in _arguments)
        {
            if (argument.IsNamed)
                isBehindNamed = true;
            else if (isBehindNamed && positionals > 0)
                Misplaced ??= argument;

            if (!argument.IsNamed)
                positionals++;
        }
    }

    private void FindOverwritten()
    {
        for (var index = 0; index < _names.Length; index++)
        {
            for (var later = index + 1; later < _names.Length; later++)
            {
                if (_names[later] == _names[index])
                    Overwritten.Add(index);
            }
        }
    }

    private static string Stray(int index) => "arg" + index.ToString(CultureInfo.InvariantCulture);
}
