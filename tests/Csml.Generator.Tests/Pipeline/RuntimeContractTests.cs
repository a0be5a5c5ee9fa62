using System.Reflection;
using Csml.Dialogue;
using Csml.Generator.Binding;
using Csml.Generator.Emit;
using Csml.Generator.Lowering;
using Csml.Generator.Model;

namespace Csml.Generator.Tests.Pipeline;

/// <summary>The generator knows the runtime by its names alone: each of them is there.</summary>
public sealed class RuntimeContractTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Assembly Runtime = typeof(Turn).Assembly;

    public static TheoryData<string, string> Members =>
    [
        .. from type in typeof(RuntimeNames).GetNestedTypes()
           from member in type.GetFields()
           where member.Name is not ("Type" or "FullName")
           select ((string)type.GetField("Type")!.GetRawConstantValue()!, (string)member.GetRawConstantValue()!),
    ];

    public static TheoryData<string> Builtins => [.. BuiltinParameters.All.Keys];

    public static TheoryData<string> Components => [.. ComponentCatalog.Names];

    public static TheoryData<string> Conversions =>
    [
        .. Enum.GetNames<ValueConversion>().Except(
            [nameof(ValueConversion.None), nameof(ValueConversion.Enum), nameof(ValueConversion.Object), nameof(ValueConversion.Unsupported)]),
    ];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_that_generated_code_uses_is_public(string type, string member) =>
        TypeNamed(type).GetMember(member, Everything).ShouldNotBeEmpty();

    [Fact]
    public void Types_that_are_written_out_are_there()
    {
        foreach (var name in (string[])[RuntimeNames.FunctionAttribute, RuntimeNames.FunctionsAttribute, RuntimeNames.CallContext])
            Runtime.GetType(name).ShouldNotBeNull().IsPublic.ShouldBeTrue(name);

        Runtime.GetName().Name.ShouldBe(RuntimeNames.Assembly);
    }

    [Theory]
    [MemberData(nameof(Builtins))]
    public void Parameters_of_a_builtin_are_named_as_the_compiler_names_them(string builtin)
    {
        var catalog = BuiltinCatalog.Find(builtin).ShouldNotBeNull();
        var parameters = ParametersOf(RuntimeNames.Builtins.Type, builtin);

        BuiltinParameters.Of(builtin).ShouldBe(parameters);
        catalog.Parameters.Count.ShouldBe(parameters.Count);
    }

    [Fact]
    public void Every_builtin_that_is_compiled_is_there()
    {
        foreach (var name in BuiltinCatalog.Names)
            TypeNamed(RuntimeNames.Builtins.Type).GetMember(name).ShouldNotBeEmpty(name);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Parameters_of_a_component_are_named_as_in_CSML(string component) =>
        ParametersOf(RuntimeNames.Components.Type, component)
            .ShouldBe(ComponentCatalog.Find(component)!.Parameters.Select(static parameter => parameter.Name));

    [Theory]
    [MemberData(nameof(Conversions))]
    public void The_reader_of_values_has_a_method_for_each_conversion(string conversion) =>
        TypeNamed(RuntimeNames.ValueReader.Type).GetMember(conversion, Everything).ShouldHaveSingleItem().MemberType.ShouldBe(MemberTypes.Method);

    private static IReadOnlyList<string> ParametersOf(string type, string method) =>
    [
        .. TypeNamed(type).GetMethod(method).ShouldNotBeNull().GetParameters()
            .Where(static parameter => parameter.ParameterType == typeof(Csml.Values.CsmlValue))
            .Select(static parameter => parameter.Name!),
    ];

    private static Type TypeNamed(string name) =>
        Runtime.GetType($"{RuntimeNames.DialogueNamespace}.{name}")
        ?? Runtime.GetType($"{RuntimeNames.ValuesNamespace}.{name}")
        ?? Runtime.GetType($"{RuntimeNames.RootNamespace}.{name}")
        ?? Runtime.GetType($"{RuntimeNames.RootNamespace}.{name}`1")
        ?? throw new InvalidOperationException($"The runtime has no type '{name}'.");
}
