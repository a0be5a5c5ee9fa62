using Csml.Generator.Diagnostics;
using Csml.Generator.Model;

namespace Csml.Generator.Pipeline;

/// <summary>What became of one flow.</summary>
/// <param name="Model">What its C# is written from; null where another file claims the flow's name.</param>
/// <param name="Diagnostics">What was found in it.</param>
internal sealed record CompiledFlow(FlowModel? Model, EquatableArray<CsmlDiagnostic> Diagnostics);
