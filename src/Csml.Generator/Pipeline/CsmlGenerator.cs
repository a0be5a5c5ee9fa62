using System;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Emit;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Pipeline;

/// <summary>
/// Compiles the <c>.csml</c> files of a project to C#. Nothing in here looks at the compilation, so that typing in a
/// C# file leaves every step as it is.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CsmlGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.From(provider.GlobalOptions))
            .WithTrackingName(StepNames.Options);

        var flows = context.AdditionalTextsProvider
            .Where(static file => ParsedFlow.IsFlow(file.Path))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (file, cancellationToken) => ParsedFlow.Read(file.Left, file.Right, cancellationToken))
            .WhereNotNull()
            .WithTrackingName(StepNames.Parse);

        var functions = FunctionProvider.Create(context)
            .Select(static (signatures, _) => FunctionTable.Create(signatures))
            .WithTrackingName(StepNames.Functions);

        var declarations = context.AdditionalTextsProvider
            .Where(static file => ComponentReader.IsComponent(file.Path))
            .Select(ComponentFile.Read)
            .WhereNotNull();
        var components = declarations
            .Select(static (file, _) => file.Component)
            .Collect()
            .Select(static (components, _) => ComponentTable.Create(components))
            .WithTrackingName(StepNames.Components);

        var bot = flows
            .Select(static (flow, _) => flow.Interface)
            .WithTrackingName(StepNames.Interface)
            .Collect()
            .Combine(components)
            .Select(static (input, _) => CompilationCache.InterfaceOf(input.Left.ToEquatableArray(), input.Right))
            .WithTrackingName(StepNames.Bot);

        var compiled = FlowInput.Provide(flows, bot)
            .Combine(bot.Combine(functions).Combine(options))
            .Select(static (input, cancellationToken) =>
            {
                var (flow, ((bot, functions), options)) = input;
                return CompilationCache.Compile(flow, bot, functions, options, cancellationToken);
            })
            .WithTrackingName(StepNames.Compile);

        var errors = compiled
            .Combine(options)
            .SelectMany(static (input, _) => input.Right.ReportsErrors ? input.Left.Diagnostics.Errors() : [])
            .WithTrackingName(StepNames.Diagnostics);
        context.RegisterSourceOutput(errors, static (output, error) => output.ReportDiagnostic(error.ToDiagnostic()));

        var errorsOfBot = flows
            .Collect()
            .Combine(bot)
            .Combine(options)
            .SelectMany(static (input, _) =>
            {
                var ((flows, bot), options) = input;
                return options.ReportsErrors ? BotCompiler.Errors(flows.ToEquatableArray(), bot) : [];
            })
            .WithTrackingName(StepNames.BotDiagnostics);
        context.RegisterSourceOutput(errorsOfBot, static (output, error) => output.ReportDiagnostic(error.ToDiagnostic()));

        var errorsOfComponents = declarations
            .Combine(bot)
            .Combine(options)
            .SelectMany(static (input, _) =>
            {
                var ((file, bot), options) = input;
                return options.ReportsErrors && !bot.Flows.IsEmpty ? file.Check(bot.Components).Errors() : [];
            })
            .WithTrackingName(StepNames.ComponentDiagnostics);
        context.RegisterSourceOutput(
            errorsOfComponents, static (output, error) => output.ReportDiagnostic(error.ToDiagnostic()));

        var models = compiled
            .Select(static (flow, _) => flow.Model)
            .WhereNotNull()
            .WithTrackingName(StepNames.Output);
        context.RegisterSourceOutput(models, static (output, flow) => output.AddSource(flow.HintName, FlowEmitter.Emit(flow)));

        var bots = bot
            .Combine(functions)
            .Combine(options)
            .Select(static (input, _) => BotModelBuilder.BuildBot(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(StepNames.BotOutput);
        context.RegisterSourceOutput(bots, static (output, bot) => Add(output, HintNames.Bot, bot, BotEmitter.Emit));

        var memories = bot
            .Combine(options)
            .Select(static (input, _) => BotModelBuilder.BuildMemory(input.Left, input.Right))
            .WithTrackingName(StepNames.MemoryOutput);
        context.RegisterSourceOutput(
            memories, static (output, memory) => Add(output, HintNames.Memory, memory, MemoryEmitter.Emit));

        var callable = bot
            .Combine(functions)
            .Combine(options)
            .Select(static (input, _) => BotModelBuilder.BuildFunctions(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(StepNames.FunctionsOutput);
        context.RegisterSourceOutput(callable, static (output, functions) => AddFunctions(output, functions));

        var classOfComponents = bot
            .Combine(options)
            .Select(static (input, _) => BotModelBuilder.BuildComponents(input.Left, input.Right))
            .WithTrackingName(StepNames.ComponentsOutput);
        context.RegisterSourceOutput(
            classOfComponents,
            static (output, components) => Add(output, HintNames.Components, components, ComponentsEmitter.Emit));
    }

    private static void Add<TModel>(SourceProductionContext output, string hintName, TModel? model, Func<TModel, string> emit)
        where TModel : class
    {
        if (model is not null)
            output.AddSource(hintName, emit(model));
    }

    private static void AddFunctions(SourceProductionContext output, FunctionsModel? functions)
    {
        if (functions is null)
            return;

        var converters = new ConverterNames(functions.Functions);
        output.AddSource(HintNames.Functions, FunctionsEmitter.Emit(functions, converters));
        if (!converters.IsEmpty)
            output.AddSource(HintNames.Conversions, ConversionsEmitter.Emit(functions, converters));
    }
}
