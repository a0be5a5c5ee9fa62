using System.Collections.Generic;
using Csml.Generator.Model;

namespace Csml.Generator.Binding;

/// <summary>Kinds in the words of messages.</summary>
internal static class KindText
{
    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Number => "a number",
        ValueKind.Null => "null",
        ValueKind.Bool => "true or false",
        ValueKind.Int => "a whole number",
        ValueKind.Float => "a number with a point",
        ValueKind.String => "a text",
        ValueKind.Array => "an array",
        ValueKind.Object => "an object",
        ValueKind.Closure => "a function",
        ValueKind.Any => "any value",
        _ => OfSeveral(kind),
    };

    private static string OfSeveral(ValueKind kind)
    {
        var parts = new List<string>();
        if ((kind & ValueKind.Number) == ValueKind.Number)
        {
            parts.Add(Of(ValueKind.Number));
            kind &= ~ValueKind.Number;
        }

        for (var bit = 1; bit <= (int)ValueKind.Closure; bit <<= 1)
        {
            if (((int)kind & bit) != 0)
                parts.Add(Of((ValueKind)bit));
        }

        return parts.Count == 0 ? "nothing" : string.Join(" or ", parts);
    }
}
