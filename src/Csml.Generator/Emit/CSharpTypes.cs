using System;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>The C# types of variables and constants.</summary>
internal static class CSharpTypes
{
    /// <summary>Gets the type of the variables of a kind, and what one is until it is assigned.</summary>
    public static (string Type, string Default) Of(ValueKind kind) => kind switch
    {
        ValueKind.None => (RuntimeNames.CsmlValue.Type, "default"),
        ValueKind.Bool => ("bool", "false"),
        ValueKind.Int => ("long", "0"),
        ValueKind.Float => ("double", "0"),
        ValueKind.String => ("string", "\"\""),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind with a C# type."),
    };
}
