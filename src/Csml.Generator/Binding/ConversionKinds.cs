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
        var kind = type.Conversion switch
        {
            ValueConversion.None => ValueKind.Null,
            ValueConversion.Boolean => ValueKind.Bool,
            ValueConversion.Int32 or ValueConversion.Int64 => ValueKind.Int,
            ValueConversion.Single or ValueConversion.Double or ValueConversion.Decimal => ValueKind.Number,
            ValueConversion.String => ValueKind.String,
            ValueConversion.List or ValueConversion.Array => ValueKind.Array,
            ValueConversion.Object => ValueKind.Object,
            _ => ValueKind.Any,
        };

        // An exception in the function is a SOFT error, whose value is Null.
        return kind | ValueKind.Null;
    }

    /// <summary>The type in the words of messages.</summary>
    public static string Text(FunctionType type) =>
        KindText.Of(Accepted(type.Conversion) & (IsNumber(type.Conversion) ? ValueKind.Number : ValueKind.Any));

    private static bool IsNumber(ValueConversion conversion) => conversion is
        ValueConversion.Int32 or
        ValueConversion.Int64 or
        ValueConversion.Single or
        ValueConversion.Double or
        ValueConversion.Decimal;

    // Keys and speech arrive as texts, so that a text goes where a number is asked for.
    private static ValueKind Accepted(ValueConversion conversion) => conversion switch
    {
        ValueConversion.Boolean => ValueKind.Bool,
        ValueConversion.String => ValueKind.String | ValueKind.Number | ValueKind.Bool,
        ValueConversion.List or ValueConversion.Array => ValueKind.Array,
        ValueConversion.Object => ValueKind.Object,
        _ => IsNumber(conversion) ? ValueKind.Number | ValueKind.String : ValueKind.Any,
    };
}
