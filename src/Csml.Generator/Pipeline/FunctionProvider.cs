using System.Linq;
using Csml.Generator.Emit;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Csml.Generator.Pipeline;

/// <summary>Provides the C# functions that flows may call: the project's own, and those of assemblies that offer theirs.</summary>
internal static class FunctionProvider
{
    public static IncrementalValueProvider<EquatableArray<FunctionSignature>> Create(
        IncrementalGeneratorInitializationContext context)
    {
        var own = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                RuntimeNames.FunctionAttribute,
                static (node, _) => node is MethodDeclarationSyntax,
                static (method, _) => FunctionReader.Read((IMethodSymbol)method.TargetSymbol, method.Attributes, isOwn: true))
            .WhereNotNull()
            .Collect();
        var referenced = context.MetadataReferencesProvider
            .Collect()
            .Select(ReferencedFunctions.Read);
        return own.Combine(referenced).Select(static (functions, _) => functions.Left.Concat(functions.Right).ToEquatableArray());
    }
}
