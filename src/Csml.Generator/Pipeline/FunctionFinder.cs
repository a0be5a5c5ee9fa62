using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Csml.Generator.Pipeline;

/// <summary>
/// Finds the C# functions of a compilation for the analyzer, as <see cref="FunctionProvider"/> does for the generator.
/// A file is looked through once, whatever else is edited; only files that name the attribute are asked for symbols.
/// </summary>
internal static class FunctionFinder
{
    private const string ShortName = "CsmlFunction";
    private const string LongName = ShortName + "Attribute";

    private static readonly ConditionalWeakTable<SyntaxTree, Candidates> CandidatesOfTrees = new();

    public static FoundFunctions Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var candidates = compilation.SyntaxTrees
            .Select(tree => (Tree: tree, Found: CandidatesIn(tree, cancellationToken)))
            .ToList();
        var names = new HashSet<string>(StringComparer.Ordinal) { ShortName, LongName };
        names.UnionWith(candidates.SelectMany(static tree => tree.Found.Aliases));
        var own = candidates
            .SelectMany(tree => MarkedIn(compilation, tree.Tree, tree.Found, names, cancellationToken))
            .Select(static method => new FoundFunction(method, FunctionReader.Read(method, method.GetAttributes(), isOwn: true)))
            .ToList();
        var signatures = own.Select(static function => function.Signature).OfType<FunctionSignature>();
        var table = FunctionTable.Create(signatures.Concat(ReferencedFunctions.Read(compilation)));
        return new FoundFunctions(table, [.. own.Select(function => function.ProblemIn(table)).OfType<Diagnostic>()]);
    }

    private static Candidates CandidatesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (CandidatesOfTrees.TryGetValue(tree, out var known))
            return known;

        var found = new Candidates();
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes(static node => node is not BlockSyntax))
        {
            if (node is UsingDirectiveSyntax { Alias: { } alias, NamespaceOrType: var target }
                && Mentions(target.ToString()))
                found.Aliases.Add(alias.Name.Identifier.ValueText);
            else if (node is MethodDeclarationSyntax { AttributeLists.Count: > 0 } method)
                found.Methods.Add(method);
        }

        return CandidatesOfTrees.GetValue(tree, _ => found);
    }

    private static bool Mentions(string target) =>
        target.EndsWith(ShortName, StringComparison.Ordinal) || target.EndsWith(LongName, StringComparison.Ordinal);

    private static IEnumerable<IMethodSymbol> MarkedIn(
        Compilation compilation,
        SyntaxTree tree,
        Candidates candidates,
        HashSet<string> attributeNames,
        CancellationToken cancellationToken)
    {
        var methods = candidates.Methods.Where(method => IsMarked(method, attributeNames)).ToList();
        if (methods.Count == 0)
            return [];

        var model = compilation.GetSemanticModel(tree);
        return methods
            .Select(method => model.GetDeclaredSymbol(method, cancellationToken))
            .OfType<IMethodSymbol>()
            .Where(static method => FunctionReader.IsMarked(method.GetAttributes()));
    }

    private static bool IsMarked(MethodDeclarationSyntax method, HashSet<string> attributeNames) =>
        method.AttributeLists
            .SelectMany(static list => list.Attributes)
            .Any(attribute => attributeNames.Contains(SimpleNameOf(attribute.Name)));

    private static string SimpleNameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    /// <summary>What a file has: methods with attributes, and other names for the attribute.</summary>
    private sealed class Candidates
    {
        public List<MethodDeclarationSyntax> Methods { get; } = [];

        public List<string> Aliases { get; } = [];
    }

    /// <summary>A method that is marked, and what flows see of it; null where they cannot call it.</summary>
    private sealed record FoundFunction(IMethodSymbol Method, FunctionSignature? Signature)
    {
        public Diagnostic? ProblemIn(FunctionTable table)
        {
            // A type that does not exist is the C# compiler's finding.
            if (Method.ReturnType.TypeKind is TypeKind.Error || Method.Parameters.Any(IsOfNoType))
                return null;

            if (Signature is null)
            {
                return FunctionReader.ProblemOf(Method) is { } problem
                    ? Create(CsmlDescriptors.UncallableFunction, Method.Name, problem)
                    : null;
            }

            // The table keeps the first of a name.
            return ReferenceEquals(table.Find(Signature.Name), Signature)
                ? null
                : Create(CsmlDescriptors.DuplicateAppFunction, Signature.Name);
        }

        private static bool IsOfNoType(IParameterSymbol parameter) => parameter.Type.TypeKind is TypeKind.Error;

        private Diagnostic Create(DiagnosticDescriptor rule, params object[] arguments) =>
            Diagnostic.Create(rule, Method.Locations[0], arguments);
    }
}

/// <summary>The C# functions of a compilation, and what is wrong with some.</summary>
internal sealed record FoundFunctions(FunctionTable Table, ImmutableArray<Diagnostic> Problems);
