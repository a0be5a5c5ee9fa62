using System.Collections.Generic;
using System.Linq;

namespace Csml.Generator.Binding;

/// <summary>
/// The methods that values have (language/02 4). Dispatch is at run time, by the value; the compiler needs to
/// know which names exist at all and which may change their receiver.
/// </summary>
internal static class MethodCatalog
{
    private static readonly HashSet<string> Common =
    [
        // every value
        "type_of", "to_string", "is_number", "is_int", "is_float", "is_error", "get_info",
        // strings
        "length", "is_empty", "to_uppercase", "to_lowercase", "capitalize", "trim", "trim_left", "trim_right",
        "append", "contains", "starts_with", "ends_with", "contains_regex", "starts_with_regex", "ends_with_regex",
        "match", "match_regex", "replace", "replace_all", "replace_regex", "split", "slice", "is_email", "to_int",
        "to_float", "from_json", "to_json", "encode_uri", "decode_uri", "encode_uri_component",
        "decode_uri_component", "encode_html_entities", "decode_html_entities",
        // numbers
        "abs", "ceil", "floor", "round", "precision", "pow", "sqrt", "sin", "cos", "tan",
        // arrays
        "push", "pop", "insert_at", "remove_at", "find", "index_of", "join", "flatten", "reverse", "shuffle",
        "one_of", "init", "map", "filter", "reduce",
        // objects
        "keys", "values", "get", "insert", "assign", "remove", "clear_values", "to_xml", "to_yaml",
        // the event
        "get_type", "get_content", "is_secure", "match_array",
    ];

    /// <summary>The methods of what builtins make: Base64, Hex, Time, Crypto, JWT, HTTP and SMTP.</summary>
    private static readonly HashSet<string> Special =
    [
        "encode", "decode", "at", "with_timezone", "add", "sub", "unix", "format", "parse", "create_hash",
        "create_hmac", "digest", "sign", "verify", "post", "put", "patch", "delete", "set", "query", "auth",
        "disable_ssl_verify", "send", "port", "tls", "starttls", "set_auth_mechanism",
    ];

    private static readonly HashSet<string> Mutators =
    [
        "push", "pop", "insert_at", "remove_at", "shuffle", "insert", "assign", "remove", "clear_values",
        "at", "with_timezone", "add", "sub", "unix",
    ];

    /// <summary>The methods of requests and mail servers that do no more than give a changed copy.</summary>
    private static readonly HashSet<string> Builders =
    [
        "post", "put", "patch", "delete", "set", "query", "auth", "disable_ssl_verify", "port", "tls", "starttls",
        "set_auth_mechanism",
    ];

    private static readonly HashSet<string> TakesClosure = ["map", "filter", "reduce"];

    /// <summary>The methods whose call is awaited whatever it is given. To await another one, add it here.</summary>
    private static readonly HashSet<string> Awaited = ["send"];

    /// <summary>The methods that may give what something else had in it, and so any kind of value.</summary>
    private static readonly HashSet<string> GivesAnything = ["get", "pop", "remove", "remove_at", "one_of", "reduce"];

    /// <summary>Gets the names of all methods.</summary>
    public static IEnumerable<string> All => Common.Concat(Special);

    /// <summary>Gets the names that most values have, for suggestions.</summary>
    public static IReadOnlyCollection<string> Names => Common;

    /// <summary>Gets a value indicating whether some kind of value has a method of this name.</summary>
    public static bool Exists(string method) => Common.Contains(method) || Special.Contains(method);

    /// <summary>
    /// Gets a value indicating whether a call may change its receiver, so that a variable at the start of the path
    /// is written back, and a constant refuses it.
    /// </summary>
    public static bool IsMutator(string method) => Mutators.Contains(method);

    /// <summary>Gets a value indicating whether a call means nothing unless something is done with its result.</summary>
    public static bool IsBuilder(string method) => Builders.Contains(method);

    /// <summary>
    /// Gets a value indicating whether the method runs a closure for each element. Its call is awaited where the
    /// closure may be one that awaits.
    /// </summary>
    public static bool RunsClosure(string method) => TakesClosure.Contains(method);

    /// <summary>Gets a value indicating whether every call of the method is awaited.</summary>
    public static bool IsAwaited(string method) => Awaited.Contains(method);

    /// <summary>Gets a value indicating whether the result may be a closure.</summary>
    public static bool MayGiveClosure(string method) => GivesAnything.Contains(method);
}
