using System.Collections.Generic;
using Csml.Generator.Model;

namespace Csml.Generator.Binding;

/// <summary>
/// The native components with their parameters in positional order (language/03 1.1), and CallForwarding, which
/// exists on phone channels only.
/// </summary>
internal static class ComponentCatalog
{
    private static readonly Dictionary<string, ComponentSymbol> ByName = Index(
        Component("Text", Spoken, discardsExtras: true, Required("text", ValueKind.String)),
        Component("Typing", Spoken, Required("duration", ValueKind.Number)),
        Component("Wait", Spoken, Required("duration", ValueKind.Number)),
        Component("Audio", Spoken, Required("url", ValueKind.String)),
        Component("Question", Spoken, Optional("title", ValueKind.String), Required("buttons", ValueKind.Array)),
        Component(
            "Button",
            Spoken,
            Required("title", ValueKind.String),
            Optional("payload", ValueKind.String),
            Optional("accepts", ValueKind.Array)),
        Component("CallForwarding", Spoken, Required("number", ValueKind.String)),
        Component(
            "Url",
            Visual,
            Required("url", ValueKind.String),
            Optional("text", ValueKind.String),
            Optional("title", ValueKind.String)),
        Component("Image", Visual, Required("url", ValueKind.String)),
        Component("Video", Visual, Required("url", ValueKind.String)),
        Component("File", Visual, Required("url", ValueKind.String)),
        Component("Card", Visual, Required("title", ValueKind.String), Optional("buttons", ValueKind.Array)),
        Component("Carousel", Visual, Required("cards", ValueKind.Array)));

    private const bool Visual = true;
    private const bool Spoken = false;

    /// <summary>Gets the names, for suggestions.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Gets the component of this name, or null.</summary>
    public static ComponentSymbol? Find(string name) => ByName.TryGetValue(name, out var component) ? component : null;

    private static ComponentSymbol Component(string name, bool isVisual, params CallParameter[] parameters) =>
        Component(name, isVisual, discardsExtras: false, parameters);

    private static ComponentSymbol Component(
        string name, bool isVisual, bool discardsExtras, params CallParameter[] parameters) =>
        new(name, isVisual, discardsExtras, parameters);

    private static CallParameter Required(string name, ValueKind kind) => new(name, kind, IsRequired: true);

    private static CallParameter Optional(string name, ValueKind kind) => new(name, kind, IsRequired: false);

    private static Dictionary<string, ComponentSymbol> Index(params ComponentSymbol[] components)
    {
        var index = new Dictionary<string, ComponentSymbol>();
        foreach (var component in components)
        {
            index.Add(component.Name, component);
        }

        return index;
    }
}

/// <summary>A component: what it takes, and whether a phone can render it.</summary>
/// <param name="Name">The name it is called by.</param>
/// <param name="IsVisual">Whether it shows something, which a caller cannot see.</param>
/// <param name="DiscardsExtras">Whether unknown named arguments are dropped instead of kept as keys.</param>
/// <param name="Parameters">The declared parameters in positional order.</param>
internal sealed record ComponentSymbol(
    string Name, bool IsVisual, bool DiscardsExtras, IReadOnlyList<CallParameter> Parameters)
{
    /// <summary>Gets a value indicating whether it is a custom one, which the project declares.</summary>
    public bool IsDeclared { get; init; }
}

/// <summary>A declared parameter of a component or builtin.</summary>
/// <param name="Name">The name of a named argument.</param>
/// <param name="Kind">The kinds that are accepted.</param>
/// <param name="IsRequired">Whether the call fails without it.</param>
internal sealed record CallParameter(string Name, ValueKind Kind, bool IsRequired);
