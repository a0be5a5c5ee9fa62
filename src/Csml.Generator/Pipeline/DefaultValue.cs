using System;
using System.Globalization;
using Csml.Generator.Emit;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Pipeline;

/// <summary>Reads what C# takes for a parameter that is left out, as an expression of the parameter's type.</summary>
internal static class DefaultValue
{
    /// <summary>The default of a parameter as C# writes it, or null where it has none.</summary>
    public static string? Of(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
            return null;

        var type = parameter.Type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T
            ? ((INamedTypeSymbol)parameter.Type).TypeArguments[0]
            : parameter.Type;
        return parameter.ExplicitDefaultValue is { } value
            ? type.TypeKind is TypeKind.Enum ? EnumLiteral(type, value) : Literal(value)
            : IsNull(parameter.Type) ? "null" : "default";
    }

    private static bool IsNull(ITypeSymbol type) =>
        type.IsReferenceType || type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T;

    private static string EnumLiteral(ITypeSymbol type, object value) =>
        $"({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})({Digits(value)})";

    // The kind of the literal has to be the parameter's: the compiler infers a type from it.
    private static string Literal(object value) => value switch
    {
        string text => CSharpLiteral.String(text),
        bool flag => CSharpLiteral.Boolean(flag),
        sbyte => $"(sbyte)({Digits(value)})",
        byte => $"(byte){Digits(value)}",
        short => $"(short)({Digits(value)})",
        ushort => $"(ushort){Digits(value)}",
        uint => Digits(value) + "u",
        ulong => Digits(value) + "UL",
        int or long => CSharpLiteral.Integer(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        float number => $"(float)({Float(number)})",
        double number => Float(number),
        decimal => Digits(value) + "m",
        _ => "default",
    };

    private static string Float(double number) => number switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ => CSharpLiteral.Float(number),
    };

    private static string Digits(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
