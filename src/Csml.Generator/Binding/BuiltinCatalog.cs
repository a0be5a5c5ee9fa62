using System.Collections.Generic;
using Csml.Generator.Model;

namespace Csml.Generator.Binding;

/// <summary>The builtin functions with what they take and give (language/02 5).</summary>
internal static class BuiltinCatalog
{
    private static readonly Dictionary<string, BuiltinSymbol> ByName = Index(
        Builtin("OneOf", ExtraArguments.Ignored, ValueKind.Any, Required("array", ValueKind.Array)),
        Builtin("Shuffle", ExtraArguments.Ignored, ValueKind.Array, Required("array", ValueKind.Array)),
        Builtin(
            "Length",
            ExtraArguments.Ignored,
            ValueKind.Int,
            Required("length", ValueKind.Array | ValueKind.String)),
        Builtin(
            "Find",
            ExtraArguments.Ignored,
            ValueKind.Bool,
            Required("value", ValueKind.String),
            Required("in", ValueKind.String),
            Optional("case_sensitive", ValueKind.Any)),
        Builtin("Random", ExtraArguments.Ignored, ValueKind.Float),
        Builtin("Floor", ExtraArguments.Ignored, ValueKind.Number, Required("float", ValueKind.Number)),
        Builtin(
            "Or",
            ExtraArguments.Ignored,
            ValueKind.Any,
            Required("arg0", ValueKind.Any),
            Required("arg1", ValueKind.Any)),
        Builtin("Exists", ExtraArguments.Ignored, ValueKind.Bool, Required("string", ValueKind.String)),
        Builtin("UUID", ExtraArguments.Ignored, ValueKind.String, Optional("value", ValueKind.String)),
        Builtin("Object", ExtraArguments.Kept, ValueKind.Object),
        Builtin("Debug", ExtraArguments.Positional, ValueKind.Object),
        Builtin("Base64", ExtraArguments.Ignored, ValueKind.Object, Required("string", ValueKind.String)),
        Builtin("Hex", ExtraArguments.Ignored, ValueKind.Object, Required("string", ValueKind.String)),
        Builtin("Time", ExtraArguments.Ignored, ValueKind.Object),
        Builtin("JWT", ExtraArguments.Ignored, ValueKind.Object, Required("jwt", ValueKind.Any)),
        Builtin("Crypto", ExtraArguments.Ignored, ValueKind.Object, Required("value", ValueKind.Any)),
        Builtin("HTTP", ExtraArguments.Kept, ValueKind.Object, Required("url", ValueKind.String)),
        Builtin("SMTP", ExtraArguments.Ignored, ValueKind.Object, Required("smtp_server", ValueKind.String)));

    /// <summary>The names by which flows call C# functions; the second is the old one.</summary>
    public static readonly IReadOnlyList<string> AppNames = ["App", "Fn"];

    /// <summary>Gets the names, for suggestions.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Gets the builtin of this name, or null.</summary>
    public static BuiltinSymbol? Find(string name) => ByName.TryGetValue(name, out var builtin) ? builtin : null;

    /// <summary>Gets a value indicating whether a call of this name is a call of a C# function.</summary>
    public static bool IsApp(string name) => name is "App" or "Fn";

    private static BuiltinSymbol Builtin(
        string name, ExtraArguments extras, ValueKind result, params CallParameter[] parameters) =>
        new(name, extras, result, parameters);

    private static CallParameter Required(string name, ValueKind kind) => new(name, kind, IsRequired: true);

    private static CallParameter Optional(string name, ValueKind kind) => new(name, kind, IsRequired: false);

    private static Dictionary<string, BuiltinSymbol> Index(params BuiltinSymbol[] builtins)
    {
        var index = new Dictionary<string, BuiltinSymbol>();
        foreach (var builtin in builtins)
        {
            index.Add(builtin.Name, builtin);
        }

        return index;
    }
}

/// <summary>A builtin function.</summary>
/// <param name="Name">The name it is called by.</param>
/// <param name="Extras">What happens to arguments that no parameter takes.</param>
/// <param name="Result">The kinds of its result, errors (Null) aside.</param>
/// <param name="Parameters">The declared parameters in positional order.</param>
internal sealed record BuiltinSymbol(
    string Name, ExtraArguments Extras, ValueKind Result, IReadOnlyList<CallParameter> Parameters);
