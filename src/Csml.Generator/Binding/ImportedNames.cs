using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <summary>
/// What the imports of a flow refer to (language/01 2.5). A module is looked up by its name among those that the project
/// may use; the imports of a module's own flows are those of its other flows.
/// </summary>
internal static class ImportedNames
{
    public static FunctionReference ReferenceOf(SourceFile source, ImportSyntax import, ImportNameSyntax name) =>
        import.From is { IsModule: true } module
            ? new FunctionReference(module.Source.Text, null, name.Name.Text)
            : new FunctionReference(source.Module, import.From?.Source.Text, name.Name.Text);

    public static IEnumerable<FunctionReference> In(SourceFile source, FlowSyntax flow) => flow.Imports
        .SelectMany(
            static import => import.Names.Names.Where(static name => !name.Name.IsMissing),
            (import, name) => ReferenceOf(source, import, name))
        .Distinct();
}
