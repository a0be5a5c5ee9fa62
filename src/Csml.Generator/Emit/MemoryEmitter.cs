using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>Writes the class that names what the bot remembers of its clients.</summary>
internal static class MemoryEmitter
{
    /// <summary>Writes the file of the memory.</summary>
    public static string Emit(BotModel bot)
    {
        var writer = new CSharpWriter();
        FileHeader.Write(writer);
        FileHeader.WriteNamespace(writer, bot.Namespace);
        writer.Line("/// <summary>The names under which the flows remember something of a client.</summary>");
        using (writer.Block($"public static partial class {BotNames.Memory}"))
        {
            var scope = new IdentifierScope([BotNames.Memory, "Equals", "ReferenceEquals"]);
            foreach (var remembered in bot.Memory.Names)
                Write(writer, remembered, scope);
        }

        return writer.ToString();
    }

    private static void Write(CSharpWriter writer, RememberedNameModel remembered, IdentifierScope scope)
    {
        var flows = remembered.Flows.Select(static flow => $"<c>{CSharpLiteral.XmlDocumentation(flow)}</c>");
        writer.Line(
            $"/// <summary>Remembered as <c>{CSharpLiteral.XmlDocumentation(remembered.Name)}</c> "
            + $"by {string.Join(", ", flows)}.</summary>");
        writer.Line(
            $"public const string {scope.Declare(remembered.Name)} = {CSharpLiteral.String(remembered.Name)};");
    }
}
