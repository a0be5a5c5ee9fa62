namespace Csml.Values;

/// <summary>The names of the kinds, as flows and error messages see them.</summary>
internal static class ValueNames
{
    /// <summary>What <c>type_of()</c> gives.</summary>
    internal static string TypeOf(in CsmlValue value) => value.Kind switch
    {
        CsmlValueKind.Bool => "boolean",
        CsmlValueKind.Int => "int",
        CsmlValueKind.Float => "float",
        CsmlValueKind.String => "string",
        CsmlValueKind.Array => "array",
        CsmlValueKind.Object => "object",
        CsmlValueKind.Closure => "closure",
        _ => "Null",
    };

    /// <summary>The name in "is not a method of …".</summary>
    internal static string Owner(in CsmlValue value) => value.Kind switch
    {
        CsmlValueKind.Bool => "Boolean",
        CsmlValueKind.Int => "Int",
        CsmlValueKind.Float => "Float",
        CsmlValueKind.String => "String",
        CsmlValueKind.Array => "Array",
        CsmlValueKind.Object => "Object",
        CsmlValueKind.Closure => "Closure",
        _ => "Null",
    };

    /// <summary>The name in "illegal operation: …".</summary>
    internal static string Primitive(in CsmlValue value) => "Primitive" + Owner(value);
}
