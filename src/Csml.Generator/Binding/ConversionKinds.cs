using Csml.Generator.Model;

namespace Csml.Generator.Binding;

/// <summary>Which kinds cross to and from C# types.</summary>
internal static class ConversionKinds
{
    /// <summary>Whether a value may be convertible: false only where it is certain that it is not.</summary>
    public static bool CanConvert(Operand operand, FunctionType type)
    {
        if (operand.IsWords && IsNumber(type.Conversion))
            return false;

        var accepted = Accepted(type.Conversion) | (type.IsNullable ? ValueKind.Null : ValueKind.None);
        return operand.Kind == ValueKind.None || (operand.Kind & accepted) != 0;
    }

    /// <summary>The kinds that a result has in CSML.</summary>
    public static ValueKind ResultOf(FunctionType type)
    {
        // An exception in the function is a SOFT error, whose value is Null.
        return Written(type.Conversion) | ValueKind.Null;
    }

    /// <summary>The type in the words of messages.</summary>
    public static string Text(FunctionType type) =>
        KindText.Of(Accepted(type.Conversion) & (IsNumber(type.Conversion) ? ValueKind.Number : ValueKind.Any));

    private static bool IsNumber(ValueConversion conversion) => conversion is
        (>= ValueConversion.SByte and <= ValueConversion.Decimal) or ValueConversion.TimeSpan;

    private static bool IsArray(ValueConversion conversion) => conversion is
        ValueConversion.Elements or ValueConversion.Array or ValueConversion.List or ValueConversion.ImmutableArray;

    private static bool IsObject(ValueConversion conversion) => conversion is
        ValueConversion.Entries or ValueConversion.Dictionary or ValueConversion.Object;

    private static ValueKind Written(ValueConversion conversion) => conversion switch
    {
        ValueConversion.Boolean => ValueKind.Bool,
        >= ValueConversion.SByte and <= ValueConversion.UInt64 => ValueKind.Int,
        >= ValueConversion.Single and <= ValueConversion.Decimal => ValueKind.Float,
        ValueConversion.TimeSpan => ValueKind.Number,

        // A value of an enum that has no name is its number.
        ValueConversion.Enum => ValueKind.String | ValueKind.Int,
        ValueConversion.String or
            ValueConversion.DateOnly or
            ValueConversion.TimeOnly or
            ValueConversion.Guid or
            ValueConversion.Uri => ValueKind.String,
        ValueConversion.DateTimeOffset => ValueKind.Object,
        _ when IsArray(conversion) => ValueKind.Array,
        _ when IsObject(conversion) => ValueKind.Object,
        _ => ValueKind.Any,
    };

    // Keys and speech arrive as texts, so that a text goes where a number is asked for.
    private static ValueKind Accepted(ValueConversion conversion) => conversion switch
    {
        ValueConversion.Boolean => ValueKind.Bool,
        ValueConversion.String => ValueKind.String | ValueKind.Number | ValueKind.Bool,
        ValueConversion.Enum or ValueConversion.Guid or ValueConversion.Uri => ValueKind.String,
        ValueConversion.DateTimeOffset or ValueConversion.DateOnly or ValueConversion.TimeOnly =>
            ValueKind.String | ValueKind.Object,
        _ when IsNumber(conversion) => ValueKind.Number | ValueKind.String,
        _ when IsArray(conversion) => ValueKind.Array,
        _ when IsObject(conversion) => ValueKind.Object,
        _ => ValueKind.Any,
    };
}
