using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>Writes the class of the bot: all flows, and their names.</summary>
internal static class BotEmitter
{
    /// <summary>Writes the file of the bot.</summary>
    public static string Emit(BotModel bot)
    {
        var writer = new CSharpWriter();
        FileHeader.Write(writer);
        if (bot is { ImportsNamespace: true, Namespace: not null })
        {
            writer.Line($"global using global::{bot.Namespace};");
            writer.Line();
        }

        FileHeader.WriteNamespace(writer, bot.Namespace, "System.Collections.Generic", RuntimeNames.DialogueNamespace);
        writer.Line(
            $"""
            /// <summary>
            /// The bot of this project: all its flows. <c>AddCsml&lt;{bot.ClassName}&gt;()</c> makes it answer.
            /// </summary>
            """);
        using (writer.Block($"public sealed partial class {bot.ClassName} : {RuntimeNames.Bot.Type}"))
        {
            WriteContract(writer, bot);
            writer.Line();
            WriteNames(writer, bot);
        }

        return writer.ToString();
    }

    // Explicit, so that the names below are all that a user of the class sees.
    private static void WriteContract(CSharpWriter writer, BotModel bot)
    {
        var name = bot.Namespace is null ? bot.ClassName : bot.Namespace + "." + bot.ClassName;
        writer.Line(
            $$"""
            private static readonly IReadOnlyList<{{RuntimeNames.Flow.Type}}> AllFlows =
            [
            """);
        using (writer.Indented())
        {
            foreach (var flow in bot.Flows)
                writer.Line($"new {Global(bot.Namespace, "Flows." + flow.ClassName)}(),");
        }

        writer.Line(
            $$"""
            ];

            string {{RuntimeNames.Bot.Type}}.{{RuntimeNames.Bot.Name}} => {{CSharpLiteral.String(name.Replace("@", ""))}};

            IReadOnlyList<{{RuntimeNames.Flow.Type}}> {{RuntimeNames.Bot.Type}}.{{RuntimeNames.Bot.Flows}} => AllFlows;
            """);
    }

    private static void WriteNames(CSharpWriter writer, BotModel bot)
    {
        var scope = new IdentifierScope(["Flows", "Equals", "ReferenceEquals"]);
        writer.Line("/// <summary>The names of the flows, for configuration in C#.</summary>");
        using (writer.Block("public static partial class Flows"))
        {
            foreach (var name in bot.Flows.Select(static flow => flow.Name))
            {
                writer.Line($"/// <summary>The flow <c>{CSharpLiteral.XmlDocumentation(name)}</c>.</summary>");
                writer.Line($"public const string {scope.Declare(name)} = {CSharpLiteral.String(name)};");
            }
        }
    }

    private static string Global(string? ns, string type) => ns is null ? "global::" + type : $"global::{ns}.{type}";
}
