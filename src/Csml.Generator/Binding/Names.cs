namespace Csml.Generator.Binding;

/// <summary>The names that mean something of their own.</summary>
internal static class Names
{
    /// <summary>What a name means to every read of it, whatever variable has it; null for an ordinary name.</summary>
    public static string? SpecialMeaning(string name) => name switch
    {
        "event" => "event",
        "_metadata" => "metadata",
        "_env" => "environment",
        "_memory" => "memory",
        "Component" => "namespace of components",
        _ => null,
    };

    /// <summary>What a name means to every call of it, whatever function has it; null for an ordinary name.</summary>
    public static string? BuiltinMeaning(string name)
    {
        if (ComponentCatalog.Find(name) is not null)
            return "component";

        return BuiltinCatalog.IsApp(name) || BuiltinCatalog.Find(name) is not null ? "builtin function" : null;
    }
}
