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
        Assert.Equal("Vera\r\nAbstract:\r\n# why\r\n  Bees.", Checks.Fixed("CORPUS007", "Vera\r\nAbstract:\r\nABSTRACT.\r\n# why\r\n  Bees."));

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
    public void A_file_that_was_decoded_with_a_guess_is_told_at_the_first_sign_that_was_guessed(string? encoding, string content, string expected)
    {
        var text = SourceText.From(content, encoding is null ? null : Encoding.GetEncoding(encoding));
        var findings = FileRules.Check(text, Checks.Document(content), CancellationToken.None);
        Assert.Equal(expected, string.Join('\n', findings
            .Where(finding => finding.Rule.Id == "CORPUS009")
            .Select(finding => $"{finding.Span.Start}: {content[finding.Span.Start]}")));
        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "CORPUS012");
    }
}
