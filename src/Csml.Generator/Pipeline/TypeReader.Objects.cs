using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Pipeline;

/// <content>Types with members: records, classes and structs.</content>
internal sealed partial class TypeReader
{
    private const string JsonAttributes = "System.Text.Json.Serialization.";

    // Those being looked at, outermost first: a type that is met again among them may hold itself.
    private readonly List<string> _writing = [];
    private readonly HashSet<string> _circular = [];

    private void ReadObject(INamedTypeSymbol type)
    {
        var name = Name(type);
        if (_readObjects.ContainsKey(name) || IsOneTooMany(type) || !CheckVisible(type))
            return;

        _readObjects.Add(name, null);
        if (ConstructorOf(type) is not { } constructor)
            return;

        var properties = PropertiesOf(type).ToList();
        var parameters = constructor.Parameters.Select(parameter => ReadParameter(parameter, properties)).ToList();
        var others = properties.Where(property =>
            property.SetMethod is { } set && IsVisible(set) &&
            !constructor.Parameters.Any(parameter => MemberName.IsParameterOf(parameter.Name, property.Name)));
        var (initialized, settable) = (new List<ReadMember>(), new List<ReadMember>());
        foreach (var property in others)
        {
            var isInitialized = property.SetMethod!.IsInitOnly ||
                (property.IsRequired && !Has(constructor, "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute"));
            (isInitialized ? initialized : settable).Add(ReadProperty(property));
        }

        CheckKeys(type, parameters.Concat(initialized).Concat(settable).Select(static member => member.Key));
        _readObjects[name] = new ReadType(
            name, parameters.ToEquatableArray(), initialized.ToEquatableArray(), settable.ToEquatableArray());
    }

    private void WriteObject(INamedTypeSymbol type)
    {
        var name = Name(type);
        if (_writing.IndexOf(name) is >= 0 and var first)
            _circular.UnionWith(_writing.Skip(first));

        if (_writtenObjects.ContainsKey(name) || IsOneTooMany(type) || !CheckVisible(type))
            return;

        _writtenObjects.Add(name, null);
        _writing.Add(name);
        var members = PropertiesOf(type)
            .Where(property => property.GetMethod is { } get && IsVisible(get))
            .Select(property => new WrittenMember(property.Name, KeyOf(property), Within(property, isWritten: true)))
            .ToList();
        _writing.RemoveAt(_writing.Count - 1);
        CheckKeys(type, members.Select(static member => member.Key));
        _writtenObjects[name] = new WrittenType(
            name, type.IsValueType, _circular.Contains(name), members.ToEquatableArray());
    }

    // As System.Text.Json chooses: the one that is marked, the one without parameters, the only one.
    private IMethodSymbol? ConstructorOf(INamedTypeSymbol type)
    {
        if (type.IsAbstract)
        {
            Refuse(type, ", which is abstract");
            return null;
        }

        var constructors = type.InstanceConstructors
            .Where(constructor => IsVisible(constructor) && !IsCopy(constructor))
            .ToList();
        var chosen = constructors.FirstOrDefault(static constructor => Has(constructor, JsonAttributes + "JsonConstructorAttribute"))
            ?? constructors.FirstOrDefault(static constructor => constructor is { Parameters: [], IsImplicitlyDeclared: false })
            ?? Only(constructors.Where(static constructor => constructor.Parameters.Length > 0))
            ?? Only(constructors);
        if (chosen is null)
        {
            Refuse(type, constructors.Count == 0
                ? ", which has no constructor that generated code can call"
                : ", which has several constructors; mark one with [JsonConstructor]");
        }
        else if (chosen.Parameters.Any(static parameter => parameter.RefKind is not RefKind.None))
        {
            Refuse(type, ", whose constructor takes a parameter by reference");
            return null;
        }
        else if (type.GetMembers().FirstOrDefault(static member => member is IFieldSymbol { IsRequired: true }) is { } field)
        {
            Refuse(type, $", whose required '{field.Name}' is a field; make it a property");
        }

        return chosen;
    }

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters is [var original] &&
        SymbolEqualityComparer.Default.Equals(original.Type, constructor.ContainingType);

    private static IMethodSymbol? Only(IEnumerable<IMethodSymbol> constructors)
    {
        var first = constructors.Take(2).ToList();
        return first.Count == 1 ? first[0] : null;
    }

    // Those of the type first, then those that it inherits.
    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        var names = new HashSet<string>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false } && names.Add(property.Name) && !IsIgnored(property))
                    yield return property;
            }
        }
    }

    private ReadMember ReadParameter(IParameterSymbol parameter, IReadOnlyList<IPropertySymbol> properties)
    {
        var property = properties.FirstOrDefault(property => MemberName.IsParameterOf(parameter.Name, property.Name));
        var type = Within(property?.Name ?? parameter.Name, parameter.Type, isWritten: false);
        return new ReadMember(
            parameter.Name,
            property is null ? MemberName.Key(parameter.Name) : KeyOf(property),
            type,
            DefaultValue.Of(parameter) ?? (type.IsNullable ? "null" : null));
    }

    private ReadMember ReadProperty(IPropertySymbol property)
    {
        var type = Within(property, isWritten: false);
        return new ReadMember(property.Name, KeyOf(property), type, type.IsNullable ? "null" : null);
    }

    private FunctionType Within(IPropertySymbol property, bool isWritten) => Within(property.Name, property.Type, isWritten);

    private FunctionType Within(string member, ITypeSymbol type, bool isWritten)
    {
        _path.Add(member);
        var read = Read(type, isWritten);
        _path.RemoveAt(_path.Count - 1);
        return read;
    }

    private void CheckKeys(INamedTypeSymbol type, IEnumerable<string> keys)
    {
        var plain = new HashSet<string>();
        if (keys.FirstOrDefault(key => !plain.Add(MemberName.Plain(key))) is { } twice)
            Refuse(type, $", two of whose members have the key '{twice}'");
    }

    private static string KeyOf(IPropertySymbol property) =>
        AttributeOf(property, JsonAttributes + "JsonPropertyNameAttribute") is { ConstructorArguments: [{ Value: string key }] }
            ? key
            : MemberName.Key(property.Name);

    // A condition other than Always leaves the member out only sometimes.
    private static bool IsIgnored(IPropertySymbol property) =>
        AttributeOf(property, JsonAttributes + "JsonIgnoreAttribute") is { } ignore &&
        ignore.NamedArguments.All(static argument => argument.Key != "Condition" || argument.Value.Value is 1);

    private static bool Has(ISymbol symbol, string attribute) => AttributeOf(symbol, attribute) is not null;

    private static AttributeData? AttributeOf(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.ToDisplayString(NameFormat) == attribute);
}
