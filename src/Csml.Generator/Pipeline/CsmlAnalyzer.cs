using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Csml.Generator.Binding;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Csml.Generator.Pipeline;

/// <summary>
/// Reports everything that the compiler finds in <c>.csml</c> files. What concerns the whole bot is gathered once, when
/// a compilation starts; each file is then checked by itself, with what the generator found in it already.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CsmlAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = CsmlDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (Project.Read(start.Compilation, start.Options, start.CancellationToken) is not { } project)
                return;

            start.RegisterAdditionalFileAction(project.Report);
            if (!project.ProblemsOfFunctions.IsEmpty)
                start.RegisterSyntaxTreeAction(project.ReportFunctions);
        });
    }

    /// <summary>A project with flows, as the checks of each file need it.</summary>
    private sealed class Project
    {
        private readonly ImmutableArray<ParsedFlow> _flows;
        private readonly Dictionary<string, ParsedFlow> _byPath = new(StringComparer.Ordinal);
        private readonly BotInterface _bot;
        private readonly BotFacts _facts;
        private readonly FoundFunctions _functions;
        private readonly GeneratorOptions _options;

        private readonly Dictionary<string, ComponentFile> _components = new(StringComparer.Ordinal);

        private Project(
            EquatableArray<ParsedFlow> flows,
            IEnumerable<ComponentFile> components,
            FoundFunctions functions,
            GeneratorOptions options)
        {
            foreach (var component in components)
                _components[component.Component.Path] = component;


            _flows = flows.AsImmutableArray();
            foreach (var flow in flows)
                _byPath[flow.Source.Path] = flow;

            _bot = CompilationCache.InterfaceOf(
                flows.Select(static flow => flow.Interface).ToEquatableArray(),
                ComponentTable.Create(_components.Values.Select(static file => file.Component)));
            _facts = CompilationCache.FactsOf(flows, _bot);
            _functions = functions;
            _options = options;
        }

        public ImmutableArray<Diagnostic> ProblemsOfFunctions => _functions.Problems;

        /// <summary>Reads a project; null where it has no flows.</summary>
        public static Project? Read(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
        {
            var flows = options.AdditionalFiles
                .Where(static file => ParsedFlow.IsFlow(file.Path))
                .Select(file => ParsedFlow.Read(file, options.AnalyzerConfigOptionsProvider, cancellationToken))
                .OfType<ParsedFlow>()
                .ToEquatableArray();
            return flows.All(static flow => flow.Module is not null)
                ? null
                : new Project(
                    flows,
                    options.AdditionalFiles
                        .Where(static file => ComponentReader.IsComponent(file.Path))
                        .Select(file => ComponentFile.Read(file, cancellationToken))
                        .OfType<ComponentFile>(),
                    FunctionFinder.Find(compilation, cancellationToken),
                    GeneratorOptions.From(options.AnalyzerConfigOptionsProvider.GlobalOptions));
        }

        public void Report(AdditionalFileAnalysisContext context)
        {
            if (_components.TryGetValue(context.AdditionalFile.Path, out var component))
            {
                foreach (var finding in component.Check(_bot.Components))
                    context.ReportDiagnostic(finding.ToDiagnostic());
            }

            if (!_byPath.TryGetValue(context.AdditionalFile.Path, out var flow) || !_bot.IsCompiled(flow.Source.Path))
                return;

            var input = FlowInput.Create(flow, _bot, _flows);
            var compiled = CompilationCache.Compile(input, _bot, _functions.Table, _options, context.CancellationToken);
            foreach (var finding in compiled.Diagnostics)
                context.ReportDiagnostic(finding.ToDiagnostic());

            if (flow.Module is not null)
                return;

            foreach (var finding in BotCompiler.Check(flow, _facts))
                context.ReportDiagnostic(finding.ToDiagnostic());
        }

        public void ReportFunctions(SyntaxTreeAnalysisContext context)
        {
            foreach (var problem in _functions.Problems)
            {
                if (problem.Location.SourceTree == context.Tree)
                    context.ReportDiagnostic(problem);
            }
        }
    }
}
