using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Language;
using CorpusGen.Naming;
using FsCheck.Fluent;
using Xunit;

namespace CorpusGen.Tests.Naming;

public sealed class PaperNamesTests
{
    private const string Id = "0123456789abcdef";

    [Fact]
    public void A_pinned_name_is_followed_by_nothing_but_the_id() =>
        Assert.Equal(
            ["Dalle", "Dalle_012345", "Dalle_0123456789abcdef"],
            Candidates("We propose FooNet, a novel network for image generation.", title: "BarNet: A Network", pinned: "Dalle"));

    [Theory]
    [InlineData("FooNet: A Network for Images", "FooNet")]
    [InlineData("GPT-9: Scaling Further", "GPT9")]
    [InlineData("OpenAI Five: Playing Dota", "OpenAIFive")]
    [InlineData("Quixtral: Mixing Experts", "Quixtral")]
    public void A_coined_title_comes_before_the_abstract(string title, string name) =>
        Assert.Equal(name, Candidates("We propose BarNet, a novel network for image generation.", title)[0]);

    [Theory]
    [InlineData("Libraries are old. We present Shelfmark, a catalogue of digital libraries. It is fast.")]
    [InlineData("Libraries are old. We build a catalogue of digital libraries called Shelfmark. It is fast.")]
    public void A_plain_word_with_a_capital_is_a_name_where_it_is_introduced_as_one(string text) =>
        Assert.Equal("Shelfmark", Candidates(text)[0]);

    [Theory]
    [InlineData("Parsing is hard. We propose FooNet, a novel network for parsing. FooNet outperforms BERT and LSTM baselines.")]
    [InlineData("Parsing is hard. We present a new parser called FooNet. It is fast and runs on the TreeBank-3 dataset.")]
    [InlineData(
        "We introduce flexible ordered output networks (FooNet), a family of parsers. Unlike AlphaParse, FooNet needs no treebank.")]
    [InlineData("FooNet is a parser for low-resource languages. FooNet achieves high accuracy compared to BarNet and GPT-4.")]
    [InlineData("Parsing of historical texts is slow on every machine. Our new parsing method, FooNet, keeps to BarNet trees.")]
    public void An_abstract_is_called_what_it_coins(string text) => Assert.Equal("FooNet", Candidates(text)[0]);

    [Theory]
    [InlineData("We study dependency parsing of historical texts. Our parser outperforms FooNet on the BarBank benchmark.")]
    [InlineData(
        "We show that pretraining improves dependency parsing of historical texts. Our method is based on BERT and compared to GPT-4.")]
    [InlineData("We study dependency parsing of historical texts with LLMs such as GPT-4, Llama-3 and Qwen2.")]
    public void An_abstract_is_not_called_after_its_rivals(string text)
    {
        var name = Candidates(text)[0];
        Assert.Contains("Parsing", name, StringComparison.Ordinal);
        Assert.DoesNotContain("Foo", name, StringComparison.Ordinal);
        Assert.DoesNotContain("BERT", name, StringComparison.Ordinal);
        Assert.DoesNotContain("GPT", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dependency parsing of historical texts", "DependencyParsingHistoricalTexts")]
    [InlineData("Attention is all you need", "AttentionIsAllYouNeed")]
    [InlineData(
        "A novel approach to semantic role labeling in the medical domain: experiments and results", "SemanticRoleLabelingMedicalDomain")]
    public void Without_a_coined_name_the_title_gives_the_words(string title, string name) =>
        Assert.Equal(name, Candidates("Results are given.", title)[0]);

    [Fact]
    public void A_title_confirms_a_name_that_the_abstract_hardly_coins()
    {
        const string Text = "Parsers for historical texts are rare. Our experiments with FooNet on old letters give good results.";
        Assert.Equal("FooNet", Candidates(Text, "Parsing historical texts with FooNet")[0]);
        Assert.Equal("ParsingHistoricalTextsRecurrentNetworks", Candidates(Text, "Parsing historical texts with recurrent networks")[0]);
    }

    [Fact]
    public void A_name_ends_before_the_word_that_is_too_much() =>
        Assert.All(
            Candidates("Results are given.", "FooNet: counterrevolutionary telecommunication infrastructures").SkipLast(2),
            name => Assert.InRange(name.Length, 1, PaperNames.MaxLength));

    [Theory]
    [InlineData("", null)]
    [InlineData("这篇论文提出一种新方法。", "标题")]
    [InlineData("It is. We are.", null)]
    public void Where_nothing_says_anything_the_id_does(string text, string? title) =>
        Assert.Equal(["Paper012345", "Paper0123456789abcdef"], Candidates(text, title));

    // A file's first abstract, and so on: the fourteen are what the package's sample shows.
    [Theory]
    [InlineData("GPT-4o is an autoregressive", "GPT4o")]
    [InlineData("Both Minsky's", "NLSOM")]
    [InlineData("Efficient exploration in reinforcement", "RCGVF")]
    [InlineData("Model-Based Reinforcement Learning", "ModelBasedReinforcementLearning")]
    [InlineData("Goal-conditioned Reinforcement Learning", "GoalConditionedReinforcementLearning")]
    [InlineData("Learning to evaluate and improve", "SingleValueFunction")]
    [InlineData("Contrastive models like CLIP", "GeneratingImageRepresentations")]
    [InlineData("Diffusion models have recently", "TextConditionalDiffusionModel")]
    [InlineData("We show how to derive", "UnsupervisedNeuralMachineTranslation")]
    [InlineData("Text-to-image generation", "TextToImageGeneration")]
    [InlineData("Hyperparameter (HP) tuning", "MuTransfer")]
    [InlineData("On April 13th, 2019", "OpenAIFive")]
    [InlineData("We use reinforcement learning (RL)", "DexterousInHandManipulationPolicies")]
    [InlineData("Reinforcement learning algorithms", "CompetitiveMultiAgentEnvironment")]
    public void The_abstracts_of_the_sample_get_names_that_their_readers_know(string beginning, string name)
    {
        var texts = Directory.GetFiles(SampleFolder(), "*.txt").SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("Abstract:" + beginning, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        Assert.Equal(name, Candidates(Assert.Single(texts)["Abstract:".Length..])[0]);
    }

    [Fact]
    public void Longer_names_begin_with_the_shorter_ones_and_end_with_the_id()
    {
        var names = Candidates("We propose FooNet, a novel network for dependency parsing of historical texts and speech recognition.");
        Assert.True(names.Length >= 4);
        Assert.All(names, name => Assert.StartsWith("FooNet", name, StringComparison.Ordinal));
        Assert.Equal("FooNet_012345", names[^2]);
        Assert.Equal("FooNet_" + Id, names[^1]);
    }

    [Fact]
    public void Names_are_short_valid_distinct_and_the_same_each_time() =>
        Prop.ForAll(Scraps.Text, Scraps.Text, (text, title) =>
        {
            var names = Candidates(text, title);
            return names.Length >= 2
                && names.All(name => Identifiers.IsIdentifier(name) && name.All(char.IsAscii))
                && names.SkipLast(2).All(name => name.Length <= PaperNames.MaxLength)
                && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length
                && names[^1].EndsWith(Id, StringComparison.Ordinal)
                && names.SequenceEqual(Candidates(text, title));
        }).Holds();

    [Theory]
    [InlineData("word ")]
    [InlineData("FooNet ")]
    [InlineData("F%Net ")]
    [InlineData("a-")]
    [InlineData("we propose ")]
    [InlineData("\uD800")]
    [InlineData("((")]
    [InlineData("www./.com/")]
    [InlineData("learning")]
    public void A_text_of_any_length_has_a_name(string piece)
    {
        // A piece with % gives other words each time.
        var text = string.Concat(
            Enumerable.Range(0, 200_000 / piece.Length).Select(i => piece.Replace("%", i.ToString("x", null), StringComparison.Ordinal)));
        var analyzed = TextAnalysis.Analyze(text, CancellationToken.None);
        Assert.NotEmpty(PaperNames.Candidates(null, analyzed, analyzed, default, Id, TestContext.Current.CancellationToken));
    }

    private static string[] Candidates(string text, string? title = null, string? pinned = null)
    {
        var analyzed = TextAnalysis.Analyze(text, CancellationToken.None);
        var analyzedTitle = title is null ? null : TextAnalysis.Analyze(title, CancellationToken.None);
        return [.. PaperNames.Candidates(
            pinned,
            analyzedTitle,
            analyzed,
            Abbreviations.Find(analyzed, TestContext.Current.CancellationToken),
            Id,
            TestContext.Current.CancellationToken)];
    }

    private static string SampleFolder([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "sample", "CorpusGen.Sample", "abstracts");
}
