using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>
/// Writes the way from flows into C# functions: a method for each, which turns CSML's values into arguments, calls, and
/// turns the result back. No reflection: what cannot cross was refused at build time.
/// </summary>
internal sealed class FunctionsEmitter
{
    private const string Argument = "Argument";

    private readonly CSharpWriter _writer = new();

    private FunctionsEmitter()
    {
    }

    /// <summary>Writes the file of the functions.</summary>
    public static string Emit(BotModel bot) => new FunctionsEmitter().Write(bot);

    private string Write(BotModel bot)
    {
        FileHeader.Write(_writer);
        FileHeader.WriteNamespace(
            _writer,
            bot.Namespace,
            "System",
            "System.Runtime.CompilerServices",
            "System.Threading.Tasks",
            "Microsoft.Extensions.DependencyInjection",
            RuntimeNames.DialogueNamespace,
            RuntimeNames.ValuesNamespace);
        _writer.Line("/// <summary>The C# functions that flows call by <c>App(…)</c>.</summary>");
        using (_writer.Block($"internal static class {BotNames.Functions}"))
        {
            var isFirst = true;
            foreach (var function in bot.Functions)
            {
                if (!isFirst)
                    _writer.Line();

                Write(function);
                isFirst = false;
            }
        }

        return _writer.ToString();
    }

    private void Write(FunctionSignature function)
    {
        var names = new IdentifierScope(["turn", "line", "exception", "result"]);
        var arguments = function.Parameters
            .Where(static parameter => parameter.Source is ParameterSource.Argument)
            .ToDictionary(static parameter => parameter, parameter => names.Declare(parameter.Name));
        var parameters = arguments.Values.Select(static name => $", {RuntimeNames.CsmlValue.Type} {name} = default");
        var result = function.IsAsync ? $"async ValueTask<{RuntimeNames.CsmlValue.Type}>" : RuntimeNames.CsmlValue.Type;

        _writer.Line(
            $"/// <summary>Calls <c>{CSharpLiteral.XmlDocumentation(SimpleName(function))}</c> "
            + $"for <c>App({CSharpLiteral.XmlDocumentation(CSharpLiteral.String(function.Name))}, …)</c>.</summary>");
        _writer.Line(
            $"internal static {result} {BotNames.FunctionMethod(function.Name)}({RuntimeNames.Turn.Type} turn"
            + $"{string.Concat(parameters)}, [CallerLineNumber] int line = 0)");
        using (_writer.Block())
        {
            foreach (var name in arguments.Values)
                _writer.Line($"if ({name}.{RuntimeNames.CsmlValue.IsFailed}) return {name};");

            foreach (var argument in arguments.Where(static argument => IsConverted(argument.Key)))
                WriteConversion(function, argument.Key, argument.Value);

            WriteCall(function, arguments);
        }
    }

    private static string SimpleName(FunctionSignature function)
    {
        var type = function.ContainingType;
        return type.Substring(type.LastIndexOfAny(['.', ':']) + 1) + "." + function.Method;
    }

    private static bool IsConverted(FunctionParameter parameter) => parameter.Type.Conversion is not ValueConversion.Value;

    private void WriteConversion(FunctionSignature function, FunctionParameter parameter, string name)
    {
        var converted = name.TrimStart('@') + Argument;
        var type = DeclaredType(parameter.Type);
        var declared = parameter.IsOptional ? converted : $"{type} {converted}";
        var given = parameter.IsOptional ? $"!{name}.{RuntimeNames.CsmlValue.IsUnset} && " : "";
        var isText = parameter.Type is { Conversion: ValueConversion.String, IsNullable: true };
        var method = isText ? RuntimeNames.FunctionArguments.TryGetOrNull : RuntimeNames.FunctionArguments.TryGet;
        if (parameter.IsOptional)
            _writer.Line($"{type} {converted} = {parameter.Default};");

        _writer.Line($"if ({given}!{RuntimeNames.FunctionArguments.Type}.{method}({name}, out {declared}))");
        using (_writer.Indented())
        {
            _writer.Line(
                $"return {RuntimeNames.FunctionArguments.Type}.{RuntimeNames.FunctionArguments.Refuse}"
                + $"(turn, {CSharpLiteral.String(function.Name)}, {CSharpLiteral.String(parameter.Name)}, line);");
        }
    }

    // Null where the conversion fails, after which the variable is not used.
    private static string DeclaredType(FunctionType type) =>
        type is { IsNullable: false, Conversion: ValueConversion.String or ValueConversion.Array or ValueConversion.Object }
            ? type.Name + "?"
            : type.Name;

    private void WriteCall(FunctionSignature function, IReadOnlyDictionary<FunctionParameter, string> arguments)
    {
        var target = function.IsStatic
            ? function.ContainingType
            : $"ActivatorUtilities.GetServiceOrCreateInstance<{function.ContainingType}>(turn.{RuntimeNames.Turn.Services})";
        var passed = function.Parameters.Select(parameter => Passed(parameter, arguments));
        var call = $"{(function.IsAsync ? "await " : "")}{target}.{CSharpIdentifier.Escape(function.Method)}"
            + $"({string.Join(", ", passed)}){(function.IsAsync ? ".ConfigureAwait(false)" : "")}";

        _writer.Line("try");
        using (_writer.Block())
            WriteResult(function.Return.Type, call);

        using (_writer.Block("catch (Exception exception)"))
        {
            _writer.Line(
                $"return turn.{RuntimeNames.Turn.FunctionFailed}({CSharpLiteral.String(function.Name)}, exception, line);");
        }
    }

    private static string Passed(FunctionParameter parameter, IReadOnlyDictionary<FunctionParameter, string> arguments) =>
        parameter.Source switch
        {
            ParameterSource.CallContext => "turn." + RuntimeNames.Turn.Context,
            ParameterSource.CancellationToken => "turn." + RuntimeNames.Turn.CancellationToken,
            _ when IsConverted(parameter) => arguments[parameter].TrimStart('@') + Argument,
            _ => arguments[parameter],
        };

    private void WriteResult(FunctionType type, string call)
    {
        const string Null = RuntimeNames.CsmlValue.Type + "." + RuntimeNames.CsmlValue.Null;
        switch (type)
        {
            case { Conversion: ValueConversion.None }:
                _writer.Line($"{call};");
                _writer.Line($"return {Null};");
                break;
            case { IsNullable: true, Conversion: not ValueConversion.String }:
                _writer.Line($"return {call} is {{ }} result ? result : {Null};");
                break;
            default:
                _writer.Line($"return {call};");
                break;
        }
    }
}
