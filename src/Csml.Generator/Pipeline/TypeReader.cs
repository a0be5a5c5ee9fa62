using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Emit;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Pipeline;

/// <summary>
/// Reads the types of a C# function as values: how each crosses to or from CSML, with the types that it consists of.
/// </summary>
/// <param name="home">The assembly of the function.</param>
/// <param name="seesInternals">Whether that is the assembly being compiled, whose internal types can be used.</param>
internal sealed partial class TypeReader(IAssemblySymbol home, bool seesInternals)
{
    /// <summary>A generic type that holds itself with other arguments would never end.</summary>
    private const int MaxTypes = 64;

    private static readonly SymbolDisplayFormat NameFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly Dictionary<string, ValueConversion> Named = new()
    {
        [RuntimeNames.CsmlValue.FullName] = ValueConversion.Value,
        [RuntimeNames.CsmlArray.FullName] = ValueConversion.Elements,
        [RuntimeNames.CsmlObject.FullName] = ValueConversion.Entries,
        ["System.DateTimeOffset"] = ValueConversion.DateTimeOffset,
        ["System.DateOnly"] = ValueConversion.DateOnly,
        ["System.TimeOnly"] = ValueConversion.TimeOnly,
        ["System.TimeSpan"] = ValueConversion.TimeSpan,
        ["System.Guid"] = ValueConversion.Guid,
        ["System.Uri"] = ValueConversion.Uri,
    };

    private static readonly Dictionary<string, ValueConversion> Collections = new()
    {
        ["System.Collections.Generic.List<T>"] = ValueConversion.List,
        ["System.Collections.Generic.IList<T>"] = ValueConversion.List,
        ["System.Collections.Generic.ICollection<T>"] = ValueConversion.List,
        ["System.Collections.Generic.IEnumerable<T>"] = ValueConversion.List,
        ["System.Collections.Generic.IReadOnlyList<T>"] = ValueConversion.List,
        ["System.Collections.Generic.IReadOnlyCollection<T>"] = ValueConversion.List,
        ["System.Collections.Immutable.ImmutableArray<T>"] = ValueConversion.ImmutableArray,
        ["System.Collections.Generic.Dictionary<TKey, TValue>"] = ValueConversion.Dictionary,
        ["System.Collections.Generic.IDictionary<TKey, TValue>"] = ValueConversion.Dictionary,
        ["System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>"] = ValueConversion.Dictionary,
    };

    private readonly Dictionary<string, EnumType> _readEnums = [];
    private readonly Dictionary<string, EnumType> _writtenEnums = [];
    private readonly Dictionary<string, ReadType?> _readObjects = [];
    private readonly Dictionary<string, WrittenType?> _writtenObjects = [];
    private readonly List<string> _path = [];

    /// <summary>Gets the first type that cannot cross, or null.</summary>
    public TypeProblem? Problem { get; private set; }

    /// <summary>Gets the types that were found to need a converter.</summary>
    public ConvertedTypes Types => new(
        _readEnums.Values.ToEquatableArray(),
        _readObjects.Values.OfType<ReadType>().ToEquatableArray(),
        _writtenEnums.Values.ToEquatableArray(),
        _writtenObjects.Values.OfType<WrittenType>().ToEquatableArray());

    /// <summary>Reads a type that values of CSML become.</summary>
    public FunctionType ReadArgument(ITypeSymbol type) => Read(type, isWritten: false);

    /// <summary>Reads a type that becomes values of CSML.</summary>
    public FunctionType ReadResult(ITypeSymbol type) => Read(type, isWritten: true);

    private FunctionType Read(ITypeSymbol type, bool isWritten)
    {
        var isNullableValue = type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T;
        var underlying = isNullableValue ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        var isNullable = isNullableValue
            || type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };
        var element = ElementOf(underlying, out var conversion);
        if (conversion is ValueConversion.ImmutableArray && isNullableValue)
            return Refuse(type, "; take the array without '?'");

        return element is not null
            ? new FunctionType(conversion, Name(underlying), isNullable, underlying.IsValueType, Read(element, isWritten))
            : ReadSimple(underlying, isNullable, isWritten);
    }

    private FunctionType ReadSimple(ITypeSymbol type, bool isNullable, bool isWritten)
    {
        var conversion = ConversionOf(type);
        if (conversion is ValueConversion.Enum)
            ReadEnum((INamedTypeSymbol)type, isWritten ? _writtenEnums : _readEnums);
        else if (conversion is ValueConversion.Object && isWritten)
            WriteObject((INamedTypeSymbol)type);
        else if (conversion is ValueConversion.Object)
            ReadObject((INamedTypeSymbol)type);
        else if (conversion is ValueConversion.Unsupported)
            return Refuse(type, AdviceFor(type));

        return new FunctionType(conversion, Name(type), isNullable, type.IsValueType);
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type, out ValueConversion conversion)
    {
        conversion = ValueConversion.Array;
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return array.ElementType;

        if (type is not INamedTypeSymbol { IsGenericType: true } generic ||
            !Collections.TryGetValue(generic.OriginalDefinition.ToDisplayString(), out conversion))
            return null;

        var isKeyed = conversion is ValueConversion.Dictionary;
        return isKeyed && generic.TypeArguments[0].SpecialType is not SpecialType.System_String
            ? null
            : generic.TypeArguments[generic.TypeArguments.Length - 1];
    }

    private static ValueConversion ConversionOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ValueConversion.String,
        SpecialType.System_Boolean => ValueConversion.Boolean,
        SpecialType.System_SByte => ValueConversion.SByte,
        SpecialType.System_Byte => ValueConversion.Byte,
        SpecialType.System_Int16 => ValueConversion.Int16,
        SpecialType.System_UInt16 => ValueConversion.UInt16,
        SpecialType.System_Int32 => ValueConversion.Int32,
        SpecialType.System_UInt32 => ValueConversion.UInt32,
        SpecialType.System_Int64 => ValueConversion.Int64,
        SpecialType.System_UInt64 => ValueConversion.UInt64,
        SpecialType.System_Single => ValueConversion.Single,
        SpecialType.System_Double => ValueConversion.Double,
        SpecialType.System_Decimal => ValueConversion.Decimal,
        SpecialType.None when Named.TryGetValue(type.ToDisplayString(NameFormat), out var named) => named,
        SpecialType.None when type is INamedTypeSymbol { TypeKind: TypeKind.Enum } => ValueConversion.Enum,
        SpecialType.None when HasMembersOfItsOwn(type) => ValueConversion.Object,
        _ => ValueConversion.Unsupported,
    };

    // What .NET has beyond the types above was not made to cross: streams, exceptions, delegates, tasks of tasks.
    private static bool HasMembersOfItsOwn(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsRefLikeType: false } &&
        !IsIn(type.ContainingNamespace, "System") &&
        !IsIn(type.ContainingNamespace, "Csml");

    private static bool IsIn(INamespaceSymbol? ns, string root)
    {
        while (ns is { ContainingNamespace.IsGlobalNamespace: false })
            ns = ns.ContainingNamespace;

        return ns?.Name == root;
    }

    private static string AdviceFor(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } => "; take 'CsmlValue'",
        { SpecialType: SpecialType.System_Char } => "; take 'string'",
        { SpecialType: SpecialType.System_DateTime } => ", for it does not say in which time zone; take 'DateTimeOffset'",
        { IsTupleType: true } => "; take a record, whose members have names",
        { TypeKind: TypeKind.Interface } => "; take a class, a record or one of the lists and dictionaries",
        _ => "",
    };

    private void ReadEnum(INamedTypeSymbol type, Dictionary<string, EnumType> types)
    {
        var name = Name(type);
        if (types.ContainsKey(name) || !CheckVisible(type))
            return;

        var values = new HashSet<object>();
        var members = type.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(static field => field.HasConstantValue)
            .Select(field => new EnumMember(field.Name, IsAlias: !values.Add(field.ConstantValue!)));
        types.Add(name, new EnumType(name, members.ToEquatableArray()));
    }

    private bool CheckVisible(ITypeSymbol type)
    {
        if (IsVisible(type))
            return true;

        Refuse(type, ", to which generated code has no access");
        return false;
    }

    private bool IsVisible(ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            var isVisible = current.DeclaredAccessibility switch
            {
                Accessibility.Public => true,
                Accessibility.Internal or Accessibility.ProtectedOrInternal =>
                    seesInternals && SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, home),
                _ => false,
            };
            if (!isVisible)
                return false;
        }

        return true;
    }

    private bool IsOneTooMany(ITypeSymbol type)
    {
        if (_readObjects.Count + _writtenObjects.Count < MaxTypes)
            return false;

        Refuse(type, ", one type too many: it leads to more and more of them");
        return true;
    }

    private FunctionType Refuse(ITypeSymbol type, string advice)
    {
        Problem ??= new TypeProblem(string.Join(".", _path), type.ToDisplayString(), advice);
        return new FunctionType(ValueConversion.Unsupported, Name(type), IsNullable: false);
    }

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}

/// <summary>A type that cannot cross.</summary>
/// <param name="Member">The member that has it, by the way to it; empty for the type of the parameter or result itself.</param>
/// <param name="Type">The type.</param>
/// <param name="Advice">Why, or what to write instead, to be put behind a sentence.</param>
internal sealed record TypeProblem(string Member, string Type, string Advice);
