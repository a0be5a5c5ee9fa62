using System.Collections.Generic;
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
            WriteModuleClosures(writer, bot);
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
                writer.Line($"new {"global::" + BotNames.FlowNamespace(bot.Namespace, module: null) + "." + flow.ClassName}(),");
        }

        writer.Line(
            $$"""
            ];

            string {{RuntimeNames.Bot.Type}}.{{RuntimeNames.Bot.Name}} => {{CSharpLiteral.String(name.Replace("@", ""))}};

            IReadOnlyList<{{RuntimeNames.Flow.Type}}> {{RuntimeNames.Bot.Type}}.{{RuntimeNames.Bot.Flows}} => AllFlows;
            """);
    }

    private static void WriteModuleClosures(CSharpWriter writer, BotModel bot)
    {
        if (bot.Modules.IsEmpty)
            return;

        writer.Line();
        writer.Line(
            $"IReadOnlyList<{RuntimeNames.ClosureDefinition.Type}> {RuntimeNames.Bot.Type}.{RuntimeNames.Bot.ModuleClosures} {{ get; }} =");
        writer.Line("[");
        using (writer.Indented())
        {
            foreach (var flow in bot.Modules)
            {
                var name = BotNames.FlowNamespace(bot.Namespace, flow.Module) + "." + flow.ClassName;
                writer.Line($".. global::{name}.{BotNames.AllClosures},");
            }
        }

        writer.Line("];");
    }

    private static void WriteNames(CSharpWriter writer, BotModel bot)
    {
        WriteNames(
            writer,
            "Flows",
            "The names of the flows, for configuration in C#.",
            bot.Flows.Select(static flow => (flow.Name, $"The flow <c>{CSharpLiteral.XmlDocumentation(flow.Name)}</c>.")));
        writer.Line();
        WriteSteps(writer, bot);
        if (bot.Functions.IsEmpty)
            return;

        writer.Line();
        WriteNames(
            writer,
            "Functions",
            "The names of the C# functions that flows call by <c>App(…)</c>.",
            bot.Functions.Select(static function =>
                (function.Name, $"The function <c>{CSharpLiteral.XmlDocumentation(function.Method)}</c>.")));
    }

    private static void WriteSteps(CSharpWriter writer, BotModel bot)
    {
        var scope = new IdentifierScope(["Steps", "Equals", "ReferenceEquals"]);
        writer.Line("/// <summary>The names of the steps, flow by flow.</summary>");
        using (writer.Block("public static partial class Steps"))
        {
            var isFirst = true;
            foreach (var flow in bot.Flows)
            {
                if (!isFirst)
                    writer.Line();

                var name = CSharpLiteral.XmlDocumentation(flow.Name);
                WriteNames(
                    writer,
                    scope.Declare(flow.Name),
                    $"The steps of the flow <c>{name}</c>.",
                    flow.Steps.Select(step =>
                        (step, $"The step <c>{CSharpLiteral.XmlDocumentation(step)}</c> of <c>{name}.csml</c>.")));
                isFirst = false;
            }
        }
    }

    private static void WriteNames(
        CSharpWriter writer, string className, string summary, IEnumerable<(string Name, string Summary)> names)
    {
        var scope = new IdentifierScope([className.TrimStart('@'), "Equals", "ReferenceEquals"]);
        writer.Line($"/// <summary>{summary}</summary>");
        using (writer.Block($"public static partial class {className}"))
        {
            foreach (var (name, text) in names)
            {
                writer.Line($"/// <summary>{text}</summary>");
                writer.Line($"public const string {scope.Declare(name)} = {CSharpLiteral.String(name)};");
            }
        }
    }
}
