using System;
using System.Collections.Generic;
using System.Linq;

namespace Csml.Generator.Model;

/// <summary>The project's C# functions, sorted by name: equal while no signature changes.</summary>
internal sealed class FunctionTable : IEquatable<FunctionTable>
{
    public static readonly FunctionTable Empty = new([]);

    private readonly Dictionary<string, FunctionSignature> _byName = new(StringComparer.Ordinal);
    private readonly int _hash;

    private FunctionTable(EquatableArray<FunctionSignature> functions)
    {
        Functions = functions;
        _hash = functions.GetHashCode();
        foreach (var function in functions)
        {
            if (!_byName.ContainsKey(function.Name))
                _byName.Add(function.Name, function);
        }
    }

    public EquatableArray<FunctionSignature> Functions { get; }

    /// <summary>Gets the names, for suggestions.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    public static FunctionTable Create(IEnumerable<FunctionSignature> functions) =>
        new(functions
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ThenBy(function => function.ContainingType, StringComparer.Ordinal)
            .ThenBy(function => function.Method, StringComparer.Ordinal)
            .ToEquatableArray());

    /// <summary>Gets the function of this name, the first where several claim it, or null.</summary>
    public FunctionSignature? Find(string name) => _byName.TryGetValue(name, out var function) ? function : null;

    public bool Equals(FunctionTable? other) =>
        other is not null && (ReferenceEquals(this, other) || (_hash == other._hash && Functions == other.Functions));

    public override bool Equals(object? obj) => Equals(obj as FunctionTable);

    public override int GetHashCode() => _hash;
}
