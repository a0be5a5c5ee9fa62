using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <content>The rules about names: what is declared, and what names mean.</content>
internal static partial class CsmlDescriptors
{
    public static readonly DiagnosticDescriptor DuplicateStep = new(
        id: "CSML2001",
        title: "Duplicate step",
        messageFormat: "Step '{0}' is already defined in this flow; rename one of the two",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2001"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor DuplicateFunction = new(
        id: "CSML2002",
        title: "Duplicate function",
        messageFormat: "Function '{0}' is already defined in this flow; rename one of the two",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2002"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor UnknownStep = new(
        id: "CSML2003",
        title: "Unknown step",
        messageFormat: "Step '{0}' does not exist in flow '{1}'{2}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2003"));

    public static readonly DiagnosticDescriptor UnknownFlow = new(
        id: "CSML2004",
        title: "Unknown flow",
        messageFormat: "Flow '{0}' does not exist in this bot{1}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2004"));

    public static readonly DiagnosticDescriptor FlowWithoutStart = new(
        id: "CSML2005",
        title: "Jump to a flow without a start step",
        messageFormat: "Flow '{0}' has no step 'start'; name one of its steps, or give it one called 'start'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2005"));

    public static readonly DiagnosticDescriptor ImportNotFound = new(
        id: "CSML2006",
        title: "Imported function not found",
        messageFormat: "Function '{0}' cannot be imported: {1} has no function of this name{2}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2006"));

    public static readonly DiagnosticDescriptor ImportClash = new(
        id: "CSML2007",
        title: "Import of a name that the flow defines",
        messageFormat: "Function '{0}' is defined in this flow, so the import is never used; rename it with 'as'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2007"));

    public static readonly DiagnosticDescriptor DuplicateImport = new(
        id: "CSML2008",
        title: "Duplicate import",
        messageFormat: "A function is already imported as '{0}'; rename one of the two with 'as'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2008"));

    public static readonly DiagnosticDescriptor InsertNotFound = new(
        id: "CSML2009",
        title: "Inserted step not found",
        messageFormat: "Step '{0}' cannot be inserted: {1}{2}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2009"));

    public static readonly DiagnosticDescriptor InsertClash = new(
        id: "CSML2010",
        title: "Insert of a name that the flow defines",
        messageFormat: "Step '{0}' is defined in this flow and inserted too; remove one of the two",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2010"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor DuplicateInsert = new(
        id: "CSML2011",
        title: "Duplicate insert",
        messageFormat: "Step '{0}' is already inserted; remove one of the two",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2011"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor InsertAlias = new(
        id: "CSML2012",
        title: "Insert under another name",
        messageFormat: "An inserted step keeps its name: write 'insert {0}' without 'as'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2012"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor InsertedStepMisfit = new(
        id: "CSML2013",
        title: "Inserted step does not fit",
        messageFormat: "Step '{0}' of flow '{1}' does not work in this flow: {2}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2013"));

    public static readonly DiagnosticDescriptor AssignmentToConstant = new(
        id: "CSML2014",
        title: "Assignment to a constant",
        messageFormat: "'{0}' is a constant and cannot be changed; use a variable of another name",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2014"));

    public static readonly DiagnosticDescriptor InvalidConstant = new(
        id: "CSML2015",
        title: "Invalid constant",
        messageFormat: "A constant cannot be made of {0}; only literals and operators on them are allowed",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2015"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor DuplicateConstant = new(
        id: "CSML2016",
        title: "Duplicate constant",
        messageFormat: "Constant '{0}' is already defined in this flow; remove one of the two",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2016"));

    public static readonly DiagnosticDescriptor HiddenName = new(
        id: "CSML2018",
        title: "Hidden name",
        messageFormat: "'{0}' always means the {1} of this name, so this {2} can never be read; rename it",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2018"));

    public static readonly DiagnosticDescriptor NeverCalledFunction = new(
        id: "CSML2019",
        title: "Function with the name of a builtin",
        messageFormat: "'{0}' is a {1}, which every call of this name means; rename the function",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2019"));

    public static readonly DiagnosticDescriptor DuplicateParameter = new(
        id: "CSML2020",
        title: "Duplicate parameter",
        messageFormat: "There already is a parameter named '{0}'; rename one of the two",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2020"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor AmbiguousImport = new(
        id: "CSML2021",
        title: "Ambiguous import",
        messageFormat: "Several {0} have a function '{1}' ({2}); {3}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2021"));

    public static readonly DiagnosticDescriptor HiddenMemory = new(
        id: "CSML2022",
        title: "Remembered value hidden by a variable",
        messageFormat: "'{0}' is a variable of this step, which hides what is remembered here until the step ends; "
            + "assign it with 'do' too, or choose another name",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2022"));

    public static readonly DiagnosticDescriptor NeverSetVariable = new(
        id: "CSML2023",
        title: "Variable that is never set",
        messageFormat: "No flow sets '{0}'{1}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2023"));

    public static readonly DiagnosticDescriptor MisspeltVariable = new(
        id: "CSML2030",
        title: "Misspelt variable",
        messageFormat: "No flow sets '{0}'{1}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2030"));

    public static readonly DiagnosticDescriptor UnusedVariable = new(
        id: "CSML2024",
        title: "Unused variable",
        messageFormat: "The value of '{0}' is never used",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2024"));

    public static readonly DiagnosticDescriptor InvisibleInFunction = new(
        id: "CSML2025",
        title: "Variable that a function cannot see",
        messageFormat: "Function '{0}' cannot see '{1}': a function has its parameters and its own variables only; "
            + "pass it as an argument",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2025"));

    public static readonly DiagnosticDescriptor SuspiciousDash = new(
        id: "CSML2026",
        title: "Dash in a name",
        messageFormat: "'{0}' is one name, because a dash may be part of a name; did you mean '{1}'?",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2026"));

    public static readonly DiagnosticDescriptor DuplicateFlow = new(
        id: "CSML2027",
        title: "Two flows of one name",
        messageFormat: "There already is a flow named '{0}' ({1}); rename one of the two files",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2027"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor FlowIdentifierClash = new(
        id: "CSML2028",
        title: "Two flows of one C# name",
        messageFormat: "Flow '{0}' and flow '{1}' have the same name in C#, '{2}'; rename one of the two files",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2028"),
        customTags: DiagnosticTags.Blocking);

    public static readonly DiagnosticDescriptor ComponentAsValue = new(
        id: "CSML2029",
        title: "Component without a call",
        messageFormat: "'Component' is no value: call a component as in 'Component.CallForwarding(\"+33123456789\")'",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2029"));

    public static readonly DiagnosticDescriptor UnknownModule = new(
        id: "CSML2031",
        title: "Unknown module",
        messageFormat: "No project or package that this one references exports a module '{0}'{1}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2031"));

    public static readonly DiagnosticDescriptor UnknownComponent = new(
        id: "CSML2032",
        title: "Unknown component",
        messageFormat: "No file '{0}.component.json' declares a component '{0}'{1}",
        category: DiagnosticCategories.Binding,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CSML2032"));
}
