using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Csml.Generator.Binding;
using Csml.Values;

namespace Csml.Generator.Tests.Library;

/// <summary>
/// What the runtime can do is what the compiler knows, what <c>docs/language.md</c> has a row for, and what there are cases of. The
/// runtime is asked with every word that occurs in it, so that a method which is in no list is found, too.
/// </summary>
public sealed partial class LibraryCompletenessTests
{
    /// <summary>What a text that is a number has of numbers, and what a request has of objects, has its row there.</summary>
    private static readonly Dictionary<string, string> Lenders = new(StringComparer.Ordinal) { ["Texts"] = "Numbers", ["Requests"] = "Objects" };

    private static readonly Dictionary<string, CsmlValue> Receivers = new(StringComparer.Ordinal)
    {
        ["Texts"] = "4.5",
        ["Numbers"] = 4.5,
        ["Arrays"] = CsmlValue.Array(1),
        ["Objects"] = CsmlValue.Object(("a", 1)),
        ["Codecs"] = StandardFunctions.Base64("a").Result,
        ["Times"] = StandardFunctions.Time(ValueContext.Default),
        ["Hashes"] = StandardFunctions.Crypto("a").Result,
        ["Tokens"] = StandardFunctions.Jwt("a").Result,
        ["Requests"] = StandardFunctions.Http("https://example.org").Result,
        ["Mails"] = StandardFunctions.Smtp("smtp.example.org").Result,
    };

    private static readonly IReadOnlyList<string> Rows = LibraryPage.ReadRows();

    private static readonly IReadOnlyList<string> Words = [.. WordsOfTheRuntime().Concat(MethodCatalog.All).Distinct(StringComparer.Ordinal)];

    public static TheoryData<string> Families => [.. Receivers.Keys];

    public static TheoryData<string> Subjects => [.. Rows];

    [Theory]
    [MemberData(nameof(Families))]
    public void Each_method_of_a_value_has_its_row_and_each_row_its_method(string family)
    {
        var lent = Lenders.TryGetValue(family, out var lender) ? RowsOf(lender).Except(RowsOf(family), StringComparer.Ordinal) : [];

        MethodsOf(Receivers[family]).Except(MethodsOf(CsmlValue.Null)).Except(lent).ShouldBe(RowsOf(family), ignoreOrder: true);
    }

    [Fact]
    public void Each_method_of_every_value_has_its_row_and_each_row_its_method()
    {
        MethodsOf(CsmlValue.Null).ShouldBe(RowsOf("Values"), ignoreOrder: true);
        foreach (var receiver in Receivers.Values.Append(true)) RowsOf("Values").ShouldBeSubsetOf(MethodsOf(receiver));
    }

    [Fact]
    public void Texts_that_are_numbers_have_what_numbers_have_but_precision() =>
        RowsOf("Numbers").Except(MethodsOf("4.5")).ShouldBe(["precision"]);

    [Fact]
    public void The_compiler_knows_the_methods_that_have_a_row() =>
        Rows.Where(static row => row[(row.IndexOf('.', StringComparison.Ordinal) + 1)..] is var name && !char.IsUpper(name[0]))
            .Select(static row => row[(row.IndexOf('.', StringComparison.Ordinal) + 1)..])
            .Distinct()
            .ShouldBe(MethodCatalog.All.Distinct(), ignoreOrder: true);

    [Fact]
    public void The_compiler_knows_the_builtins_and_components_that_have_a_row()
    {
        RowsOf("Builtins").ShouldBe(BuiltinCatalog.Names.Concat(BuiltinCatalog.AppNames), ignoreOrder: true);
        RowsOf("Components").ShouldBe(ComponentCatalog.Names, ignoreOrder: true);
    }

    [Fact]
    public void What_changes_its_variable_says_so() =>
        File.ReadLines(Path.Combine(Support.RepositoryFiles.Root, "docs", "language.md"))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("**changes**", StringComparison.OrdinalIgnoreCase))
            .Select(static line => line[3..line.IndexOf('(', StringComparison.Ordinal)])
            .ShouldBe(MethodCatalog.All.Where(MethodCatalog.IsMutator), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Each_row_has_normal_edge_and_wrong_cases(string row)
    {
        var name = row[(row.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var cases = LibraryCase.All.Where(@case => @case.Family + "." + @case.Name == row).ToList();

        cases.Select(static @case => @case.Sort).Distinct().ShouldBe(LibraryCase.Sorts, ignoreOrder: true);
        cases.ShouldAllBe(@case => @case.Code.Contains(name + "(", StringComparison.Ordinal));
    }

    [Fact]
    public void No_case_is_about_what_has_no_row() =>
        LibraryCase.All.Select(static @case => @case.Family + "." + @case.Name).Distinct().Except(Rows).ShouldBeEmpty();

    [Fact]
    public void No_row_is_there_twice() => Rows.ShouldBeUnique();

    private static List<string> RowsOf(string family) =>
    [
        .. Rows.Where(row => row.StartsWith(family + ".", StringComparison.Ordinal)).Select(row => row[(family.Length + 1)..]),
    ];

    private static List<string> MethodsOf(CsmlValue receiver) =>
    [
        .. Words.Where(word =>
            CsmlMethods.Invoke(receiver, word, [], ValueContext.Default).SoftError?.Contains("is not a method of", StringComparison.Ordinal) != true),
    ];

    private static IEnumerable<string> WordsOfTheRuntime()
    {
        using var file = new PEReader(File.OpenRead(typeof(CsmlMethods).Assembly.Location));
        var metadata = file.GetMetadataReader();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            if (metadata.GetUserString(handle) is var text && MethodName().IsMatch(text)) yield return text;
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex MethodName();
}
