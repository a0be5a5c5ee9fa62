using System.Threading;
using Csml.Generator.Binding;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Pipeline;

/// <summary>A file that declares a custom component, read.</summary>
/// <param name="Component">What it declares.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record ComponentFile(DeclaredComponent Component, EquatableArray<CsmlDiagnostic> Diagnostics)
{
    /// <summary>Reads a file; null where it cannot be read.</summary>
    public static ComponentFile? Read(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
            return null;

        var source = new SourceFile(file.Path, text);
        var bag = new DiagnosticBag(source);
        var component = ComponentReader.Read(source, bag);
        return new ComponentFile(component, bag.ToSorted());
    }

    /// <summary>What is wrong with a file, among the others of the project.</summary>
    public EquatableArray<CsmlDiagnostic> Check(ComponentTable components)
    {
        if (components.Find(Component.Name) is not { } first || first.Path == Component.Path)
            return Diagnostics;

        var bag = new DiagnosticBag(new SourceFile(Component.Path, SourceText.From("")));
        bag.ReportInvalidComponent(new TextSpan(0, 0), Component.Name, "another file declares it");
        return bag.ToSorted();
    }
}
