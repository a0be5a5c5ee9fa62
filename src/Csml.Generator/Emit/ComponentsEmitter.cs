using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>Writes the class of the custom components: a declaration for each, and the method that flows call.</summary>
internal static class ComponentsEmitter
{
    private const string Extra = "ReadOnlySpan<(string Key, " + RuntimeNames.CsmlValue.Type + " Value)> extra = default";

    /// <summary>Writes the file of the components.</summary>
    public static string Emit(ComponentsModel components)
    {
        var writer = new CSharpWriter();
        FileHeader.Write(writer);
        FileHeader.WriteNamespace(
            writer, components.Namespace, "System", RuntimeNames.DialogueNamespace, RuntimeNames.ValuesNamespace);
        writer.Line("/// <summary>The custom components, declared in <c>*.component.json</c>.</summary>");
        using (writer.Block($"internal static class {BotNames.Components}"))
        {
            var isFirst = true;
            foreach (var component in components.Components)
            {
                if (!isFirst)
                    writer.Line();

                Write(writer, component);
                isFirst = false;
            }
        }

        return writer.ToString();
    }

    private static void Write(CSharpWriter writer, DeclaredComponent component)
    {
        var declared = "Declared_" + CSharpIdentifier.UniquePart(component.Name);
        var name = CSharpLiteral.XmlDocumentation(component.Name);
        writer.Line($"private static readonly {RuntimeNames.ComponentDeclaration.Type} {declared} = new(");
        using (writer.Indented())
        {
            writer.Line(CSharpLiteral.String(component.Name) + (component.Parameters.IsEmpty ? ");" : ","));
            for (var index = 0; index < component.Parameters.Count; index++)
                writer.Line(Parameter(component.Parameters[index]) + (index + 1 == component.Parameters.Count ? ");" : ","));
        }

        writer.Line();
        writer.Line($"/// <summary><c>Component.{name}(…)</c>.</summary>");
        var parameters = component.Parameters
            .Select(static parameter => $", {RuntimeNames.CsmlValue.Type} {BotNames.ComponentParameter(parameter.Name)} = default");
        writer.Line(
            $"internal static {RuntimeNames.CsmlValue.Type} {BotNames.ComponentMethod(component.Name)}"
            + $"({RuntimeNames.Turn.Type} turn{string.Concat(parameters)}, {Extra}) =>");
        using (writer.Indented())
        {
            var values = string.Join(", ", component.Parameters.Select(static parameter => BotNames.ComponentParameter(parameter.Name)));
            writer.Line($"{declared}.{RuntimeNames.ComponentDeclaration.Build}([{values}], extra);");
        }
    }

    private static string Parameter(DeclaredParameter parameter)
    {
        string?[] settings =
        [
            parameter.IsRequired ? $"{RuntimeNames.ComponentParameter.IsRequired} = true" : null,
            Parts(RuntimeNames.ComponentParameter.Default, parameter.Default),
            Parts(RuntimeNames.ComponentParameter.Added, parameter.Added),
        ];
        var given = string.Join(", ", settings.Where(static setting => setting is not null));
        return $"new({CSharpLiteral.String(parameter.Name)}, {Empty(parameter.Kind)})" + (given.Length == 0 ? "" : $" {{ {given} }}");
    }

    private static string? Parts(string property, EquatableArray<ComponentPartModel> parts) => parts.IsEmpty
        ? null
        : $"{property} = [{string.Join(", ", parts.Select(Part))}]";

    private static string Part(ComponentPartModel part) => part.Parameter is null
        ? $"{RuntimeNames.ComponentPart.Type}.{RuntimeNames.ComponentPart.Of}({Value(part.Value!)})"
        : $"{RuntimeNames.ComponentPart.Type}.{RuntimeNames.ComponentPart.From}({CSharpLiteral.String(part.Parameter)})";

    private static string Empty(ValueKind kind) => kind switch
    {
        ValueKind.Bool => "false",
        ValueKind.Number => "0",
        ValueKind.String => CSharpLiteral.String(""),
        ValueKind.Array => Value(new JsonArray([])),
        ValueKind.Object => Value(new JsonObject([])),
        _ => Value(new JsonNull()),
    };

    private static string Value(JsonValue value) => value switch
    {
        JsonBool flag => CSharpLiteral.Boolean(flag.Value),
        JsonInt integer => CSharpLiteral.Integer(integer.Value),
        JsonFloat number => CSharpLiteral.Float(number.Value),
        JsonText text => CSharpLiteral.String(text.Value),
        JsonArray array => $"{RuntimeNames.CsmlValue.Type}.{RuntimeNames.CsmlValue.Array}({string.Join(", ", array.Items.Select(Value))})",
        JsonObject entries => $"{RuntimeNames.CsmlValue.Type}.{RuntimeNames.CsmlValue.Object}({string.Join(", ", entries.Entries.Select(Entry))})",
        _ => $"{RuntimeNames.CsmlValue.Type}.{RuntimeNames.CsmlValue.Null}",
    };

    private static string Entry(JsonEntry entry) => $"({CSharpLiteral.String(entry.Key)}, {Value(entry.Value)})";
}
