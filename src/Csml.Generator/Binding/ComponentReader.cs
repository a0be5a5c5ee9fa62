using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Binding;

/// <summary>
/// Reads the declaration of a custom component, which has the form that the reference gives it (language/03 1.6), in a
/// file of its own: <c>Name.component.json</c>.
/// </summary>
internal sealed class ComponentReader
{
    private const string Extension = ".component.json";

    private readonly string _name;
    private readonly DiagnosticBag _bag;

    private ComponentReader(string name, DiagnosticBag bag)
    {
        _name = name;
        _bag = bag;
    }

    public static bool IsComponent(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    public static DeclaredComponent Read(SourceFile file, DiagnosticBag bag)
    {
        var start = file.Path.LastIndexOfAny(['/', '\\']) + 1;
        var name = file.Path.Substring(start, file.Path.Length - start - Extension.Length);
        var parameters = new ComponentReader(name, bag).Read(file.Text.ToString());
        return new DeclaredComponent(name, file.Path, IsBroken: bag.Count > 0, parameters);
    }

    private EquatableArray<DeclaredParameter> Read(string text)
    {
        if (JsonParser.Parse(text, out var mistake) is not { } root)
        {
            Report(mistake, "this is not JSON");
            return [];
        }

        if (root.Find("params")?.Items is not { } items)
        {
            Report(root.Span, "it is an object with an array 'params'");
            return [];
        }

        var parameters = new List<DeclaredParameter>();
        foreach (var item in items)
        {
            if (item.SingleEntry is not { Value.Entries: not null } entry)
                Report(item.Span, "a parameter is an object with one key, its name, and an object with its 'type'");
            else if (parameters.Any(known => known.Name == entry.Key))
                Report(item.Span, "there are two parameters '" + entry.Key + "'");
            else
                parameters.Add(ReadParameter(entry.Key, entry.Value));
        }

        CheckReferences(items, parameters);
        return parameters.ToEquatableArray();
    }

    private DeclaredParameter ReadParameter(string name, JsonNode node)
    {
        var type = node.Find("type");
        var kind = type?.Value switch
        {
            JsonText { Value: "Null" } => ValueKind.Null,
            JsonText { Value: "Bool" } => ValueKind.Bool,
            JsonText { Value: "Number" } => ValueKind.Number,
            JsonText { Value: "String" } => ValueKind.String,
            JsonText { Value: "Array" } => ValueKind.Array,
            JsonText { Value: "Object" } => ValueKind.Object,
            _ => ValueKind.None,
        };
        if (kind == ValueKind.None)
            Report((type ?? node).Span, "the 'type' of '" + name + "' is Null, Bool, Number, String, Array or Object");

        var required = node.Find("required");
        if (required is not null && required.Value is not JsonBool)
            Report(required.Span, "'required' is true or false");

        return new DeclaredParameter(
            name,
            kind,
            required?.Value is JsonBool { Value: true },
            ReadParts(node.Find("default_value")),
            ReadParts(node.Find("add_value")));
    }

    private EquatableArray<ComponentPartModel> ReadParts(JsonNode? list)
    {
        if (list is null)
            return [];

        if (list.Items is null)
            Report(list.Span, "it is an array of objects with one key, '$_get' or '$_set'");

        var parts = new List<ComponentPartModel>();
        foreach (var item in list.Items ?? [])
        {
            switch (item.SingleEntry)
            {
                case { Key: "$_get", Value.Value: JsonText parameter }:
                    parts.Add(new ComponentPartModel(parameter.Value, null));
                    break;
                case { Key: "$_set" } set:
                    parts.Add(new ComponentPartModel(null, set.Value.Value));
                    break;
                default:
                    Report(item.Span, "it is an object with one key: '$_get' with the name of a parameter, or '$_set' with a value");
                    break;
            }
        }

        return parts.ToEquatableArray();
    }

    /// <summary>What a parameter is made of has to be there, and must not be made of it in turn.</summary>
    private void CheckReferences(IReadOnlyList<JsonNode> items, List<DeclaredParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            var span = items.First(item => item.SingleEntry?.Key == parameter.Name).Span;
            foreach (var name in NeedsOf(parameter).Where(name => parameters.All(known => known.Name != name)))
            {
                Report(span, "'" + parameter.Name + "' is made of '" + name + "', which is no parameter");
            }

            if (Needs(parameter, parameter.Name, parameters, []))
                Report(span, "'" + parameter.Name + "' is made of itself");
        }
    }

    private static bool Needs(
        DeclaredParameter parameter, string name, List<DeclaredParameter> parameters, HashSet<string> visited) =>
        NeedsOf(parameter).Any(needed =>
            needed == name ||
            (visited.Add(needed) &&
            parameters.FirstOrDefault(known => known.Name == needed) is { } next &&
            Needs(next, name, parameters, visited)));

    private static IEnumerable<string> NeedsOf(DeclaredParameter parameter) =>
        parameter.Default.Concat(parameter.Added).Select(static part => part.Parameter).OfType<string>();

    private void Report(TextSpan span, string problem) => _bag.ReportInvalidComponent(span, _name, problem);
}
