using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Rules;
using CorpusGen.Tests.Reading;
using FsCheck;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextRulesPropertyTests
{
    private static readonly Gen<string> Files = Property.Text(
        "Abstract: ", "Title: ", "\nAbstract: ", "\nKeywords: ", "\n\n", "\n", "\r\n", "\r", "\n  ", "\n# ", " ", " ", " ", ".", ",",
        "...", "\u2026", ":", ";", "-", "- ", "\u2010 ", "(", ")", "[", "]",
        "**", "##", "#", "`", "$", "\\", "{", "''", "'", "\u201C", "\u201D", "\u201E", "\0", "\u0001", "\u0081", "\u007F", "\uFFFD",
        "\uD83D", "\uE000", "\uDB80\uDC00", "\u200E", "\u202A", "\u202E",
        "\u202C", "\u2066", "\u2067", "\u2069", "\u05D0", "the", "the", " the the ", "of", "tasks.This", "model.We",
        "repre- sentation", "real- valued", "https: //", "http://", "example.org/", "github.com/ a/b",
        "Keywords: a, b", ". Index Terms: c", "(c) ", "2003", "copyright ", "\u00A9 2015 X. All rights reserved.", "(truncated)",
        "[a](http://b)", "bees and the hive", "\\%", "--", "``a''");

    [Fact]
    public void What_is_found_is_in_the_file_and_fixes_are_in_what_is_found() => Property.ForAll(Files, file =>
    {
        foreach (var finding in TextFindings.In(file))
        {
            Assert.InRange(finding.Span.End, 0, file.Length);
            foreach (var fix in finding.Fixes.Items)
            {
                Assert.All(fix.Edits.Items, edit => Assert.True(finding.Span.Contains(edit.Span), finding.ToString()));
                Assert.Equal(fix.Edits.Items.OrderBy(edit => edit.Span.Start), fix.Edits.Items);
            }
        }
    });

    [Fact]
    public void A_fix_leaves_fewer_findings_of_its_rule_and_the_same_entries() => Property.ForAll(Files, file =>
    {
        var findings = TextFindings.In(file);
        foreach (var finding in findings)
        {
            foreach (var fix in finding.Fixes.Items)
            {
                var after = FileFixes.Apply(file, [fix]);
                Assert.True(
                    TextFindings.In(after).Count(other => other.Rule == finding.Rule) < findings.Count(other => other.Rule == finding.Rule),
                    finding.Rule.Id + " " + fix.Title + ": " + after);
                Assert.Equal(Shape(file), Shape(after));
            }
        }
    });

    /// <summary>Rules that are left out of a build change nothing of what the others find; a comment may silence rules of both kinds.</summary>
    [Fact]
    public void Warnings_and_infos_are_together_what_all_rules_find() => Property.ForAll(
        Property.Text(
            "Abstract: ", "\nAbstract: ", "\nTitle: ", "\nYear: 19\n", "\n\n", "\n# corpus: ignore CORPUS120, CORPUS117\n",
            "\n# corpus: ignore CORPUS011\n", "\n# corpus: ignore nothing, CORPUS131\n", "(", ")", "\u201D", "**a**", "[a](http://b)", "  ", "the the ",
            "tasks.This", "&amp;", "$x^2$", "\\foo", "\0", "\uFFFD", "\uD83D", "repre- sentation", "(c) 2003 X.", "Keywords: a, b", "bees and the hive"),
        file =>
        {
            var document = Checks.Document(file);
            var parts = new[] { RuleWeight.Warnings, RuleWeight.Infos }.Select(weight => Of(weight)).ToList();
            Assert.All(parts[0], finding => Assert.True(finding.Rule.DefaultSeverity > DiagnosticSeverity.Info));
            Assert.All(parts[1], finding => Assert.Equal(DiagnosticSeverity.Info, finding.Rule.DefaultSeverity));
            var all = Of(RuleWeight.All);
            Assert.All(parts, part => Assert.Equal(all.Where(finding => part.Contains(finding)), part));
            Assert.Equal(all.Length, parts.Sum(part => part.Length));

            ImmutableArray<Finding> Of(RuleWeight weight) => FileRules.Check(null, document, weight, hasFixes: true, CancellationToken.None);
        });

    [Fact]
    public void Cancelled_work_ends()
    {
        var document = CleanDocument.Of(Reads.Document("Abstract: One."), TestContext.Current.CancellationToken);
        Assert.Throws<OperationCanceledException>(() => TextRules.Check(document, RuleWeight.All, new CancellationToken(canceled: true)).Count());
    }

    /// <summary>The label and entries of a file, but for fields of keywords, which a fix makes.</summary>
    private static string Shape(string file)
    {
        var document = Reads.Document(file);
        return $"{document.Label is null} {document.Strays.Length} {document.Ignores.Length} "
            + string.Join('|', document.Entries.Select(entry => string.Join(' ',
                entry.Fields.Select(field => field.Kind).Where(kind => kind != CorpusGen.Reading.FieldKind.Keywords))));
    }
}
