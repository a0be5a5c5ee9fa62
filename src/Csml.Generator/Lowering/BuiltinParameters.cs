using System.Collections.Generic;

namespace Csml.Generator.Lowering;

/// <summary>
/// The names of the runtime's parameters of the builtins, where CSML's name could not be one or says less.
/// </summary>
internal static class BuiltinParameters
{
    private static readonly Dictionary<string, string[]> ByBuiltin = new()
    {
        ["Or"] = ["value", "fallback"],
        ["OneOf"] = ["array"],
        ["Shuffle"] = ["array"],
        ["Find"] = ["value", "text", "caseSensitive"],
        ["Length"] = ["value"],
        ["Floor"] = ["number"],
        ["Exists"] = ["name"],
        ["UUID"] = ["version"],
        ["Base64"] = ["text"],
        ["Hex"] = ["text"],
        ["JWT"] = ["value"],
        ["Crypto"] = ["value"],
        ["HTTP"] = ["url"],
        ["SMTP"] = ["host"],
    };

    /// <summary>Gets every builtin that has parameters with their names, in positional order.</summary>
    public static IReadOnlyDictionary<string, string[]> All => ByBuiltin;

    public static IReadOnlyList<string> Of(string builtin) =>
        ByBuiltin.TryGetValue(builtin, out var parameters) ? parameters : [];
}
