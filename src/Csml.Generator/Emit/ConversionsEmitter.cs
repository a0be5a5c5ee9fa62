using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Text;

namespace Csml.Generator.Emit;

/// <summary>
/// Writes the converters of types that have members: what a JSON library would find out by reflection when the program
/// runs stands here as C# that a person can read.
/// </summary>
internal sealed class ConversionsEmitter
{
    private const string Value = RuntimeNames.CsmlValue.Type;
    private const string Reader = RuntimeNames.ValueReader.Type;

    private readonly CSharpWriter _writer = new();
    private readonly ConverterNames _names;
    private readonly ConversionExpressions _expressions;

    private ConversionsEmitter(ConverterNames names)
    {
        _names = names;
        _expressions = new ConversionExpressions(names, owner: "");
    }

    /// <summary>Writes the file of the converters.</summary>
    public static string Emit(FunctionsModel functions, ConverterNames names) => new ConversionsEmitter(names).Write(functions);

    private string Write(FunctionsModel functions)
    {
        FileHeader.Write(_writer);
        FileHeader.WriteNamespace(
            _writer, functions.Namespace, "System.Runtime.CompilerServices", RuntimeNames.ValuesNamespace);
        _writer.Line("/// <summary>Turns values of CSML into values of the project's types, and back.</summary>");
        using (_writer.Block($"internal static class {BotNames.Conversions}"))
        {
            var isFirst = true;
            foreach (var write in Converters())
            {
                if (!isFirst)
                    _writer.Line();

                write();
                isFirst = false;
            }
        }

        return _writer.ToString();
    }

    private IEnumerable<System.Action> Converters()
    {
        foreach (var type in _names.ReadEnums)
            yield return () => WriteReader(type);

        foreach (var type in _names.ReadObjects)
            yield return () => WriteReader(type);

        foreach (var type in _names.WrittenEnums)
            yield return () => WriteWriter(type);

        foreach (var type in _names.WrittenObjects)
            yield return () => WriteWriter(type);
    }

    private void WriteReader(EnumType type)
    {
        WriteSummary($"Reads a <c>{Display(type.Name)}</c> by its name.");
        _writer.Line($"{Signature(type.Name)} => {Reader}.{RuntimeNames.ValueReader.Name}(value) switch");
        using (_writer.Block(closing: "};"))
        {
            var seen = new HashSet<string>();
            foreach (var member in type.Members.Where(member => seen.Add(MemberName.Plain(member.Name))))
                _writer.Line($"{CSharpLiteral.String(MemberName.Plain(member.Name))} => {Member(type, member)},");

            _writer.Line(
                $"_ => reader.{RuntimeNames.ValueReader.RefuseText}<{type.Name}>(value, {CSharpLiteral.String(ExpectedNames(type))}),");
        }
    }

    private static string ExpectedNames(EnumType type) =>
        type.ListedNames ?? $"a name of '{ConverterNames.DisplayName(type.Name)}'";

    private void WriteReader(ReadType type)
    {
        var scope = new IdentifierScope(["value", "reader", "entries", "result"]);
        WriteSummary($"Reads a <c>{Display(type.Name)}</c>.");
        using (_writer.Block(Signature(type.Name)))
        {
            _writer.Line($"var entries = {Reader}.{RuntimeNames.ValueReader.Entries}(value, reader);");
            var parameters = type.Parameters.Select(member => WriteMember(member, scope)).ToList();
            var initialized = type.Initialized
                .Select(member => $"{CSharpIdentifier.Escape(member.Name)} = {WriteMember(member, scope)}")
                .ToList();
            var settable = type.Settable.Select(member => WriteOptionalMember(member, scope)).ToList();
            _writer.Line($"if (reader.{RuntimeNames.ValueReader.HasFailed}) return default!;");

            var arguments = parameters.Count == 0 && initialized.Count != 0 ? "" : $"({string.Join(", ", parameters)})";
            var initializer = initialized.Count == 0 ? "" : $" {{ {string.Join(", ", initialized)} }}";
            var made = $"new {type.Name}{arguments}{initializer}";
            _writer.Line(settable.Count == 0 ? $"return {made};" : $"var result = {made};");
            foreach (var assignment in settable)
                _writer.Line(assignment);

            if (settable.Count != 0)
                _writer.Line("return result;");
        }
    }

    private string WriteMember(ReadMember member, IdentifierScope scope)
    {
        var local = scope.Claim(MemberName.Key(member.Name));
        var absent = member.Absent is null ? "" : ", " + member.Absent;
        _writer.Line(
            $"var {CSharpIdentifier.Escape(local)} = reader.{RuntimeNames.ValueReader.Member}"
            + $"(entries, {CSharpLiteral.String(member.Key)}, {_expressions.Reader(member.Type)}{absent});");
        return CSharpIdentifier.Escape(local);
    }

    private string WriteOptionalMember(ReadMember member, IdentifierScope scope)
    {
        var local = CSharpIdentifier.Escape(scope.Claim(MemberName.Key(member.Name)));
        var given = scope.Claim("has" + member.Name);
        _writer.Line(
            $"var {given} = reader.{RuntimeNames.ValueReader.TryMember}"
            + $"(entries, {CSharpLiteral.String(member.Key)}, {_expressions.Reader(member.Type)}, out var {local});");
        return $"if ({given}) result.{CSharpIdentifier.Escape(member.Name)} = {local}{(member.Type.IsValueType ? "" : "!")};";
    }

    private void WriteWriter(EnumType type)
    {
        WriteSummary($"Writes a <c>{Display(type.Name)}</c> as its name, or as a number where it has none.");
        _writer.Line($"public static {Value} Write({type.Name}? value) => value switch");
        using (_writer.Block(closing: "};"))
        {
            _writer.Line($"null => {Value}.{RuntimeNames.CsmlValue.Null},");
            foreach (var member in type.Members.Where(static member => !member.IsAlias))
                _writer.Line($"{Member(type, member)} => {CSharpLiteral.String(member.Name)},");

            _writer.Line("{ } other => (long)other,");
        }
    }

    private void WriteWriter(WrittenType type)
    {
        WriteSummary($"Writes a <c>{Display(type.Name)}</c> as an object.");
        using (_writer.Block($"public static {Value} Write({type.Name}? value)"))
        {
            if (type.MayHoldItself)
            {
                _writer.Line("// It may hold itself: an exception, where it goes round in a circle, and not the end of the process.");
                _writer.Line("RuntimeHelpers.EnsureSufficientExecutionStack();");
            }

            _writer.Line(type.IsValueType
                ? $"if (value is not {{ }} some) return {Value}.{RuntimeNames.CsmlValue.Null};"
                : $"if (value is null) return {Value}.{RuntimeNames.CsmlValue.Null};");
            var source = type.IsValueType ? "some" : "value";
            _writer.Line($"return {Value}.{RuntimeNames.CsmlValue.Object}({(type.Members.IsEmpty ? ");" : "")}");
            using (_writer.Indented())
            {
                for (var index = 0; index < type.Members.Count; index++)
                {
                    var member = type.Members[index];
                    var written = _expressions.Written(member.Type, $"{source}.{CSharpIdentifier.Escape(member.Name)}");
                    var end = index == type.Members.Count - 1 ? ");" : ",";
                    _writer.Line($"({CSharpLiteral.String(member.Key)}, {written}){end}");
                }
            }
        }
    }

    private string Signature(string type) => $"public static {type} {_names.Reader(type)}({Value} value, {Reader} reader)";

    private static string Member(EnumType type, EnumMember member) => $"{type.Name}.{CSharpIdentifier.Escape(member.Name)}";

    private static string Display(string type) => CSharpLiteral.XmlDocumentation(ConverterNames.DisplayName(type));

    private void WriteSummary(string text) => _writer.Line($"/// <summary>{text}</summary>");
}
