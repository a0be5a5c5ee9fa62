namespace Csml.Generator.Pipeline;

/// <summary>The names under which the steps of the pipeline are tracked.</summary>
internal static class StepNames
{
    public const string Options = "Options";
    public const string Parse = "Parse";
    public const string Functions = "Functions";
    public const string Components = "Components";
    public const string Interface = "Interface";
    public const string Bot = "Bot";
    public const string Compile = "Compile";
    public const string Diagnostics = "Diagnostics";
    public const string BotDiagnostics = "BotDiagnostics";
    public const string ComponentDiagnostics = "ComponentDiagnostics";
    public const string Output = "Output";
    public const string BotOutput = "BotOutput";
    public const string MemoryOutput = "MemoryOutput";
    public const string FunctionsOutput = "FunctionsOutput";
    public const string ComponentsOutput = "ComponentsOutput";
}
