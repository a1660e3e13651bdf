using System;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Language;
using FsCheck.Fluent;
using Xunit;

namespace CorpusGen.Tests.Language;

public sealed class KeywordsTests
{
    private const string Sailing =
        "Autonomous sailing is a hard problem. We train a sailing robot with reinforcement learning (RL) in a wind simulator. "
        + "Deep RL finds better tacking strategies than classical path planning, and RL algorithms run on cheap hardware. "
        + "In our experiments the robot crosses the lake in 20 minutes, and the wind simulator needs no calibration.";

    [Fact]
    public void What_the_text_is_about_comes_first()
    {
        var keywords = Analysis.Keywords(Sailing);
        Assert.Equal("reinforcement learning", keywords[0]);
        Assert.Contains("wind simulator", keywords.Take(4));
        Assert.Contains("autonomous sailing", keywords);
        Assert.Contains("path planning", keywords);
    }

    [Fact]
    public void A_short_form_counts_as_its_long_form()
    {
        var keywords = Analysis.Keywords(Sailing);
        Assert.Contains("deep reinforcement learning", keywords);
        Assert.DoesNotContain(keywords, k => k.Contains("RL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("learning")]
    [InlineData("problem")]
    [InlineData("experiment")]
    [InlineData("minute")]
    [InlineData("hard problem")]
    [InlineData("cheap hardware")]
    [InlineData("autonomous")]
    public void What_says_nothing_alone_is_no_keyword(string word) => Assert.DoesNotContain(word, Analysis.Keywords(Sailing));

    [Theory]
    [InlineData("Graph kernels compare graphs. A graph kernel is a function on graphs.", "graph kernel")]
    [InlineData("We study formal analysis of series. The formal analysis is new.", "formal analysis")]
    [InlineData("The decision-making of ants is odd. We model decision making.", "decision-making")]
    [InlineData("Markov Decision Processes are solved. Each markov decision process has states.", "Markov decision process")]
    [InlineData("We port ResNet kernels to chips. The ResNet kernels are fast.", "ResNet kernel")]
    [InlineData("Adjacency matrices are sparse. We factor adjacency matrices.", "adjacency matrix")]
    [InlineData("K-means clustering is old. We speed k-means clustering up.", "k-means clustering")]
    public void Spellings_of_a_phrase_are_one_keyword(string text, string keyword)
    {
        Assert.Equal(keyword, Analysis.Keywords(text)[0]);
        Assert.Single(
            Analysis.Keywords(text),
            k => string.Equals(k.Replace('-', ' '), keyword.Replace('-', ' '), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_part_that_never_stands_alone_is_no_keyword()
    {
        var keywords = Analysis.Keywords(
            "Quantum kernel alignment is slow, and deep kernel alignment is not. We speed quantum kernel alignment up.");
        Assert.Contains("quantum kernel alignment", keywords);
        Assert.DoesNotContain("kernel", keywords);
        Assert.DoesNotContain("quantum kernel", keywords);
    }

    [Fact]
    public void A_head_that_says_nothing_is_left_off_a_known_phrase()
    {
        var keywords = Analysis.Keywords("We compare reinforcement learning algorithms and pre-trained language models.");
        Assert.Contains("reinforcement learning", keywords);
        Assert.DoesNotContain("reinforcement learning algorithm", keywords);
        Assert.Contains("pre-trained language model", keywords);
    }

    [Fact]
    public void A_title_lifts_its_phrases()
    {
        var without = Analysis.Keywords(Sailing).ToList();
        var with = Analysis.Keywords(Sailing, "Path Planning and Tacking Strategies").ToList();
        Assert.True(with.IndexOf("path planning") < without.IndexOf("path planning"));
    }

    [Fact]
    public void A_title_lifts_a_whole_phrase_more_than_a_part_of_one()
    {
        const string Text = "We compare silk kernels to wool kernels.";
        Assert.Equal(["silk kernel", "wool kernel"], Analysis.Keywords(Text));
        Assert.Equal("wool kernel", Analysis.Keywords(Text, "Silk Kernel Robots and Wool Kernels")[0]);
    }

    [Fact]
    public void What_something_is_for_comes_before_what_it_is_made_with()
    {
        Assert.Equal("silk kernel", Analysis.Keywords("We describe a tool with wool kernels for silk kernels.")[0]);
        Assert.Equal("wool kernel", Analysis.Keywords("We describe a tool with wool kernels and silk kernels.")[0]);
    }

    [Theory]
    [InlineData("The switching frequency is high.", "switching frequency")]
    [InlineData("Agents learn from imagined experience.", "imagined experience")]
    [InlineData("It is a robust controller of kilns.", "robust controller")]
    public void A_word_that_says_which_is_kept(string text, string keyword) => Assert.Contains(keyword, Analysis.Keywords(text));

    [Theory]
    [InlineData("We follow the so called tidal locking.", "tidal locking")]
    [InlineData("We read classical path planning.", "path planning")]
    public void A_word_that_says_nothing_is_left_off(string text, string keyword) =>
        Assert.Equal(keyword, Assert.Single(Analysis.Keywords(text)));

    [Theory]
    [InlineData("We predict the demand for New York taxis in winter.", "New York taxi")]
    [InlineData("We clean the web pages of Common Crawl with a sieve.", "common crawl")]
    [InlineData("We test common sense reasoning in parrots.", "commonsense reasoning")]
    [InlineData("We test general relativity with pendulums.", "general relativity")]
    [InlineData("We sort big data on small disks.", "big data")]
    [InlineData("We search for particles beyond the Standard Model with a bubble chamber.", "standard model")]
    public void A_term_keeps_its_first_word(string text, string keyword) => Assert.Contains(keyword, Analysis.Keywords(text));

    [Theory]
    [InlineData("New silk kernels are sold.", "silk kernel")]
    [InlineData("We sell new Kolmogorov kernels.", "Kolmogorov kernel")]
    public void A_word_that_says_nothing_begins_no_name(string text, string keyword) => Assert.Equal(keyword, Analysis.Keywords(text)[0]);

    [Fact]
    public void An_unlikely_keyword_stands_only_among_few()
    {
        const string Rivers = "An atlas of rivers.";
        Assert.Contains("atlas", Analysis.Keywords(Rivers));

        var keywords = Analysis.Keywords(Sailing + " " + Rivers);
        Assert.DoesNotContain("atlas", keywords);
        Assert.InRange(keywords.Length, 5, 14);
    }

    [Fact]
    public void Given_keywords_come_first_as_they_are_written()
    {
        var keywords = Analysis.Keywords(
            Sailing, null, "Sailing Boats", "Reinforcement  Learning", "Reinforcement learning", "sailing boats");
        Assert.Equal(["Sailing Boats", "Reinforcement  Learning"], keywords.Take(2));
        Assert.Single(keywords, k => string.Equals(k, "sailing boats", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_given_keyword_is_not_found_again() =>
        Assert.DoesNotContain("reinforcement learning", Analysis.Keywords(Sailing, null, "Reinforcement Learning"));

    [Theory]
    [InlineData("机器学习是人工智能的一个分支，研究计算机如何从数据中学习。")]
    [InlineData("Машинное обучение изучает алгоритмы, которые улучшаются с опытом.")]
    [InlineData(
        "Nous présentons une nouvelle méthode pour la traduction automatique des textes, fondée sur des réseaux de neurones profonds.")]
    [InlineData("\ud83d\ude00\ud83d\ude00 \ud83d\ude00")]
    [InlineData("")]
    public void A_text_that_is_not_English_has_none(string text) => Assert.Empty(Analysis.Keywords(text));

    [Fact]
    public void At_most_fifteen_distinct_ones_are_found() =>
        Prop.ForAll(HostileText.Arbitrary, text =>
        {
            var keywords = Analysis.Keywords(Sailing + " " + text, text);
            return keywords.Length <= 15
                && keywords.Distinct(StringComparer.OrdinalIgnoreCase).Count() == keywords.Length
                && keywords.All(k => k.Trim().Length > 1);
        }).Holds();

    [Fact]
    public void Scores_fall() =>
        Prop.ForAll(HostileText.Arbitrary, text =>
        {
            var analyzed = Analysis.Of(Sailing + " " + text);
            var keywords = Keywords.Extract(
                null, analyzed, Abbreviations.Find(analyzed), EquatableArray<string>.Empty, CancellationToken.None);
            return keywords.Items.Zip(keywords.Items.Skip(1), (a, b) => a.Score >= b.Score).All(x => x);
        }).Holds();

    [Theory]
    [InlineData("(", 100_000)]
    [InlineData("()", 50_000)]
    [InlineData("a", 200_000)]
    [InlineData("deep neural ", 20_000)]
    [InlineData("Neural Network (NN) ", 10_000)]
    [InlineData("(AB) ", 40_000)]
    [InlineData("$a ", 60_000)]
    [InlineData("a.b/", 50_000)]
    [InlineData("x-", 100_000)]
    [InlineData("'s", 100_000)]
    [InlineData(".)", 100_000)]
    [InlineData("漢", 200_000)]
    [InlineData("\ud83d", 100_000)]
    public void A_hostile_text_is_read_to_its_end(string piece, int times)
    {
        var text = new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
        Assert.True(Analysis.Keywords(text).Length <= 15);
    }

    [Fact]
    public void A_cancelled_analysis_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => TextAnalysis.Analyze(Sailing, source.Token));
    }
}
