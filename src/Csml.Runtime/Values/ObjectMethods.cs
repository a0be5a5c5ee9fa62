using System.Text;
using Csml.Values.Markup;

namespace Csml.Values;

/// <summary>The methods of objects and components (language reference, part 2, 4.5).</summary>
internal static class ObjectMethods
{
    /// <summary>Whether the method changes the object: refused on constants.</summary>
    internal static bool IsMutator(string method) => method is "insert" or "assign" or "remove" or "clear_values";

    internal static MethodOutcome Invoke(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args)
    {
        var entries = (CsmlObject)receiver.Target!;
        return method switch
        {
            "length" => Arguments.None(args, "length() => int") ?? MethodOutcome.Of(entries.Count),
            "is_empty" => Arguments.None(args, "is_empty() => boolean") ?? MethodOutcome.Of(entries.Count == 0),
            "keys" => Arguments.None(args, "keys() => array") ?? Keys(entries),
            "values" => Arguments.None(args, "values() => array") ?? MethodOutcome.Of(CsmlArray.Create(entries.Values)),
            "contains" => Arguments.Text(args, "contains(key: string) => boolean", out var key) ?? MethodOutcome.Of(entries.ContainsKey(key)),
            "get" => Arguments.Text(args, "get(key: string) => any", out var key) ?? MethodOutcome.Of(entries[key].OrNull()),
            "insert" => Insert(entries, args),
            "assign" => Assign(entries, args),
            "remove" => Arguments.Text(args, "remove(key: string) => any", out var key) ?? Remove(entries, key),
            "clear_values" => Arguments.None(args, "clear_values() => null") ?? ClearValues(entries),
            "to_xml" => Arguments.None(args, "to_xml() => string") ?? ToXml(entries),
            "to_yaml" => Arguments.None(args, "to_yaml() => string") ?? ToYaml(entries),
            _ => MethodErrors.Unknown(receiver, method),
        };
    }

    private static MethodOutcome Keys(CsmlObject entries)
    {
        var keys = new CsmlValue[entries.Count];
        for (var index = 0; index < keys.Length; index++) keys[index] = entries.Keys[index];
        return MethodOutcome.Of(CsmlArray.Owning(keys));
    }

    private static MethodOutcome Insert(CsmlObject entries, ReadOnlySpan<CsmlValue> args)
    {
        if (args.Length != 2 || !args[0].TryGetString(out var key)) return MethodErrors.Usage("insert(key: string, value: any) => null");
        return MethodOutcome.Changed(CsmlValue.Null, entries.With(key, args[1]));
    }

    private static MethodOutcome Assign(CsmlObject entries, ReadOnlySpan<CsmlValue> args)
    {
        if (args.Length != 1 || !args[0].TryGetObject(out var other)) return MethodErrors.Usage("assign(other: object) => null");
        var merged = new CsmlObject.Builder(entries.Count + other.Count);
        foreach (var (key, value) in entries) merged.Set(key, value);
        foreach (var (key, value) in other) merged.Set(key, value);
        return MethodOutcome.Changed(CsmlValue.Null, merged.Build(entries.Tag));
    }

    private static MethodOutcome Remove(CsmlObject entries, string key) =>
        entries.TryGet(key, out var value)
            ? MethodOutcome.Changed(value, entries.Without(key))
            : MethodOutcome.Changed(CsmlValue.Null, entries);

    private static MethodOutcome ClearValues(CsmlObject entries) =>
        MethodOutcome.Changed(CsmlValue.Null, entries.WithValues(new CsmlValue[entries.Count]));

    private static MethodOutcome ToXml(CsmlObject entries)
    {
        var builder = new StringBuilder();
        return XmlWriting.TryWrite(builder, entries) is { } problem ? MethodOutcome.Soft(problem) : MethodOutcome.Of(builder.ToString());
    }

    private static MethodOutcome ToYaml(CsmlObject entries)
    {
        var yaml = YamlWriting.Write(entries);
        return ValueLimits.IsTooLong(yaml.Length) ? MethodOutcome.Soft(ValueLimits.TooLong) : MethodOutcome.Of(yaml);
    }
}
