using System;
using System.Collections.Generic;
using System.Linq;

namespace Csml.Generator.Model;

/// <summary>
/// The custom components of the project, sorted by name and then by path: of two files of one name the first counts.
/// </summary>
internal sealed class ComponentTable : IEquatable<ComponentTable>
{
    public static readonly ComponentTable Empty = new([]);

    private readonly Dictionary<string, DeclaredComponent> _byName = new(StringComparer.Ordinal);

    private ComponentTable(EquatableArray<DeclaredComponent> components)
    {
        Components = components;
        foreach (var component in components)
        {
            if (!_byName.ContainsKey(component.Name))
                _byName.Add(component.Name, component);
        }
    }

    public EquatableArray<DeclaredComponent> Components { get; }

    /// <summary>Gets the names, for suggestions.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    public static ComponentTable Create(IEnumerable<DeclaredComponent> components) => new(components
        .OrderBy(static component => component.Name, StringComparer.Ordinal)
        .ThenBy(static component => component.Path, StringComparer.Ordinal)
        .ToEquatableArray());

    /// <summary>Gets the component of this name, or null.</summary>
    public DeclaredComponent? Find(string name) => _byName.TryGetValue(name, out var component) ? component : null;

    public bool Equals(ComponentTable? other) => other is not null && Components == other.Components;

    public override bool Equals(object? obj) => Equals(obj as ComponentTable);

    public override int GetHashCode() => Components.GetHashCode();
}

/// <summary>A custom component, as its file declares it (language/03 1.6).</summary>
/// <param name="Name">The name that <c>Component.</c> stands before.</param>
/// <param name="Path">The file.</param>
/// <param name="IsBroken">Whether something in the file is wrong, so that nothing can be said of calls.</param>
/// <param name="Parameters">The parameters in positional order.</param>
internal sealed record DeclaredComponent(
    string Name, string Path, bool IsBroken, EquatableArray<DeclaredParameter> Parameters);

/// <summary>A parameter of a custom component.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The kind of value that it is.</param>
/// <param name="IsRequired">Whether a call has to give it.</param>
/// <param name="Default">What stands in for a value that is not given.</param>
/// <param name="Added">What is always added.</param>
internal sealed record DeclaredParameter(
    string Name,
    ValueKind Kind,
    bool IsRequired,
    EquatableArray<ComponentPartModel> Default,
    EquatableArray<ComponentPartModel> Added);

/// <summary>A part of a parameter's value: what another parameter is, or a value.</summary>
internal sealed record ComponentPartModel(string? Parameter, JsonValue? Value);

/// <summary>What the class of the custom components is written from.</summary>
internal sealed record ComponentsModel(string? Namespace, EquatableArray<DeclaredComponent> Components);
