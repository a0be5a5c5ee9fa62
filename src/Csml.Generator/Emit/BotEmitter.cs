namespace Csml.Generator.Emit;

internal static class BotEmitter
{
    public const string FunctionsClass = "BotFunctions";

    public static string FunctionMethod(string name) => CSharpIdentifier.Escape(CSharpIdentifier.UniquePart(name));
}
