using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using CorpusGen.Rules;
using CorpusGen.Tests.Documentation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Cleaning;

/// <summary>What the rules about repairs find, at which characters, and what their fixes leave in the file.</summary>
public sealed class RepairRuleTests
{
    private const string Start = "Vera\nAbstract: ";

    [Theory]
    [InlineData("CORPUS101", "The author[â€™]s", "’", "'â€™' was read in the wrong encoding; the program gets '’'")]
    [InlineData("CORPUS101", "don[Ã¢â‚¬â„¢]t", "’", "'Ã¢â‚¬â„¢' was read in the wrong encoding; the program gets '’'")]
    [InlineData("CORPUS101", "[ÐœÐ¸Ñ€] and", "Мир", "'ÐœÐ¸Ñ€' was read in the wrong encoding; the program gets 'Мир'")]
    [InlineData(
        "CORPUS102", "author[\u0092]s", "\u2019", "U+0092 is a sign of Windows-1252 that was taken for Latin-1; the program gets '\u2019'")]
    [InlineData("CORPUS105", "in[\u200B]sects", "", "U+200B cannot be seen; the program gets the text without it")]
    [InlineData("CORPUS105", "in[\u200D]sects", "", "U+200D cannot be seen; the program gets the text without it")]
    [InlineData("CORPUS105", "a[\n\uFEFF\u200B\n]b", "\n", "U+FEFF cannot be seen; the program gets the text without it")]
    [InlineData("CORPUS108", "in[\u00AD]sects", "", "A soft hyphen stands here; the program gets the text without it")]
    [InlineData("CORPUS108", "in[\u00AD]\nsects", "-", "A soft hyphen stands here; the program gets the text without it")]
    [InlineData("CORPUS109", "work[\uFB02]ow", "fl", "'\uFB02' is a ligature; the program gets 'fl'")]
    [InlineData("CORPUS110", "a [\uFF22\uFF12] b", "B2", "'\uFF22\uFF12' are letters of another width or font; the program gets 'B2'")]
    [InlineData(
        "CORPUS110",
        "a [\uD835\uDC61\u210E\uD835\uDC52] b",
        "the",
        "'\uD835\uDC61\u210E\uD835\uDC52' are letters of another width or font; the program gets 'the'")]
    [InlineData("CORPUS112", "caf[e\u0301] b", "\u00E9", "'e\\u0301' has its accent apart; the program gets '\u00E9'")]
    [InlineData("CORPUS112", "[a\u0302\u0323] b", "\u1EAD", "'a\\u0302\\u0323' has its accent apart; the program gets '\u1EAD'")]
    [InlineData("CORPUS112", "Schr[\u00A8o]dinger", "\u00F6", "'\u00A8o' has its accent apart; the program gets '\u00F6'")]
    [InlineData("CORPUS112", "Schr[o\u00A8]dinger", "\u00F6", "'o\u00A8' has its accent apart; the program gets '\u00F6'")]
    [InlineData("CORPUS114", "a<0.5 [<I>]x", "", "'<I>' is markup; the program gets the text without it", true)]
    [InlineData("CORPUS114", "bees [<i>]in vivo", "", "'<i>' is markup; the program gets the text without it")]
    [InlineData("CORPUS114", "bees[\n<p>\n]Fly", "\n", "'<p>' is markup; the program gets the text without it", true)]
    [InlineData("CORPUS114", "Bees.[\r\n<p>\r\n]Fly", "\r\n", "'<p>' is markup; the program gets the text without it")]
    [InlineData("CORPUS114", "CO[<sub>2</sub>]", "\u2082", "'<sub>2</sub>' is markup; the program gets '\u2082'")]
    [InlineData("CORPUS115", "a [&amp;lt;] b", "<", "'&amp;lt;' is a character entity; the program gets '<'")]
    [InlineData("CORPUS115", "caf[&#233;]s", "\u00E9", "'&#233;' is a character entity; the program gets '\u00E9'")]
    [InlineData("CORPUS131", "a[ \t]b", " ", "This white space is not one space; the program gets one")]
    public void A_repair_is_reported_at_its_characters_with_what_becomes_of_them(
        string rule, string marked, string replacement, string message, bool isNearMiss = false)
    {
        var span = TextSpan.FromBounds(
            Start.Length + marked.IndexOf('[', StringComparison.Ordinal), Start.Length + marked.IndexOf(']', StringComparison.Ordinal) - 1);
        var file = Start + marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        if (isNearMiss)
        {
            Assert.Empty(Check(file));
            return;
        }

        var finding = Assert.Single(Check(file));
        Assert.Equal((rule, span), (finding.Rule.Id, finding.Span));
        Assert.Equal(
            message, Diagnostic.Create(finding.Rule, Location.None, [.. finding.Arguments]).GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(
            file.Remove(span.Start, span.Length).Insert(span.Start, replacement), FileFixes.Apply(file, [Assert.Single(finding.Fixes)]));
    }

    [Theory]
    [InlineData("S\u00C3O PAULO, \u00C2ngela, p\u00E2n\u0103, IRM\u00C3\u201D, 5 \u00C5\u201310 \u00C5\u00B2, CAF\u00C9\u00BB")]
    [InlineData("\u201Ccaf\u00E9\u201D\u2026 na\u00EFve\u2014 Espa\u00F1a")]
    [InlineData("\u0081 and \u009D")]
    [InlineData("\u0645\u06CC\u200C\u062E \u0915\u094D\u200D\u0937 \uD83D\uDC69\u200D\uD83D\uDD2C")]
    [InlineData("\u00E6sthetic \u0153uvre \u00DF \u0133")]
    [InlineData("\uD835\uDC65 in \u211D \uD835\uDC65\u2208\uD835\uDC4C")]
    [InlineData("\u4E2D\uFF08\u6587\uFF09\uFF0C")]
    [InlineData("q\u0301 x\u0305")]
    [InlineData("it\u00B4s l\u00B4application dell\u00B4aria the authors\u00B4 2\u02C6n x\u02DC")]
    [InlineData("p<0.05 a < b > c a<b>c <p> = 3 <B> <s> </s> <unk> <title> <table> <a> <-- <!-- x --> <i am> 1<2>")]
    [InlineData("R&D; AT&T; ?a=1&copy=2 & &; &#; &#x; &#0; &#xD800; &#xFFFF; &#x110000; &#99999999999; &nosuch;")]
    public void What_only_resembles_damage_is_not(string text) => Assert.Empty(Check(Start + text));

    [Theory]
    [InlineData("Vera\nAbstract: a\n&#35; b", "Vera\nAbstract: a\n # b")]
    [InlineData("Vera\nAbstract: a\n<i>Title: b", "Vera\nAbstract: a\n Title: b")]
    [InlineData("Vera\nAbstract: a\nT&#105;tle: b", "Vera\nAbstract: a\nT&#105;tle: b")]
    [InlineData("Vera\nAbstract: a\n# note\n<em></em>\nb", "Vera\nAbstract: a\n# note\n<em></em>\nb")]
    [InlineData("Vera\nTitle: <em></em>\nAbstract: b", "Vera\nTitle: <em></em>\nAbstract: b")]
    public void A_fix_does_not_change_what_a_line_is(string file, string expected)
    {
        var findings = Check(file);
        Assert.NotEmpty(findings);
        Assert.Equal(
            expected, FileFixes.Apply(file, findings.Where(finding => finding.Fixes.Count > 0).Select(finding => finding.Fixes[0])));
    }

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(105)]
    [InlineData(108)]
    [InlineData(109)]
    [InlineData(110)]
    [InlineData(112)]
    [InlineData(114)]
    [InlineData(115)]
    [InlineData(131)]
    public void The_example_on_the_page_is_what_the_fix_makes(int number)
    {
        var id = $"CORPUS{number}";
        var blocks = Repository.Read($"docs/rules/{id}.md").Blocks;
        var (before, after) = (Decoded(blocks[0].Text), Decoded(blocks[1].Text));
        var findings = Check(before);
        Assert.Contains(findings, finding => finding.Rule.Id == id);
        Assert.Equal(after, FileFixes.ApplyAll(before, [id], CancellationToken.None));
        Assert.DoesNotContain(Check(after), finding => finding.Rule.Id == id);
    }

    [Fact]
    public void Every_accent_that_a_letter_takes_has_a_composed_form()
    {
        foreach (var (accent, letters) in new[] { ("\u00A8", "aeiouyAEIOU"), ("\u00B4", "aeiouyAEIOUcnz"), ("\u00B8", "csCS"), ("\u02C6", "aeiouAEIOU"), ("\u02C7", "cdenrszCDENRSZ"), ("\u02D8", "agAG"), ("\u02DA", "auAU"), ("\u02DC", "anoANO"), ("\u02DD", "ouOU") })
        {
            foreach (var letter in letters)
            {
                var finding = Assert.Single(Check($"{Start}wx{accent}{letter}x"));
                Assert.Equal("CORPUS112", finding.Rule.Id);
                Assert.NotEqual(' ', finding.Fixes[0].Edits[0].NewText![0]);
            }
        }
    }

    private static string Decoded(string text)
    {
        for (var start = text.IndexOf("⟨U+", StringComparison.Ordinal); start >= 0; start = text.IndexOf("⟨U+", StringComparison.Ordinal))
        {
            var end = text.IndexOf('⟩', start);
            text = text[..start]
                + char.ConvertFromUtf32(
                    int.Parse(text.AsSpan(start + 3, end - start - 3), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                + text[(end + 1)..];
        }

        return text;
    }

    private static ImmutableArray<Finding> Check(string file) =>
        [.. RepairRules.Check(CleanDocument.Of(CorpusReader.Read(SourceText.From(file), CancellationToken.None), CancellationToken.None), RuleWeight.All, hasFixes: true)];
}
