using System.Linq;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>Finds the argument of a parameter in a call as it is written.</summary>
internal static class CallArguments
{
    /// <summary>The value given to a parameter, by its name or, where the call's form allows it, by its place.</summary>
    public static ExpressionSyntax? Find(ArgumentListSyntax list, string name, int index)
    {
        var arguments = list.Arguments.Items;
        if (arguments.LastOrDefault(argument => argument.IsNamed && argument.Name.Text == name) is { } named)
            return named.Value;

        var takesPlace = index == 0 || arguments.All(argument => !argument.IsNamed);
        return takesPlace && index < arguments.Length && !arguments[index].IsNamed ? arguments[index].Value : null;
    }
}
