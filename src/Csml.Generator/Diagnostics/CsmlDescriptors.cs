using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Diagnostics;

/// <summary>
/// Every rule, one file per category, each in the order of the ids. A field is named as the problem, and its
/// descriptor is written out so that release tracking can read it.
/// </summary>
internal static partial class CsmlDescriptors
{
    private static readonly Lazy<ImmutableArray<DiagnosticDescriptor>> Everything = new(ReadFields);

    private static readonly Lazy<ImmutableDictionary<string, DiagnosticDescriptor>> ById =
        new(() => All.ToImmutableDictionary(descriptor => descriptor.Id, StringComparer.Ordinal));

    /// <summary>Gets all rules, ordered by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => Everything.Value;

    public static DiagnosticDescriptor Get(string id) => ById.Value[id];

    /// <summary>Whether a rule blocks: its findings cannot be suppressed, and what it is reported in is not emitted.</summary>
    public static bool IsBlocking(DiagnosticDescriptor descriptor) =>
        descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);

    private static ImmutableArray<DiagnosticDescriptor> ReadFields() =>
    [
        .. typeof(CsmlDescriptors)
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null))
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];
}
