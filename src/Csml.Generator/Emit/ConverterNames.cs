using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>The converters of a bot's C# types: each type once, in order of its name, with the method that reads it.</summary>
internal sealed class ConverterNames
{
    private readonly Dictionary<string, string> _readers = new(StringComparer.Ordinal);
    private readonly IdentifierScope _scope = new(["Write", "Equals", "ReferenceEquals", BotNames.Conversions]);

    public ConverterNames(IEnumerable<FunctionSignature> functions)
    {
        var types = functions.Select(static function => function.Types).ToList();
        ReadEnums = Distinct(types.SelectMany(static found => found.ReadEnums), static type => type.Name);
        ReadObjects = Distinct(types.SelectMany(static found => found.ReadObjects), static type => type.Name);
        WrittenEnums = Distinct(types.SelectMany(static found => found.WrittenEnums), static type => type.Name);
        WrittenObjects = Distinct(types.SelectMany(static found => found.WrittenObjects), static type => type.Name);
        foreach (var name in ReadEnums.Select(static type => type.Name).Concat(ReadObjects.Select(static type => type.Name)))
            _readers.Add(name, _scope.Declare(name, "Read" + SimpleName(name)));
    }

    public IReadOnlyList<EnumType> ReadEnums { get; }

    public IReadOnlyList<ReadType> ReadObjects { get; }

    public IReadOnlyList<EnumType> WrittenEnums { get; }

    public IReadOnlyList<WrittenType> WrittenObjects { get; }

    /// <summary>Gets a value indicating whether no type needs a converter.</summary>
    public bool IsEmpty =>
        ReadEnums.Count + ReadObjects.Count + WrittenEnums.Count + WrittenObjects.Count == 0;

    /// <summary>Gets the method that reads a type.</summary>
    public string Reader(string type) => _readers[type];

    /// <summary>Gets a type as a person would write it in a sentence.</summary>
    public static string DisplayName(string type) => type.Replace("global::", "");

    private static List<T> Distinct<T>(IEnumerable<T> types, Func<T, string> name) =>
        [.. types.GroupBy(name).Select(static group => group.First()).OrderBy(name, StringComparer.Ordinal)];

    // Page<Shop.Order> becomes PageOrder.
    private static string SimpleName(string type) =>
        string.Concat(DisplayName(type)
            .Split('<', '>', ',', ' ', '[', ']', '?')
            .Select(static part => part.Substring(part.LastIndexOf('.') + 1).TrimStart('@')));
}
