namespace Csml.Generator.Emit;

/// <summary>The generated classes beside the bot and its flows.</summary>
internal static class BotNames
{
    public const string Functions = "BotFunctions";
    public const string Conversions = "BotConversions";
    public const string Memory = "BotMemory";
    public const string Components = "BotComponents";

    /// <summary>The method that calls a C# function by a name that is computed: an overload, where a function has its name.</summary>
    public const string FunctionByName = "Call";

    /// <summary>What the class of a module's flow lists its closures in.</summary>
    public const string AllClosures = "AllClosures";

    /// <summary>The namespace of the modules, below that of the bot.</summary>
    public const string Modules = "Modules";

    private const string Flows = "Flows";

    /// <summary>Gets the namespace of the flows' classes; each module has one of its own.</summary>
    /// <param name="ns">The namespace of the bot, or null for none.</param>
    /// <param name="module">The module, or null for the flows of the bot.</param>
    public static string FlowNamespace(string? ns, string? module)
    {
        var part = module is null ? Flows : ModuleNamespace(module);
        return ns is null ? part : ns + "." + part;
    }

    /// <summary>Gets the namespace of a module, as code in that of the bot has to spell it.</summary>
    public static string ModuleNamespace(string module)
    {
        var name = CSharpIdentifier.Mangle(CSharpIdentifier.UniquePart(module));

        // A second namespace of the name would hide the first from the code in it.
        return Modules + "." + CSharpIdentifier.Escape(name == Modules ? "__" + name : name);
    }

    /// <summary>Gets the method that makes a custom component; flows call it by this name.</summary>
    public static string ComponentMethod(string component) =>
        CSharpIdentifier.Escape(CSharpIdentifier.Mangle(CSharpIdentifier.UniquePart(component)));

    /// <summary>Gets the parameter of that method; what is the method's own is not taken.</summary>
    public static string ComponentParameter(string parameter)
    {
        var name = CSharpIdentifier.Mangle(CSharpIdentifier.UniquePart(parameter));
        return CSharpIdentifier.Escape(name is "turn" or "extra" ? "__" + name : name);
    }

    /// <summary>Gets the method that calls a C# function; flows call it by this name.</summary>
    public static string FunctionMethod(string function) =>
        CSharpIdentifier.Escape(CSharpIdentifier.Mangle(CSharpIdentifier.UniquePart(function)));
}
