using System;
using System.Linq;
using System.Threading;
using CorpusGen.Rules;
using Xunit;

namespace CorpusGen.Tests.Rules;

/// <summary>Which repairs are offered: those that leave all else of their text as it was.</summary>
public sealed class RepairTrialTests
{
    [Theory]
    [InlineData("CORPUS131", "S\\o  ren")]
    [InlineData("CORPUS116", "S\\o \\textbf{ren}")]
    [InlineData("CORPUS116", "S\\o\n$x^2$")]
    [InlineData("CORPUS116", "\\url{://}\\ \\alpha")]
    [InlineData("CORPUS116", "\\textbf{\\\\(}\\,a")]
    [InlineData("CORPUS105", "\u00C3\u00A0\u2060")]
    [InlineData("CORPUS115", "\u00C2\u0085&#10;")]
    [InlineData("CORPUS101", "\u00E2\u20AC\u0085\u0085a")]
    public void A_repair_that_others_depend_on_is_told_without_a_fix_or_changes_nothing_else(string rule, string text)
    {
        var file = "Abstract: " + text;
        var findings = Checks.Of(file).Where(finding => finding.Rule.Remedy() == RuleRemedy.Repaired).ToArray();
        Assert.Contains(findings, finding => finding.Rule.Id == rule);
        foreach (var fix in findings.SelectMany(finding => finding.Fixes))
        {
            Assert.Equal(TextOf(file), TextOf(FileFixes.Apply(file, [fix])));
        }

        Assert.Equal(
            TextOf(file), TextOf(FileFixes.ApplyAll(file, [.. findings.Select(finding => finding.Rule.Id)], CancellationToken.None)));
    }

    [Theory]
    [InlineData("S\\o ren  f")]
    [InlineData("\u00C3\u00A9\u200B &amp;amp; b\\%")]
    [InlineData("\\textbf{a} and\n  \\emph{b}\u00A0c")]
    public void Repairs_beside_one_another_that_do_not_meet_all_have_one(string text)
    {
        var findings = Checks.Of("Abstract: " + text).Where(finding => finding.Rule.Remedy() == RuleRemedy.Repaired).ToArray();
        Assert.InRange(findings.Length, 2, 4);
        Assert.All(findings, finding => Assert.Single(finding.Fixes));
    }

    [Fact]
    public void All_repairs_of_a_long_text_are_tried_in_linear_memory()
    {
        var small = Allocated(1_000);
        Assert.InRange(Allocated(8_000), small, 10 * small);

        static long Allocated(int count)
        {
            var document = Checks.Document("Abstract: " + string.Concat(Enumerable.Repeat("of\uFB01ce ", count)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(count, RepairRules.Check(document, RuleWeight.All, hasFixes: true).Count(finding => finding.Fixes.Count == 1));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static string TextOf(string file) => Assert.Single(Checks.Document(file).Entries).TextOf(CorpusGen.Reading.FieldKind.Abstract);
}
