namespace Csml.Generator.Model;

/// <summary>A C# type at the border to CSML.</summary>
/// <param name="Conversion">How a value crosses.</param>
/// <param name="Name">The type as C# writes it, <c>global::</c> included and without <c>?</c>.</param>
/// <param name="IsNullable">Whether CSML's Null may cross.</param>
/// <param name="IsValueType">Whether C# has no null for it by itself.</param>
/// <param name="Element">For collections: how each element crosses.</param>
internal sealed record FunctionType(
    ValueConversion Conversion, string Name, bool IsNullable, bool IsValueType = false, FunctionType? Element = null);

/// <summary>How a value crosses between CSML and C#.</summary>
internal enum ValueConversion
{
    /// <summary>Nothing crosses: the method returns no value.</summary>
    None,

    /// <summary>A <c>CsmlValue</c>, as it is.</summary>
    Value,

    /// <summary>A <c>CsmlArray</c>.</summary>
    Elements,

    /// <summary>A <c>CsmlObject</c>.</summary>
    Entries,

    String,
    Boolean,

    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,

    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    Guid,
    Uri,

    /// <summary>A <c>T[]</c>.</summary>
    Array,

    /// <summary>A <c>List&lt;T&gt;</c>, or an interface that it has.</summary>
    List,

    /// <summary>An <c>ImmutableArray&lt;T&gt;</c>.</summary>
    ImmutableArray,

    /// <summary>A <c>Dictionary&lt;string, T&gt;</c>, or an interface that it has.</summary>
    Dictionary,

    /// <summary>An enum, by the names of its members: one of <see cref="ConvertedTypes"/>.</summary>
    Enum,

    /// <summary>A record, class or struct with members: one of <see cref="ConvertedTypes"/>.</summary>
    Object,

    /// <summary>A type that cannot cross.</summary>
    Unsupported,
}
