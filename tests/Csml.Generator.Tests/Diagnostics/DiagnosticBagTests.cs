using System.Globalization;
using System.Text.RegularExpressions;
using Csml.Generator.Diagnostics;
using Csml.Generator.Pipeline;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Tests.Diagnostics;

/// <summary>What the bag makes of findings, and what holds for every rule.</summary>
public sealed partial class DiagnosticBagTests
{
    public static TheoryData<string> Rules => [.. CsmlDescriptors.All.Select(rule => rule.Id)];

    [Fact]
    public void Findings_come_in_the_order_of_the_text()
    {
        var bag = Bag("say 1_000\nsay 2_000\n");
        bag.ReportNumberWithUnderscore(new TextSpan(14, 5));
        bag.ReportNumberWithUnderscore(new TextSpan(4, 5));

        var sorted = bag.ToSorted();

        sorted.Select(diagnostic => diagnostic.LineSpan.Start.Line).ShouldBe([0, 1]);
        sorted[0].Message.ShouldBe("'1_000' has underscores, which numbers must not have; write '1000'");
        sorted[0].Path.ShouldBe("flows/Main.csml");
    }

    [Fact]
    public void Findings_compare_by_content()
    {
        Report().ShouldBe(Report());
        Report().GetHashCode().ShouldBe(Report().GetHashCode());

        static CsmlDiagnostic Report()
        {
            var bag = Bag("say 1_000\n");
            bag.ReportNumberWithUnderscore(new TextSpan(4, 5));
            return bag.ToSorted()[0];
        }
    }

    [Fact]
    public void A_span_knows_whether_something_in_it_blocks()
    {
        var bag = Bag("say [,]\nsay 1_000\n");
        bag.ReportLoneComma(new TextSpan(5, 1));
        bag.ReportNumberWithUnderscore(new TextSpan(12, 5));

        bag.HasBlockingIn(new TextSpan(0, 7)).ShouldBeFalse();
        bag.HasBlockingIn(new TextSpan(8, 9)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_message_reads_as_the_compiler_prints_it(string id)
    {
        var format = CsmlDescriptors.Get(id).MessageFormat.ToString(CultureInfo.InvariantCulture);
        string[] arguments = Placeholder().IsMatch(format) ? ["a", "b", "c", "d", "e"] : [];
        var finding = new CsmlDiagnostic(id, "Main.csml", new(0, 1), new(new(0, 0), new(0, 1)), [.. arguments]);

        finding.Message.ShouldBe(finding.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture));
        Placeholder().IsMatch(finding.Message).ShouldBeFalse();
        finding.Message.ShouldNotContain("{{{");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_of_syntax_that_is_an_error_blocks(string id)
    {
        var rule = CsmlDescriptors.Get(id);

        if (rule.Category == DiagnosticCategories.Syntax)
            CsmlDescriptors.IsBlocking(rule).ShouldBe(rule.DefaultSeverity == DiagnosticSeverity.Error);
        if (CsmlDescriptors.IsBlocking(rule))
            rule.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
    }

    [Fact]
    public void Rules_have_ids_of_their_own_in_the_range_of_their_category()
    {
        CsmlDescriptors.All.Select(rule => rule.Id).ShouldBeUnique();
        foreach (var rule in CsmlDescriptors.All)
        {
            var range = rule.Id[4] switch
            {
                '0' => DiagnosticCategories.Project,
                '1' => DiagnosticCategories.Syntax,
                '2' => DiagnosticCategories.Binding,
                '3' => DiagnosticCategories.Flow,
                '4' => DiagnosticCategories.Voice,
                '5' => DiagnosticCategories.Security,
                _ => DiagnosticCategories.Internal,
            };
            rule.Category.ShouldBe(range, rule.Id);
        }
    }

    private static DiagnosticBag Bag(string text) => new(new SourceFile("flows/Main.csml", SourceText.From(text)));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
