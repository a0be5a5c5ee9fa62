using System;
using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Emit;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Pipeline;

/// <summary>
/// Reads methods that are marked <c>[CsmlFunction("name")]</c> as values: the only place of the generator that sees a
/// symbol.
/// </summary>
internal static class FunctionReader
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Reads a method; null where flows cannot call it.</summary>
    public static FunctionSignature? Read(IMethodSymbol method, ImmutableArray<AttributeData> attributes) =>
        NameIn(attributes) is { } name && ProblemOf(method) is null ? Read(name, method) : null;

    /// <summary>Whether one of the attributes of a method is ours.</summary>
    public static bool IsMarked(ImmutableArray<AttributeData> attributes) =>
        attributes.Any(static attribute => IsNamed(attribute.AttributeClass, RuntimeNames.FunctionAttribute));

    /// <summary>Says why flows cannot call a method, or null.</summary>
    public static string? ProblemOf(IMethodSymbol method)
    {
        if (method.IsGenericMethod || method.ContainingType.IsGenericType)
            return "it is generic";

        if (!IsAccessible(method))
            return "generated code has no access to it; it and its class have to be internal or public";

        if (method is { IsStatic: false, ContainingType.IsAbstract: true })
            return "its class is abstract";

        if (method.Parameters.FirstOrDefault(static parameter => parameter.RefKind is not RefKind.None) is { } byReference)
            return $"its parameter '{byReference.Name}' is passed by reference";

        return method.Parameters.FirstOrDefault(static parameter => !CanCross(Parameter(parameter).Type)) is { } foreign
            ? $"a value of CSML cannot become '{foreign.Type.ToDisplayString()}', which its parameter '{foreign.Name}' is"
            : CanCross(Return(method).Type) ? null : $"CSML has no value for its result, '{method.ReturnType.ToDisplayString()}'";
    }

    private static FunctionSignature Read(string name, IMethodSymbol method) => new(
        name,
        method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        method.Name,
        method.IsStatic,
        Return(method),
        method.Parameters.Select(Parameter).ToEquatableArray());

    private static string? NameIn(ImmutableArray<AttributeData> attributes) => attributes
        .Where(static attribute => IsNamed(attribute.AttributeClass, RuntimeNames.FunctionAttribute))
        .Select(static attribute => attribute.ConstructorArguments is [{ Value: string { Length: > 0 } name }] ? name : null)
        .FirstOrDefault();

    private static bool IsAccessible(ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is
                Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                return false;
        }

        return true;
    }

    private static bool CanCross(FunctionType type) => type.Conversion is not ValueConversion.Unsupported;

    private static FunctionParameter Parameter(IParameterSymbol parameter)
    {
        var source = IsNamed(parameter.Type, RuntimeNames.CallContext) ? ParameterSource.CallContext
            : IsNamed(parameter.Type, "System.Threading.CancellationToken") ? ParameterSource.CancellationToken
            : ParameterSource.Argument;
        var type = source is ParameterSource.Argument
            ? Type(parameter.Type)
            : new FunctionType(ValueConversion.None, "", IsNullable: false);
        return new FunctionParameter(
            parameter.Name, source, type, parameter.HasExplicitDefaultValue, DefaultOf(parameter));
    }

    private static string? DefaultOf(IParameterSymbol parameter) => !parameter.HasExplicitDefaultValue
        ? null
        : parameter.ExplicitDefaultValue switch
        {
            string text => CSharpLiteral.String(text),
            bool flag => CSharpLiteral.Boolean(flag),
            int or long => CSharpLiteral.Integer(Convert.ToInt64(parameter.ExplicitDefaultValue)),
            double number => CSharpLiteral.Float(number),
            _ => "default",
        };

    private static FunctionReturn Return(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
            return new FunctionReturn(ReturnShape.Plain, Nothing());

        var shape = ShapeOf(method.ReturnType);
        return new FunctionReturn(shape, (shape, method.ReturnType) switch
        {
            (ReturnShape.Plain, var type) => Type(type),
            (_, INamedTypeSymbol { TypeArguments: [var type] }) => Type(type),
            _ => Nothing(),
        });
    }

    private static FunctionType Nothing() => new(ValueConversion.None, "void", IsNullable: false);

    private static ReturnShape ShapeOf(ITypeSymbol type) => type.OriginalDefinition.ToDisplayString() switch
    {
        "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task<TResult>" => ReturnShape.Task,
        "System.Threading.Tasks.ValueTask" or "System.Threading.Tasks.ValueTask<TResult>" => ReturnShape.ValueTask,
        _ => ReturnShape.Plain,
    };

    private static FunctionType Type(ITypeSymbol type)
    {
        var isNullableValue = type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T;
        var underlying = isNullableValue ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        return new FunctionType(
            ConversionOf(underlying),
            type.ToDisplayString(TypeFormat),
            isNullableValue || type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated });
    }

    private static ValueConversion ConversionOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ValueConversion.String,
        SpecialType.System_Boolean => ValueConversion.Boolean,
        SpecialType.System_Int32 => ValueConversion.Int32,
        SpecialType.System_Int64 => ValueConversion.Int64,
        SpecialType.System_Double => ValueConversion.Double,
        _ when IsNamed(type, RuntimeNames.CsmlValue.FullName) => ValueConversion.Value,
        _ when IsNamed(type, RuntimeNames.CsmlArray.FullName) => ValueConversion.Array,
        _ when IsNamed(type, RuntimeNames.CsmlObject.FullName) => ValueConversion.Object,
        _ => ValueConversion.Unsupported,
    };

    private static bool IsNamed(ITypeSymbol? type, string fullName) => type?.ToDisplayString(NameFormat) == fullName;

    private static readonly SymbolDisplayFormat NameFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
