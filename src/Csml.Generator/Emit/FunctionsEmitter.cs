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
    private readonly CSharpWriter _writer = new();
    private readonly ConversionExpressions _expressions;

    private FunctionsEmitter(ConverterNames converters) =>
        _expressions = new ConversionExpressions(converters, BotNames.Conversions + ".");

    /// <summary>Writes the file of the functions.</summary>
    public static string Emit(FunctionsModel functions, ConverterNames converters) =>
        new FunctionsEmitter(converters).Write(functions);

    private string Write(FunctionsModel functions)
    {
        FileHeader.Write(_writer);
        FileHeader.WriteNamespace(
            _writer,
            functions.Namespace,
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
            foreach (var function in functions.Functions)
            {
                if (!isFirst)
                    _writer.Line();

                Write(function);
                isFirst = false;
            }

            if (functions.AreCalledByName)
                WriteByName(functions.Functions);
        }

        return _writer.ToString();
    }

    private void Write(FunctionSignature function)
    {
        // Flows name the arguments, so that these keep their names, whatever they are; what is ours makes way.
        var arguments = function.Parameters
            .Where(static parameter => parameter.Source is ParameterSource.Argument)
            .ToDictionary(static parameter => parameter, static parameter => CSharpIdentifier.Escape(parameter.Name));
        var locals = new FunctionLocals(arguments.Keys.Select(static parameter => parameter.Name));
        var parameters = arguments.Values.Select(static name => $", {RuntimeNames.CsmlValue.Type} {name} = default");
        var result = function.IsAsync ? $"async ValueTask<{RuntimeNames.CsmlValue.Type}>" : RuntimeNames.CsmlValue.Type;

        _writer.Line(
            $"/// <summary>Calls <c>{CSharpLiteral.XmlDocumentation(function.DisplayName)}</c> "
            + $"for <c>App({CSharpLiteral.XmlDocumentation(CSharpLiteral.String(function.Name))}, …)</c>.</summary>");
        _writer.Line(
            $"internal static {result} {BotNames.FunctionMethod(function.Name)}({RuntimeNames.Turn.Type} {locals.Turn}"
            + $"{string.Concat(parameters)}, [CallerLineNumber] int {locals.Line} = 0)");
        using (_writer.Block())
        {
            foreach (var name in arguments.Values)
                _writer.Line($"if ({name}.{RuntimeNames.CsmlValue.IsFailed}) return {name};");

            _writer.Line("try");
            using (_writer.Block())
            {
                WriteArguments(function, arguments, locals);
                WriteCall(function, arguments, locals);
            }

            using (_writer.Block($"catch (Exception {locals.Exception})"))
                _writer.Line($"return {locals.Report(RuntimeNames.Turn.FunctionFailed, function, locals.Exception)};");
        }
    }

    private void WriteByName(EquatableArray<FunctionSignature> functions)
    {
        var isAsync = functions.Any(static function => function.IsAsync);
        var result = isAsync ? $"ValueTask<{RuntimeNames.CsmlValue.Type}>" : RuntimeNames.CsmlValue.Type;
        if (!functions.IsEmpty)
            _writer.Line();

        _writer.Line("/// <summary>Calls the function of a name that is computed: <c>App(name, …)</c>.</summary>");
        _writer.Line(
            $"internal static {result} {BotNames.FunctionByName}({RuntimeNames.Turn.Type} turn, {RuntimeNames.CsmlValue.Type} name, "
            + $"ReadOnlySpan<(string Name, {RuntimeNames.CsmlValue.Type} Value)> arguments, [CallerLineNumber] int line = 0)");
        using (_writer.Block())
        {
            _writer.Line($"var call = new {RuntimeNames.FunctionCall.Type}(name, arguments);");
            _writer.Line($"return call.{RuntimeNames.FunctionCall.Name} switch");
            using (_writer.Block(closing: "};"))
            {
                foreach (var function in functions)
                    _writer.Line($"{CSharpLiteral.String(function.Name)} => {Returned(CallOf(function), isAsync && !function.IsAsync)},");

                _writer.Line($"_ => {Returned($"call.{RuntimeNames.FunctionCall.Refuse}(turn, line)", isAsync)},");
            }
        }
    }

    private static string CallOf(FunctionSignature function)
    {
        var arguments = function.Parameters
            .Where(static parameter => parameter.Source is ParameterSource.Argument)
            .Select(static parameter => $", call[{CSharpLiteral.String(parameter.Name)}]");
        return $"{BotNames.FunctionMethod(function.Name)}(turn{string.Concat(arguments)}, line)";
    }

    private static string Returned(string value, bool isWrapped) => isWrapped ? $"new({value})" : value;

    private static bool IsConverted(FunctionParameter parameter) =>
        parameter.Type is not { Conversion: ValueConversion.Value, IsNullable: false };

    private void WriteArguments(
        FunctionSignature function, IReadOnlyDictionary<FunctionParameter, string> arguments, FunctionLocals locals)
    {
        if (!arguments.Keys.Any(IsConverted))
            return;

        _writer.Line($"var {locals.Reader} = new {RuntimeNames.ValueReader.Type}();");
        foreach (var parameter in function.Parameters.Where(parameter => arguments.ContainsKey(parameter) && IsConverted(parameter)))
        {
            var absent = parameter.IsOptional ? ", " + parameter.Default : "";
            _writer.Line(
                $"var {locals.Converted(parameter.Name)} = {locals.Reader}.{RuntimeNames.ValueReader.Argument}"
                + $"({CSharpLiteral.String(parameter.Name)}, {arguments[parameter]}, {_expressions.Reader(parameter.Type)}{absent});");
        }

        var problem = $"{locals.Reader}.{RuntimeNames.ValueReader.Problem}";
        _writer.Line(
            $"if ({locals.Reader}.{RuntimeNames.ValueReader.HasFailed}) "
            + $"return {locals.Report(RuntimeNames.Turn.FunctionRefused, function, problem)};");
    }

    private void WriteCall(
        FunctionSignature function, IReadOnlyDictionary<FunctionParameter, string> arguments, FunctionLocals locals)
    {
        var target = function.IsStatic
            ? function.ContainingType
            : $"ActivatorUtilities.GetServiceOrCreateInstance<{function.ContainingType}>({locals.Turn}.{RuntimeNames.Turn.Services})";
        var passed = function.Parameters.Select(parameter => parameter.Source switch
        {
            ParameterSource.CallContext => $"{locals.Turn}.{RuntimeNames.Turn.Context}",
            ParameterSource.CancellationToken => $"{locals.Turn}.{RuntimeNames.Turn.CancellationToken}",
            _ => IsConverted(parameter) ? locals.Converted(parameter.Name) : arguments[parameter],
        });
        var call = $"{(function.IsAsync ? "await " : "")}{target}.{CSharpIdentifier.Escape(function.Method)}"
            + $"({string.Join(", ", passed)}){(function.IsAsync ? ".ConfigureAwait(false)" : "")}";
        if (function.Return.Type.Conversion is ValueConversion.None)
        {
            _writer.Line($"{call};");
            _writer.Line($"return {RuntimeNames.CsmlValue.Type}.{RuntimeNames.CsmlValue.Null};");
        }
        else
        {
            _writer.Line($"return {_expressions.Written(function.Return.Type, call)};");
        }
    }

    /// <summary>The names that a wrapper needs for itself, none of them that of an argument.</summary>
    private sealed class FunctionLocals
    {
        private readonly IdentifierScope _scope;

        public FunctionLocals(IEnumerable<string> arguments)
        {
            _scope = new IdentifierScope(arguments);
            Turn = _scope.Claim("turn");
            Line = _scope.Claim("line");
            Reader = _scope.Claim("reader");
            Exception = _scope.Claim("exception");
        }

        public string Turn { get; }

        public string Line { get; }

        public string Reader { get; }

        public string Exception { get; }

        public string Converted(string argument) => _scope.Declare(argument, argument + "Argument");

        public string Report(string method, FunctionSignature function, string what) =>
            $"{Turn}.{method}({CSharpLiteral.String(function.Name)}, {what}, {Line})";
    }
}
