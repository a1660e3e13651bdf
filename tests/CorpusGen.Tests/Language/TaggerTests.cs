using System;
using System.Linq;
using CorpusGen.Language;
using FsCheck.Fluent;
using Xunit;

namespace CorpusGen.Tests.Language;

public sealed class TaggerTests
{
    [Theory]
    [InlineData("We train a small network.", "train", nameof(Tag.Verb))]
    [InlineData("The train arrived late.", "train", nameof(Tag.Noun))]
    [InlineData("We use trained agents.", "trained", nameof(Tag.Participle))]
    [InlineData("We benchmark ten solvers.", "benchmark", nameof(Tag.Verb))]
    [InlineData("It works very well.", "very", nameof(Tag.Adverb))]
    [InlineData("They solve the Bellman equation with MiniGrid.", "MiniGrid", nameof(Tag.ProperNoun))]
    [InlineData("The low-rank matrix is large.", "low-rank", nameof(Tag.Adjective))]
    [InlineData("It can learn from them.", "can", nameof(Tag.Verb))]
    [InlineData("It can learn from them.", "from", nameof(Tag.Preposition))]
    [InlineData("It can learn from them.", "them", nameof(Tag.Pronoun))]
    [InlineData("Cats and 12 dogs.", "and", nameof(Tag.Conjunction))]
    [InlineData("Cats and 12 dogs.", "12", nameof(Tag.Number))]
    [InlineData("Cats and 12 dogs.", ".", nameof(Tag.Punctuation))]
    [InlineData("The model's size grows.", "'s", nameof(Tag.Other))]
    [InlineData("It's a model.", "'s", nameof(Tag.Verb))]
    [InlineData("The glorbification is slow.", "glorbification", nameof(Tag.Noun))]
    [InlineData("This frobnicates nicely.", "nicely", nameof(Tag.Adverb))]
    [InlineData("Efficient Learning of Sparse Networks", "Sparse", nameof(Tag.Adjective))]
    [InlineData("We cannot see it.", "cannot", nameof(Tag.Verb))]
    [InlineData("The rule cannot fail.", "cannot", nameof(Tag.Verb))]
    [InlineData("A net beats ours by far.", "ours", nameof(Tag.Pronoun))]
    [InlineData("We limit ourselves to sorting.", "ourselves", nameof(Tag.Pronoun))]
    [InlineData("The box and the tools therein are small.", "therein", nameof(Tag.Adverb))]
    [InlineData("The sum modulo primes is known.", "modulo", nameof(Tag.Preposition))]
    [InlineData("We ask fifty people.", "fifty", nameof(Tag.Number))]
    [InlineData("We grow E. coli here.", "E.", nameof(Tag.ProperNoun))]
    [InlineData("We grow E. coli here.", "coli", nameof(Tag.ProperNoun))]
    [InlineData("The 't Hooft limit is known.", "'t", nameof(Tag.ProperNoun))]
    [InlineData("We bound x₁ by two.", "x₁", nameof(Tag.Other))]
    [InlineData("We store CO₂ well.", "CO₂", nameof(Tag.ProperNoun))]
    public void A_word_is_tagged_by_its_place(string text, string word, string tag) =>
        Assert.Equal(tag, Analysis.TagOf(text, word).ToString());

    [Fact]
    public void No_text_makes_the_analysis_throw() =>
        Prop.ForAll(HostileText.Arbitrary, text =>
        {
            var analyzed = Analysis.Of(text);
            return analyzed.SentenceStarts.Length <= analyzed.Tokens.Length && analyzed.SentenceStarts.IsEmpty == analyzed.Tokens.IsEmpty;
        }).Holds();

    [Fact]
    public void The_analysis_is_the_same_each_time() =>
        Prop
            .ForAll(HostileText.Arbitrary, text => Analysis.Of(text).Tokens.SequenceEqual(Analysis.Of(text).Tokens))
            .Holds();

    [Fact]
    public void Any_string_of_any_characters_will_do() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Analysis.Of(text ?? string.Empty).Text == (text ?? string.Empty)).Holds();

    private static readonly string[] Tables = ["lexicon.txt", "suffixes.txt", "tags.txt"];

    [Fact]
    public void The_tables_of_the_tagger_take_at_most_600_kilobytes_of_the_assembly()
    {
        var assembly = typeof(Lexicon).Assembly;
        var sizes = Tables.Select(name => assembly.GetManifestResourceStream("CorpusGen.Tables." + name)!.Length).ToArray();
        Assert.All(sizes, size => Assert.True(size > 0));
        Assert.InRange(sizes.Sum(), 1, 600_000);
    }
}
