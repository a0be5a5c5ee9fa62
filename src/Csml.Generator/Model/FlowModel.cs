namespace Csml.Generator.Model;

/// <summary>
/// All that the C# of one flow is written from. Equal when the text would be: an immutable value whose every part
/// is compared by content. What is added here has to be so, too.
/// </summary>
/// <param name="Name">The flow's name.</param>
/// <param name="ClassName">Its class.</param>
/// <param name="Module">The module that it belongs to, or null for a flow of the bot.</param>
/// <param name="Namespace">The namespace of the bot, or null for none.</param>
/// <param name="SourcePath">The absolute path of its file.</param>
/// <param name="ProjectDirectory">The project's folder, or null.</param>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="MapsLines">Whether the C# points back to the flow by <c>#line</c>.</param>
/// <param name="Constants">Its constants.</param>
/// <param name="Steps">Its steps, inserted ones last.</param>
/// <param name="Functions">Its functions.</param>
/// <param name="Closures">The closures written in it, in the order of their bodies.</param>
/// <param name="Texts">The constant texts that it says, each once.</param>
internal sealed record FlowModel(
    string Name,
    string ClassName,
    string? Module,
    string? Namespace,
    string SourcePath,
    string? ProjectDirectory,
    string HintName,
    bool MapsLines,
    EquatableArray<ConstantModel> Constants,
    EquatableArray<StepModel> Steps,
    EquatableArray<FunctionModel> Functions,
    EquatableArray<ClosureDefinitionModel> Closures,
    EquatableArray<TextModel> Texts);

/// <summary>A constant of a flow.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Kind">The kind whose C# type it is of, or <see cref="ValueKind.None"/> for a <c>CsmlValue</c>.</param>
internal sealed record ConstantModel(string Name, ExpressionModel Value, ValueKind Kind);

/// <summary>A text that is known at build time.</summary>
/// <param name="Value">As it is written.</param>
/// <param name="Spoken">As it is spoken, escaped for XML.</param>
internal sealed record TextModel(string Value, string Spoken);
