using System.Linq;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>Finds the argument of a parameter in a call as it is written.</summary>
internal static class CallArguments
{
    /// <summary>The value of a parameter, given by name or, where the form of the call allows, by place.</summary>
    public static ExpressionSyntax? Find(ArgumentListSyntax list, string name, int index)
    {
        var arguments = list.Arguments.Items;
        if (arguments.LastOrDefault(argument => argument.IsNamed && argument.Name.Text == name) is { } named)
            return named.Value;

        var takesPlace = index == 0 || arguments.All(argument => !argument.IsNamed);
        return takesPlace && index < arguments.Length && !arguments[index].IsNamed ? arguments[index].Value : null;
    }
}
