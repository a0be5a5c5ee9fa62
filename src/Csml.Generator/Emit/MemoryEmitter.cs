using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>Writes the class through which code outside of calls reads what the bot remembers of a client.</summary>
internal static class MemoryEmitter
{
    private const string Values = "_values";
    private const string Names = "Names";

    /// <summary>Writes the file of the memory.</summary>
    public static string Emit(MemoryModel memory)
    {
        var writer = new CSharpWriter();
        FileHeader.Write(writer);
        FileHeader.WriteNamespace(writer, memory.Namespace, RuntimeNames.RootNamespace, RuntimeNames.ValuesNamespace);
        writer.Line(
            $"""
            /// <summary>
            /// What the flows remember of a client, as it was when it was read. A member is null where nothing is remembered under
            /// its name, or something that is no such value, which an earlier version of the bot may have left.
            /// </summary>
            """);
        using (writer.Block(
            $"public sealed partial class {BotNames.Memory} : {RuntimeNames.BotMemory.Type}<{BotNames.Memory}>"))
        {
            WriteContract(writer);
            WriteMembers(writer, memory);
            WriteNames(writer, memory);
        }

        return writer.ToString();
    }

    private static void WriteContract(CSharpWriter writer) => writer.Line(
        $$"""
        private readonly {{RuntimeNames.RememberedValues.Type}} {{Values}};

        private {{BotNames.Memory}}({{RuntimeNames.RememberedValues.Type}} values) => {{Values}} = values;

        static {{BotNames.Memory}} {{RuntimeNames.BotMemory.Type}}<{{BotNames.Memory}}>.{{RuntimeNames.BotMemory.Create}}({{RuntimeNames.RememberedValues.Type}} values) => new(values);

        /// <summary>Gets what is remembered under a name, whatever it is; false where it is nothing.</summary>
        public bool {{RuntimeNames.RememberedValues.TryGet}}(string name, out {{RuntimeNames.CsmlValue.Type}} value) => {{Values}}.{{RuntimeNames.RememberedValues.TryGet}}(name, out value);

        """);

    private static void WriteMembers(CSharpWriter writer, MemoryModel memory)
    {
        var scope = new IdentifierScope(
        [
            BotNames.Memory, Values, Names, RuntimeNames.RememberedValues.TryGet,
            "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        ]);
        foreach (var remembered in memory.Names)
        {
            var flows = remembered.Flows.Select(static flow => $"<c>{CSharpLiteral.XmlDocumentation(flow)}</c>");
            var (type, read) = MemberOf(remembered.Kind);
            writer.Line(
                $"/// <summary>Remembered as <c>{CSharpLiteral.XmlDocumentation(remembered.Name)}</c> "
                + $"by {string.Join(", ", flows)}.</summary>");
            writer.Line(
                $"public {type}? {scope.Declare(remembered.Name)} => {Values}.{read}({CSharpLiteral.String(remembered.Name)});");
            writer.Line();
        }
    }

    private static (string Type, string Read) MemberOf(ValueKind kind) => (kind & ~ValueKind.Null) switch
    {
        ValueKind.String => ("string", RuntimeNames.RememberedValues.Text),
        ValueKind.Int => ("long", RuntimeNames.RememberedValues.Int),
        ValueKind.Float or ValueKind.Number => ("double", RuntimeNames.RememberedValues.Float),
        ValueKind.Bool => ("bool", RuntimeNames.RememberedValues.Flag),
        _ => (RuntimeNames.CsmlValue.Type, RuntimeNames.RememberedValues.Value),
    };

    private static void WriteNames(CSharpWriter writer, MemoryModel memory)
    {
        var scope = new IdentifierScope([Names, "Equals", "ReferenceEquals"]);
        writer.Line("/// <summary>The names that the flows remember.</summary>");
        using (writer.Block($"public static partial class {Names}"))
        {
            foreach (var remembered in memory.Names)
            {
                writer.Line($"/// <summary>The name <c>{CSharpLiteral.XmlDocumentation(remembered.Name)}</c>.</summary>");
                writer.Line($"public const string {scope.Declare(remembered.Name)} = {CSharpLiteral.String(remembered.Name)};");
            }
        }
    }
}
