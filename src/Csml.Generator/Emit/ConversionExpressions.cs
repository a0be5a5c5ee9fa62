using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>Writes how values cross, as expressions.</summary>
/// <param name="names">The converters of the bot.</param>
/// <param name="owner">What stands before a converter's name: the class and a dot, or nothing inside of that class.</param>
internal sealed class ConversionExpressions(ConverterNames names, string owner)
{
    /// <summary>A function from a value of CSML and its reader to a value of the type.</summary>
    public string Reader(FunctionType type)
    {
        var reader = ReaderOfSome(type);
        if (!type.IsNullable)
            return reader;

        var orNull = type.IsValueType ? RuntimeNames.ValueReader.ValueOrNull : RuntimeNames.ValueReader.OrNull;
        return $"static (value, reader) => reader.{orNull}(value, {reader})";
    }

    /// <summary>An expression of the type as one that becomes a value of CSML.</summary>
    public string Written(FunctionType type, string expression)
    {
        switch (type.Conversion)
        {
            case ValueConversion.Enum or ValueConversion.Object:
                return $"{owner}Write({expression})";
            case ValueConversion.Array or ValueConversion.List or ValueConversion.ImmutableArray:
                return Each(RuntimeNames.ValueWriter.Array, type, expression);
            case ValueConversion.Dictionary:
                return Each(RuntimeNames.ValueWriter.Object, type, expression);
            case ValueConversion.String or ValueConversion.Elements or ValueConversion.Entries:
                return expression;
            default:
                return type.IsNullable || !BecomesValue(type.Conversion)
                    ? $"{RuntimeNames.ValueWriter.Type}.{RuntimeNames.ValueWriter.Write}({expression})"
                    : expression;
        }
    }

    private string ReaderOfSome(FunctionType type) => type.Conversion switch
    {
        ValueConversion.Enum or ValueConversion.Object => owner + names.Reader(type.Name),
        ValueConversion.Array or ValueConversion.List or ValueConversion.ImmutableArray or ValueConversion.Dictionary =>
            $"static (value, reader) => reader.{type.Conversion}{ElementType(type.Element!)}(value, {Reader(type.Element!)})",
        _ => $"{RuntimeNames.ValueReader.Type}.{type.Conversion}",
    };

    // An element that is read as a list but declared as an interface: no list of the one is a list of the other.
    private static string ElementType(FunctionType element)
    {
        var isInterface = element.Conversion is ValueConversion.List or ValueConversion.Dictionary
            && !element.Name.StartsWith($"global::System.Collections.Generic.{element.Conversion}<");
        return isInterface ? $"<{element.Name}{(element.IsNullable ? "?" : "")}>" : "";
    }

    private string Each(string method, FunctionType type, string expression)
    {
        // One in another: the inner one's item has a name of its own.
        var item = expression is "item" ? "inner" : expression is "inner" ? "innermost" : "item";
        return $"{RuntimeNames.ValueWriter.Type}.{method}({expression}, static {item} => {Written(type.Element!, item)})";
    }

    private static bool BecomesValue(ValueConversion conversion) => conversion is
        ValueConversion.Value or
        ValueConversion.Boolean or
        (>= ValueConversion.SByte and <= ValueConversion.Int64) or
        ValueConversion.Double;
}
