using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Csml.Generator.Emit;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Csml.Generator.Pipeline;

/// <summary>
/// Reads the functions of referenced assemblies that are marked <c>[assembly: CsmlFunctions]</c>. It depends on the
/// references alone, so that typing in a C# file does not bring it back: the compilation it looks at is one of its own,
/// made only where a reference uses the runtime.
/// </summary>
internal static class ReferencedFunctions
{
    // A reference stays the same object from one compilation to the next, and its file is not read again.
    private static readonly ConditionalWeakTable<PortableExecutableReference, StrongBox<bool>> UsesRuntimeOfFiles = new();

    public static EquatableArray<FunctionSignature> Read(
        ImmutableArray<MetadataReference> references, CancellationToken cancellationToken)
    {
        if (!references.Any(UsesRuntime))
            return [];

        cancellationToken.ThrowIfCancellationRequested();
        return Read(CSharpCompilation.Create("Csml.References", references: references));
    }

    /// <summary>Reads the functions from a compilation that is there already.</summary>
    public static EquatableArray<FunctionSignature> Read(Compilation compilation) => compilation.References
        .Where(UsesRuntime)
        .Select(compilation.GetAssemblyOrModuleSymbol)
        .OfType<IAssemblySymbol>()
        .Where(static assembly => assembly.GetAttributes().Any(IsOffer))
        .SelectMany(static assembly => TypesIn(assembly.GlobalNamespace))
        .SelectMany(static type => type.GetMembers().OfType<IMethodSymbol>())
        .Where(IsPublic)
        .Select(static method => FunctionReader.Read(method, method.GetAttributes(), isOwn: false))
        .OfType<FunctionSignature>()
        .ToEquatableArray();

    private static bool UsesRuntime(MetadataReference reference)
    {
        switch (reference)
        {
            case CompilationReference project:
                return project.Compilation.ReferencedAssemblyNames.Any(
                    static assembly => assembly.Name == RuntimeNames.Assembly);
            case PortableExecutableReference file:
                return UsesRuntimeOfFiles.GetValue(file, static file => new StrongBox<bool>(UsesRuntime(file))).Value;
            default:
                return false;
        }
    }

    private static bool UsesRuntime(PortableExecutableReference file)
    {
        try
        {
            if (file.GetMetadata() is not AssemblyMetadata metadata)
                return false;

            var reader = metadata.GetModules()[0].GetMetadataReader();
            return reader.AssemblyReferences
                .Select(reader.GetAssemblyReference)
                .Any(assembly => reader.StringComparer.Equals(assembly.Name, RuntimeNames.Assembly));
        }
        catch (Exception error) when (error is BadImageFormatException or System.IO.IOException)
        {
            // A file that is no assembly: the C# compiler says so.
            return false;
        }
    }

    private static bool IsOffer(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() == RuntimeNames.FunctionsAttribute;

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol ns)
    {
        foreach (var type in ns.GetTypeMembers())
        {
            yield return type;
            foreach (var nested in type.GetTypeMembers())
                yield return nested;
        }

        foreach (var type in ns.GetNamespaceMembers().SelectMany(TypesIn))
            yield return type;
    }

    private static bool IsPublic(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public
        && (symbol.ContainingType is not { } type || IsPublic(type));
}
