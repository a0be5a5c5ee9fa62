namespace Csml.Generator.Emit;

/// <summary>The generated classes beside the bot and its flows.</summary>
internal static class BotNames
{
    public const string Functions = "BotFunctions";
    public const string Conversions = "BotConversions";
    public const string Memory = "BotMemory";

    /// <summary>The method that calls a C# function by a name that is computed: an overload, where a function has its name.</summary>
    public const string FunctionByName = "Call";

    /// <summary>Gets the method that calls a C# function; flows call it by this name.</summary>
    public static string FunctionMethod(string function) =>
        CSharpIdentifier.Escape(CSharpIdentifier.Mangle(CSharpIdentifier.UniquePart(function)));
}
