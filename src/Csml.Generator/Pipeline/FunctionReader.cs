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
    /// <summary>Reads a method; null where flows cannot call it.</summary>
    /// <param name="method">The method.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="isOwn">Whether it belongs to the project that is being compiled.</param>
    public static FunctionSignature? Read(IMethodSymbol method, ImmutableArray<AttributeData> attributes, bool isOwn) =>
        NameIn(attributes) is { } name ? Read(name, method, isOwn).Signature : null;

    /// <summary>Whether one of the attributes of a method is ours.</summary>
    public static bool IsMarked(ImmutableArray<AttributeData> attributes) =>
        attributes.Any(static attribute => IsNamed(attribute.AttributeClass, RuntimeNames.FunctionAttribute));

    /// <summary>Says why flows cannot call a method of the project, or null.</summary>
    public static string? ProblemOf(IMethodSymbol method) => Read("", method, isOwn: true).Problem;

    private static (FunctionSignature? Signature, string? Problem) Read(string name, IMethodSymbol method, bool isOwn)
    {
        if (ProblemOfForm(method) is { } problem)
            return (null, problem);

        var types = new TypeReader(method.ContainingAssembly, isOwn);
        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>(method.Parameters.Length);
        foreach (var parameter in method.Parameters)
        {
            parameters.Add(Parameter(parameter, types));
            if (types.Problem is { } misfit)
                return (null, $"a value of CSML cannot become {Describe(misfit, $"its parameter '{parameter.Name}'", " is")}");
        }

        var result = Return(method, types);
        if (types.Problem is { } foreign)
            return (null, $"CSML has no value for {Describe(foreign, "its result", "")}");

        var signature = new FunctionSignature(
            name,
            method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            method.Name,
            method.IsStatic,
            result,
            parameters.ToEquatableArray())
        {
            Types = types.Types,
        };
        return (signature, null);
    }

    private static string? ProblemOfForm(IMethodSymbol method)
    {
        if (method.IsGenericMethod || method.ContainingType.IsGenericType)
            return "it is generic";

        if (!IsAccessible(method))
            return "generated code has no access to it; it and its class have to be internal or public";

        if (method is { IsStatic: false, ContainingType.IsAbstract: true })
            return "its class is abstract";

        return method.Parameters.FirstOrDefault(static parameter => parameter.RefKind is not RefKind.None) is { } byReference
            ? $"its parameter '{byReference.Name}' is passed by reference"
            : null;
    }

    private static string Describe(TypeProblem problem, string place, string verb)
    {
        var owner = problem.Member.Length == 0 ? place : $"'{problem.Member}' of {place}";
        return verb.Length == 0
            ? $"{owner}, '{problem.Type}'{problem.Advice}"
            : $"'{problem.Type}', which {owner}{verb}{problem.Advice}";
    }

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

    private static FunctionParameter Parameter(IParameterSymbol parameter, TypeReader types)
    {
        var source = IsNamed(parameter.Type, RuntimeNames.CallContext) ? ParameterSource.CallContext
            : IsNamed(parameter.Type, "System.Threading.CancellationToken") ? ParameterSource.CancellationToken
            : ParameterSource.Argument;
        var type = source is ParameterSource.Argument
            ? types.ReadArgument(parameter.Type)
            : new FunctionType(ValueConversion.None, "", IsNullable: false);
        return new FunctionParameter(
            parameter.Name, source, type, parameter.HasExplicitDefaultValue, DefaultValue.Of(parameter));
    }

    private static FunctionReturn Return(IMethodSymbol method, TypeReader types)
    {
        if (method.ReturnsVoid)
            return new FunctionReturn(ReturnShape.Plain, Nothing());

        var shape = ShapeOf(method.ReturnType);
        return new FunctionReturn(shape, (shape, method.ReturnType) switch
        {
            (ReturnShape.Plain, var type) => types.ReadResult(type),
            (_, INamedTypeSymbol { TypeArguments: [var type] }) => types.ReadResult(type),
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

    private static bool IsNamed(ITypeSymbol? type, string fullName) => type?.ToDisplayString(NameFormat) == fullName;

    private static readonly SymbolDisplayFormat NameFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
