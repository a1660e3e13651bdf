using System.Linq;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using CorpusGen.Rules;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class LatexRulesTests
{
    /// <summary>Texts, and what is found in them: the rule, where it begins, the characters.</summary>
    [Theory]
    [InlineData(@"We propose \method{}.", @"CORPUS117 21 \method")]
    [InlineData(@"beats $\ours_2$ by 5\%", @"CORPUS117 17 \ours|CORPUS116 30 \%")]
    [InlineData(@"a \textbf{b \tool}", @"CORPUS116 12 \textbf{b \tool}|CORPUS117 12 \textbf{b \tool}")]
    [InlineData(@"as in \citep[p. 5]{a_b} and~\ref{c}", @"CORPUS118 16 \citep[p. 5]{a_b}|CORPUS116 37 ~|CORPUS118 38 \ref{c}")]
    [InlineData(@"bees.\footnote{Or $\alpha$ wasps.} They", @"CORPUS118 15 \footnote{Or $\alpha$ wasps.}")]
    [InlineData(@"as in \cite{a}\cite{a}", @"CORPUS118 16 \cite{a}\cite{a}")]
    [InlineData(@"a formula $\alpha and more", @"CORPUS119 20 $|CORPUS116 21 \alpha")]
    [InlineData(@"our method {OraPO) learns", "CORPUS119 21 {")]
    [InlineData(@"bees (2025)}], and wasps", "CORPUS119 21 }")]
    public void What_is_left_of_LaTeX_is_found_at_its_characters(string text, string expected) => Assert.Equal(expected, Check(text));

    [Theory]
    [InlineData(@"in C:\users\anna, src\main\java or \\server\share")]
    [InlineData(@"digits \d+ and words \w+, \n and \t")]
    [InlineData(@"a $k$-means baseline with $n$ bees, $p < 0.05$")]
    [InlineData(@"costs $5, US$6, US$ 7, $1.2M or 8$, and \$9")]
    [InlineData(@"$5-$10 and a few $ more, A$AP")]
    [InlineData(@"{MT, RT} and {user} :-}")]
    [InlineData(@"known as \gls{cnn} or \begin{quote}")]
    [InlineData(@"at https://a.example/{b}/$c\d")]
    public void What_only_looks_like_it_is_not(string text) => Assert.Equal("", Check(text));

    [Fact]
    public void A_command_that_leads_out_of_the_text_can_be_removed()
    {
        const string Content = "Abstract: Bees \\cite{a} dance.";
        var finding = Find(Content).Single();
        Assert.Equal("Abstract: Bees  dance.", FileFixes.Apply(Content, [finding.Fixes[0]]));
    }

    [Fact]
    public void One_that_a_comment_stands_in_cannot() => Assert.Empty(Find("Abstract: Bees \\cite{\n# note\na} dance.").Single().Fixes);

    [Fact]
    public void Other_fields_are_not_looked_at() =>
        Assert.Empty(Find("Url: https://a.example/\\foo\nAuthors: A. \\name\nAbstract: Bees dance."));

    private static string Check(string text)
    {
        var content = "Abstract: " + text;
        return string.Join(
            '|',
            Find(content).Select(
                finding => $"{finding.Rule.Id} {finding.Span.Start} {content.Substring(finding.Span.Start, finding.Span.Length)}"));
    }

    private static Finding[] Find(string content) =>
        [.. FileRules.Check(
            CleanDocument.Of(CorpusReader.Read(SourceText.From(content), CancellationToken.None), CancellationToken.None),
            CancellationToken.None)
            .Where(finding => finding.Rule.Id is "CORPUS116" or "CORPUS117" or "CORPUS118" or "CORPUS119")];
}
