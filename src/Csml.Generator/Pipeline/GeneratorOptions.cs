using System;
using System.Globalization;
using System.Linq;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Csml.Generator.Pipeline;

/// <summary>What the project says: its MSBuild properties, with their defaults.</summary>
/// <param name="Namespace">The namespace of the bot, or null for none.</param>
/// <param name="BotName">The class of the bot.</param>
/// <param name="ImportsNamespace">Whether the project's files should see the namespace without a <c>using</c>.</param>
/// <param name="MapsLines">Whether the C# points back to the flows.</param>
/// <param name="InfersKinds">Whether variables of a known kind are C#'s <c>long</c>, <c>double</c>, <c>bool</c> or <c>string</c>.</param>
/// <param name="ReportsErrors">
/// Whether the generator itself reports errors, because the build does not run analyzers.
/// </param>
/// <param name="Voice">What flows are checked against.</param>
/// <param name="ProjectDirectory">The project's folder, with a separator at the end.</param>
internal sealed record GeneratorOptions(
    string? Namespace,
    string BotName,
    bool ImportsNamespace,
    bool MapsLines,
    bool InfersKinds,
    bool ReportsErrors,
    VoiceRules Voice,
    string? ProjectDirectory)
{
    private const string DefaultBotName = "Bot";
    private const string VoiceKind = "voice";

    /// <summary>Gets the options of a project that says nothing.</summary>
    public static GeneratorOptions Default { get; } = From(static _ => null);

    public static GeneratorOptions From(AnalyzerConfigOptions options) =>
        From(name => options.TryGetValue("build_property." + name, out var value) && value.Length != 0 ? value : null);

    /// <summary>Reads the options from properties that may be missing.</summary>
    public static GeneratorOptions From(Func<string, string?> property)
    {
        var ns = ValidNamespace(property("CsmlNamespace") ?? property("RootNamespace"));
        return new GeneratorOptions(
            ns,
            property("CsmlBotName") is { } name ? ValidIdentifier(name) : BotNameIn(ns),
            ImportsNamespace: ns is not null && IsTrue(property("ImplicitUsings")),
            MapsLines: !IsFalse(property("CsmlEmitLineDirectives")),
            InfersKinds: !IsFalse(property("CsmlInferKinds")),
            ReportsErrors: IsTrue(property("CsmlAnalyzersSkipped")),
            VoiceOf(property),
            property("ProjectDir"));
    }

    private static string BotNameIn(string? ns) =>
        ns is not null && ns.Substring(ns.LastIndexOf('.') + 1) == DefaultBotName ? "Csml" + DefaultBotName : DefaultBotName;

    private static string? ValidNamespace(string? ns)
    {
        var parts = (ns ?? "").Split('.').Where(static part => part.Length != 0).Select(ValidIdentifier).ToList();
        return parts.Count == 0 ? null : string.Join(".", parts);
    }

    private static string ValidIdentifier(string name)
    {
        var identifier = string.Concat(name.Select(static character =>
            SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_'));
        if (!SyntaxFacts.IsIdentifierStartCharacter(identifier[0]))
            identifier = "_" + identifier;

        return SyntaxFacts.GetKeywordKind(identifier) is SyntaxKind.None ? identifier : "@" + identifier;
    }

    private static VoiceRules VoiceOf(Func<string, string?> property)
    {
        var isLimited = int.TryParse(
            property("CsmlMaxSpokenCharacters"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit);
        var kinds = property("CsmlChannelKinds")?.Split(';', ',').Select(static kind => kind.Trim());
        return new VoiceRules(
            IsVoice: kinds is null || kinds.Contains(VoiceKind, StringComparer.OrdinalIgnoreCase),
            isLimited ? limit : VoiceRules.Default.MaxSpokenCharacters);
    }

    // ImplicitUsings is "enable" in a project file, and "true" from older tools.
    private static bool IsTrue(string? value) =>
        "true".Equals(value, StringComparison.OrdinalIgnoreCase) || "enable".Equals(value, StringComparison.OrdinalIgnoreCase);

    private static bool IsFalse(string? value) => "false".Equals(value, StringComparison.OrdinalIgnoreCase);
}
