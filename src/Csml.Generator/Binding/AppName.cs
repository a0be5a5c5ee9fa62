using System.Collections.Generic;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>Finds the name of the C# function in a call of <c>App</c> or <c>Fn</c>.</summary>
internal static class AppName
{
    private const string Parameter = "fn_id";

    /// <summary>The name, or null where it is not written out.</summary>
    public static string? Of(IReadOnlyList<ArgumentSyntax> arguments) =>
        ArgumentOf(arguments) is { } argument ? ConstantText.Of(argument.Value) : null;

    /// <summary>The argument that names the function: <c>fn_id=</c>, or else the first, if it has no name.</summary>
    public static ArgumentSyntax? ArgumentOf(IReadOnlyList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.IsNamed && argument.Name.Text == Parameter)
                return argument;
        }

        return arguments.Count > 0 && arguments[0] is { IsNamed: false } first ? first : null;
    }
}
