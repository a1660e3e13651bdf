using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Rules;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class StructureRulesTests
{
    [Theory]
    [InlineData("Title: A\nAbstract: Bees.", "0: Title")]
    [InlineData("# comment\n\n  \nAbstract: Bees.", "14: Abstract")]
    [InlineData("Vera\nAbstract: Bees.", "")]
    [InlineData("# comment", "")]
    public void A_file_with_entries_and_no_label_is_told_at_its_first_field(string content, string expected) =>
        Assert.Equal(expected, Checks.Spans("CORPUS006", content));

    [Theory]
    [InlineData("Abstract We present bees.", "Abstract ", "We present bees.")]
    [InlineData("ABSTRACT: bees fly.", "ABSTRACT: ", "bees fly.")]
    [InlineData("Abstract. Bees fly.", "Abstract. ", "Bees fly.")]
    [InlineData("Abstract\u2014Bees fly.", "Abstract\u2014", "Bees fly.")]
    [InlineData("Abstract - Bees fly.", "Abstract - ", "Bees fly.")]
    [InlineData("Abstract-We keep bees.", "Abstract-", "We keep bees.")]
    [InlineData("Abstract: Abstract The bees.", "Abstract: Abstract ", "The bees.")]
    public void The_word_abstract_before_the_text_is_found_and_removed(string text, string heading, string rest)
    {
        var content = "Vera\nAbstract: " + text;
        Assert.Equal("15: " + heading, Checks.Spans("CORPUS007", content));
        Assert.Equal("Vera\nAbstract: " + rest, Checks.Fixed("CORPUS007", content));
    }

    [Theory]
    [InlineData("Abstract Meaning Representation is a language.")]
    [InlineData("Abstract interpretation is sound.")]
    [InlineData("abstract we write small.")]
    [InlineData("Abstract-level bees.")]
    [InlineData("Abstract\u2013concrete pairs of bees.")]
    [InlineData("Abstracts: bees.")]
    [InlineData("Abstract.Net is a framework.")]
    [InlineData("Bees. Abstract: We do.")]
    [InlineData("Abstract:")]
    [InlineData("Abstract")]
    public void The_word_abstract_as_a_part_of_the_text_is_not(string text) =>
        Assert.Equal("", Checks.Spans("CORPUS007", "Vera\nAbstract: " + text));

    [Fact]
    public void A_heading_on_a_line_of_its_own_goes_with_the_line() =>
        Assert.Equal(
            "Vera\r\nAbstract:\r\n# why\r\n  Bees.", Checks.Fixed("CORPUS007", "Vera\r\nAbstract:\r\nABSTRACT.\r\n# why\r\n  Bees."));

    [Theory]
    [InlineData("No abstract available")]
    [InlineData("[No abstract available.]")]
    [InlineData("N/A")]
    [InlineData("TBD")]
    [InlineData("Abstract not available.")]
    [InlineData("-")]
    [InlineData("\u2026")]
    [InlineData("Abstract")]
    [InlineData("No abstract\n available.")]
    public void A_placeholder_is_found_whole(string text) =>
        Assert.Equal("15: " + text.ReplaceLineEndings("|"), Checks.Spans("CORPUS008", "Vera\nAbstract: " + text));

    [Theory]
    [InlineData("No abstract available was the answer of every database that we asked.")]
    [InlineData("Bees.")]
    [InlineData("\u8702")]
    [InlineData("\U0001F41D")]
    [InlineData("N/A is not an answer.")]
    public void A_text_that_says_more_is_none(string text) => Assert.Equal("", Checks.Spans("CORPUS008", "Vera\nAbstract: " + text));

    [Theory]
    [InlineData("\n\nThey fly.\n  They sing.\nThey sleep.", "23: They fly.|  They sing.|They sleep.")]
    [InlineData("\r\n\r\nThey fly.\r\nThey sing.\r\n\r\nThey sleep.", "25: They fly.|They sing.\n50: They sleep.")]
    [InlineData("\n\nThey fly.\n# They sing.\nThey sleep.", "23: They fly.\n46: They sleep.")]
    [InlineData("\nThey fly.\n", "")]
    public void Stray_lines_of_one_block_are_told_together(string strays, string expected) =>
        Assert.Equal(expected, Checks.Spans("CORPUS003", "Vera\nAbstract: A bee." + strays));

    [Theory]
    [InlineData(
        "Abstract: A.\nKeywords: b\n\nTitle: C\nAbstract: D.",
        "5: Abstract: A.|Keywords: b",
        "Keywords: b\nAbstract: A.\n\nTitle: C\nAbstract: D.")]
    [InlineData("Title: A\r\nAbstract: A\r\n  b.\r\nYear: 2001\r\nDoi:\r\n  10.1000/1", "15: Abstract: A|  b.|Year: 2001|Doi:|  10.1000/1",
        "Title: A\r\nYear: 2001\r\nDoi:\r\n  10.1000/1\r\nAbstract: A\r\n  b.")]
    [InlineData("Abstract: A.\nYear: 2001\n\nTitle: C\n", "5: Abstract: A.|Year: 2001", "Year: 2001\nAbstract: A.\n\nTitle: C\n")]
    public void Fields_directly_below_an_abstract_are_found_and_moved_above_it(string entries, string expected, string afterwards)
    {
        Assert.Equal(expected, Checks.Spans("CORPUS013", "Vera\n" + entries));
        Assert.Equal(
            "Vera\n" + afterwards.ReplaceLineEndings(entries.Contains('\r') ? "\r\n" : "\n"),
            Checks.Fixed("CORPUS013", "Vera\n" + entries));
    }

    [Fact]
    public void Where_all_entries_have_them_below_their_abstracts_all_are_found_and_moved_at_once()
    {
        const string Content = "Vera\nAbstract: A.\nTitle: a\n\nAbstract: B.\nTitle: b\nYear: 2001\n\nYear: 2002\nAbstract: C.\nTitle: c\n";
        var fixes = Checks
            .Of(Content)
            .Where(finding => finding.Rule.Id == "CORPUS013")
            .Select(finding => Assert.Single(finding.Fixes.Items))
            .ToArray();
        Assert.Equal(3, fixes.Length);
        Assert.Equal(
            "Vera\nTitle: a\nAbstract: A.\n\nTitle: b\nYear: 2001\nAbstract: B.\n\nYear: 2002\nTitle: c\nAbstract: C.\n",
            FileFixes.Apply(Content, fixes));
    }

    [Theory]
    [InlineData("Abstract: A.\nTitle: B\nAbstract: C.")]
    [InlineData("Abstract: A.\nTitle: B\nYear: 2001\nAbstract: C.")]
    [InlineData("Abstract: A.\n\nKeywords: b\n\nAbstract: C.")]
    [InlineData("Title: A\nAbstract: A.\nTitle: B\n\nAbstract: C.")]
    [InlineData("Abstract: A.\n# comment\nKeywords: b\n\nAbstract: C.")]
    [InlineData("Abstract: A.\nKeywords: b\n# comment\n\nAbstract: C.")]
    [InlineData("Abstract:\nKeywords: b\n\nAbstract: C.")]
    public void Fields_of_the_next_entry_are_not(string entries) => Assert.Equal("", Checks.Spans("CORPUS013", "Vera\n" + entries));

    [Theory]
    [InlineData("Abstract: A.\nKeywords: b", "")]
    [InlineData("Abstract: A.\nKeywords: b\n\nTitle: C", "31: Title")]
    [InlineData("Abstract: A.\n\nKeywords: b", "19: Keywords")]
    public void Fields_that_belong_to_the_abstract_above_are_not_told_to_have_none(string entries, string expected) =>
        Assert.Equal(expected, Checks.Spans("CORPUS002", "Vera\n" + entries));

    [Fact]
    public void A_field_with_a_space_before_its_colon_is_misspelt()
    {
        const string Content = "Vera\nTitle: A\nDOI : 10.1000/1\nAbstract: Bees.";
        Assert.Equal("14: DOI ", Checks.Spans("CORPUS004", Content));
        Assert.Equal("no fix", Checks.Fixed("CORPUS004", Content));
    }

    [Theory]
    [InlineData("Title: A\nJournal: Nature\nAbstract: Bees.", "14: Journal")]
    [InlineData("Title: A\nAbstract We forgot the colon.\n\nAbstract: Bees.", "14: Abstract")]
    [InlineData("Title: A\nABSTRACT\nBees fly.\n\nAbstract: Bees.", "14: ABSTRACT")]
    [InlineData("Abstract: Bees.\n\nAbstract We forgot the colon.", "22: Abstract")]
    [InlineData("Title: A\n  Journal: Nature\nAbstract: Bees.", "")]
    [InlineData("Title: A\nJournal of Bees: B\nAbstract: Bees.", "")]
    [InlineData("Title: A\nAbstract Interpretation\nAbstract: Bees.", "")]
    [InlineData("Keywords: a;\nJournal: b\nAbstract: Bees.", "")]
    [InlineData("Url:\nHttps://example.org\nAbstract: Bees.", "")]
    [InlineData("Abstract: Bees.\nResults: They fly.\nYear : 2001\nAbstract We go on.", "")]
    public void Lines_that_look_like_fields_are_found(string entries, string expected) =>
        Assert.Equal(expected, Checks.Spans("CORPUS014", "Vera\n" + entries));

    [Theory]
    [InlineData("Vera", "0: Vera")]
    [InlineData("# comment\n\n Vera\nBees.\n\nThey fly.", "12: Vera")]
    [InlineData("", "")]
    [InlineData("# Here abstracts will stand.\n\n", "")]
    [InlineData("Vera\nTitle: A", "")]
    public void A_file_that_holds_something_but_no_entry_is_told_once(string content, string expected)
    {
        Assert.Equal(expected, Checks.Spans("CORPUS010", content));
        Assert.Equal("", Checks.Spans("CORPUS003", content));
    }

    [Theory]
    [InlineData("iso-8859-1", "Vera\nAbstract: B\u00E9s \u00E9.", "16: \u00E9")]
    [InlineData("iso-8859-1", "Vera\nAbstract: Bees.", "")]
    [InlineData("utf-8", "Vera\nAbstract: B\u00E9s.", "")]
    [InlineData("utf-16", "Vera\nAbstract: B\u00E9s.", "")]
    [InlineData(null, "Vera\nAbstract: B\u00E9s.", "")]
    [InlineData("utf-8", "V\0e\0r\0a\0\n\0", "1: \0")]
    [InlineData(null, "V\0e\0r\0a\0\n\0", "1: \0")]
    [InlineData("utf-8", "Vera\nAbstract: B\0es.", "")]
    [InlineData("iso-8859-1", "# corpus: ignore CORPUS009\nVera\nAbstract: B\u00E9s.", "")]
    public void A_file_that_was_decoded_with_a_guess_is_told_at_the_first_sign_that_was_guessed(
        string? encoding, string content, string expected)
    {
        var text = SourceText.From(content, encoding is null ? null : Encoding.GetEncoding(encoding));
        var findings = FileRules.Check(text, Checks.Document(content), RuleWeight.All, hasFixes: true, CancellationToken.None);
        Assert.Equal(expected, string.Join('\n', findings
            .Where(finding => finding.Rule.Id == "CORPUS009")
            .Select(finding => $"{finding.Span.Start}: {content[finding.Span.Start]}")));
        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "CORPUS012");
    }

    /// <summary>Bytes of a file, each written as the sign of Latin-1, and what is told of how they were read.</summary>
    public static TheoryData<string, string> Bytes => new()
    {
        { "Vera\nAbstract: B\u00E9s \u00E9t\u00E9.", "CORPUS009 16" },
        { "Vera\r\nAbstract: B\u00E9s \u0092.\r\n", "CORPUS009 17" },
        { "\u00EF\u00BB\u00BFVera\nAbstract: B\u00E9s.", "CORPUS009 16" },
        { "Vera\nAbstract: \u00C3\u00A9 and \u00E9.", "CORPUS009 21" },
        { "# corpus: ignore CORPUS009\nVera\nAbstract: B\u00E9s.", "" },
        { "Vera\nAbstract: B\u00EF\u00BF\u00BDs.", "CORPUS104 16" },
        { "Vera\r\nAbstract: B\u00EF\u00BF\u00BDs.\r\n", "CORPUS104 17" },
        { "\u00EF\u00BB\u00BFVera\nAbstract: B\u00EF\u00BF\u00BDs.", "CORPUS104 16" },
        { "\u00FF\u00FEV\0\n\0A\0b\0s\0t\0r\0a\0c\0t\0:\0 \0\u00FD\u00FF.\0", "CORPUS104 12" },
        { "Vera\nAbstract: B\u00C3\u00A9s.", "" },
    };

    [Theory]
    [MemberData(nameof(Bytes))]
    public void Bytes_that_are_not_utf_8_are_told_once_and_a_lost_character_in_utf_8_by_itself(string bytes, string expected)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(bytes));
        Assert.Equal(expected, Decoded(SourceText.From(stream)));

        // The compiler keeps long texts in another way.
        using var longer = new MemoryStream(Encoding.Latin1.GetBytes(bytes + string.Concat(Enumerable.Repeat("\n# a comment", 8000))));
        Assert.Equal(
            expected, bytes[0] == '\u00FF' ? expected : Decoded(SourceText.From(longer, checksumAlgorithm: SourceHashAlgorithm.Sha256)));
    }

    [Theory]
    [InlineData("Vera\nAbstract: B\uFFFDs.", "CORPUS104 16")]
    [InlineData("Vera\nAbstract: B\uFFFDs \uD83D.", "CORPUS104 16,CORPUS104 19")]
    public void A_text_of_an_editor_was_read_from_no_bytes(string content, string expected)
    {
        Assert.Equal(expected, Decoded(SourceText.From(content)));
        foreach (var isMarked in new[] { true, false })
        {
            Assert.Equal(expected, Decoded(SourceText.From(content, new UTF8Encoding(isMarked))));
            Assert.Equal(expected, Decoded(SourceText.From(content, new UTF8Encoding(isMarked, throwOnInvalidBytes: true))));
            var typed = SourceText
                .From(content[..4], new UTF8Encoding(isMarked))
                .WithChanges(new TextChange(new TextSpan(4, 0), content[4..]));
            Assert.Equal(expected, Decoded(typed));
        }
    }

    private static string Decoded(SourceText text) => string.Join(',', FileRules.Check(text, Checks.Document(text.ToString()), RuleWeight.All, hasFixes: true, CancellationToken.None)
        .Where(finding => finding.Rule.Id is "CORPUS009" or "CORPUS104")
        .Select(finding => $"{finding.Rule.Id} {finding.Span.Start}"));
}
