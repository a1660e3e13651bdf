using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using CorpusGen.Rules;
using FsCheck;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Cleaning;

/// <summary>What holds for the repairs of any text, told with texts made of what the passes look for.</summary>
public sealed class RepairPropertyTests
{
    private static readonly string[] Plain = ["a", "b", "e", "o", "S", "Q", "5", " ", " ", ".", ",", "\n", "(", ")", "word", "the "];

    /// <summary>Alphabets of damage, each with the pieces that resemble it and are none.</summary>
    public static TheoryData<string, Gen<string>> Damages => new()
    {
        {
            "encodings",
            Property.Text(
                [.. Plain, "\u00C3", "\u00A9", "\u00E2\u20AC\u2122", "\u00E2\u20AC", "\u00C3\u00A2\u00E2\u201A\u00AC\u00E2\u201E\u00A2", "\u00C2\u00A3", "\u00C2",
                "\u00A0", "\u0092", "\u0085", "\u0081", "\u00C3\u00B3", "\u00CE\u00B1", "\u201C", "\u201D", "\u2026", "\u00E9", "\u00C5", "\u00B2"])
        },
        {
            "characters",
            Property.Text(
                [.. Plain, "\u200B", "\u200D", "\u200C", "\uFEFF", "\u2060", "\u180E", "\u00AD", "\uFB01", "\uFB05", "\uFF21", "\uFF11", "\uFF08", "\uFF1A", "\u4E2D", "\uD835\uDC65", "\uD835\uDC66",
                "\u210E", "\uD835\uDFCF", "\u0301", "\u0308", "\u0323", "\u0302", "\u00A8", "\u00B4", "\u02C7", "\u02C6", "\u00B8", "\u0131", "l", "s", "u", "c", "\u0915", "\uD83D\uDC69"])
        },
        {
            "markup",
            Property.Text(
                [.. Plain, "<i>", "</i>", "<b>", "<p>", "</p>", "<br/>", "<sub>", "</sub>", "2", "<sup>", "</sup>", "<jats:title>", "Abstract", "</jats:title>", "<jats:p>", "<s>", "<", ">", "</", "<a href=\"x\">",
                "</a>", "<a href=\"", "&lt;", "&gt;", "&amp;", "amp;", "lt;", "&", ";", "&#60;", "&#x3E;", "&#146;", "&nbsp;", "&eacute;", "&nosuch;", "&#0;", "\u200B"])
        },
        {
            "typography",
            Property.Text(
                [.. Plain, "``", "''", "`", "'", "\u201C", "\u201D", "\u2018", "\u2019", "--", "---", "\\%", "\\_", "  ", "\t", "\u00A0", "\u200B", "<i>", "</i>"])
        },
        { "LaTeX", LatexPassTests.Texts },
        {
            "lines",
            Property.Text(
                [.. Plain, "\n# comment\n", "\n", "\r\n", "<i>", "</i>", "<p>", "</p>", "\u200B", "\u00AD", "&#35;", "&nbsp;", "\\#", "\nTitle: ", "Abs", "&#116;", "ract:", ":", "Titl", "e", "\uFEFF", "#"])
        },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Cleaning_twice_is_cleaning_once(string what, Gen<string> texts) => Property.ForAll(
        texts,
        text =>
        {
            Assert.NotEmpty(what);
            var once = Clean(text);
            Assert.Equal(once.Text, Clean(once.Text).Text);
        },
        runs: 1000);

    [Theory]
    [MemberData(nameof(Damages))]
    public void Every_repair_leads_back_to_what_it_replaced(string what, Gen<string> texts) => Property.ForAll(texts, text =>
    {
        Assert.NotEmpty(what);
        var clean = Clean(text);
        var replayed = new StringBuilder();
        var position = clean.SourceStart;
        foreach (var repair in clean.Repairs)
        {
            Assert.InRange(repair.Source.Start, position, text.Length);
            Assert.InRange(repair.Source.End, repair.Source.Start + 1, text.Length);
            replayed.Append(text, position, repair.Source.Start - position);
            Assert.Equal(replayed.Length, repair.Start);
            Assert.NotEqual(repair.Replacement, text.Substring(repair.Source.Start, repair.Source.Length));
            replayed.Append(repair.Replacement);
            position = repair.Source.End;
        }

        replayed.Append(text, position, clean.ToSource(clean.Text.Length) - position);
        Assert.Equal(clean.Text, replayed.ToString());
    });

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_single_repair_written_into_the_file_changes_nothing_that_the_program_gets(
        string what, Gen<string> texts) => Property.ForAll(
        texts,
        text =>
        {
            Assert.NotEmpty(what);
            var file = "Abstract: " + text;
            var document = Read(file);
            foreach (var finding in RepairRules.Check(document, RuleWeight.All, hasFixes: true).Where(finding => finding.Fixes.Count > 0))
            {
                Assert.Equal(Told(document), Told(Read(FileFixes.Apply(file, [finding.Fixes[0]]))));
            }
        },
        runs: 1000);

    [Theory]
    [MemberData(nameof(Damages))]
    public void All_repairs_written_into_the_file_leave_nothing_to_repair_but_what_has_no_fix(
        string what, Gen<string> texts) => Property.ForAll(
        texts,
        text =>
        {
            Assert.NotEmpty(what);
            var file = "Abstract: " + text;
            var document = Read(file);
            var findings = RepairRules.Check(document, RuleWeight.All, hasFixes: true).ToArray();
            var repaired = Read(FileFixes.Apply(file, findings.Where(finding => finding.Fixes.Count > 0).Select(finding => finding.Fixes[0])));
            Assert.Equal(Told(document), Told(repaired));
            Assert.InRange(RepairRules.Check(repaired, RuleWeight.All, hasFixes: true).Count(), 0, findings.Count(finding => finding.Fixes.Count == 0));
        },
        runs: 1000);

    private static CleanDocument Read(string file) =>
        CleanDocument.Of(CorpusReader.Read(SourceText.From(file), CancellationToken.None), CancellationToken.None);

    /// <summary>All that the program gets of a file.</summary>
    private static string Told(CleanDocument document) => string.Join('\n', document.Entries.SelectMany(entry => entry.Fields)
        .Select(field => $"{field.Source.Kind} {field.Source.IsMisspelt}: {field.Text.Text}")
        .Append($"{document.Label?.Text} {document.Source.Strays.Length} {document.Source.Ignores.Length} {document.Entries.Length}"));

    /// <summary>Cleans a text in one line: line breaks are white space like any other.</summary>
    private static CleanText Clean(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '\uFEFF'))
        {
            end--;
        }

        return TextCleaner.Clean(text, start == end ? [] : ImmutableArray.Create(TextSpan.FromBounds(start, end)));
    }
}
