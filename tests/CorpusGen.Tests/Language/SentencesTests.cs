using CorpusGen.Language;
using Xunit;

namespace CorpusGen.Tests.Language;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("We sort, e.g. by name. It works.", "We sort, e.g. by name.|It works.")]
    [InlineData("See Fig. 2 and Eq. 3. Then stop.", "See Fig. 2 and Eq. 3.|Then stop.")]
    [InlineData("As Smith et al. Show, it holds. We agree.", "As Smith et al. Show, it holds.|We agree.")]
    [InlineData("It was found by Smith et al. We agree.", "It was found by Smith et al.|We agree.")]
    [InlineData("Dogs, cats, etc. The rest is left.", "Dogs, cats, etc.|The rest is left.")]
    [InlineData("A score of 42.1 is low. muNet has more. fairTool too.", "A score of 42.1 is low.|muNet has more.|fairTool too.")]
    [InlineData("He calls it a \"mindstorm.\" Others do not.", "He calls it a \"mindstorm.\"|Others do not.")]
    [InlineData("Is it so? It is! Good.", "Is it so?|It is!|Good.")]
    [InlineData("The tool Foo! is old.", "The tool Foo! is old.")]
    [InlineData("J. R. Smith and the U.S. Army agree. So do we.", "J. R. Smith and the U.S. Army agree.|So do we.")]
    [InlineData("The space was lost.This is next.", "The space was lost.|This is next.")]
    [InlineData("1. Introduction to it. Here.", "1. Introduction to it.|Here.")]
    [InlineData("No stop at all", "No stop at all")]
    [InlineData("We grow E. coli and S. aureus. It works.", "We grow E. coli and S. aureus.|It works.")]
    [InlineData("C. elegans is small. It is fast.", "C. elegans is small.|It is fast.")]
    [InlineData("The U. S. economy grew. We ask why.", "The U. S. economy grew.|We ask why.")]
    [InlineData("It is sorted wrt. Size and Age. Good.", "It is sorted wrt. Size and Age.|Good.")]
    [InlineData("It lacks sth. We add it.", "It lacks sth.|We add it.")]
    [InlineData("It has vitamin C. We add it.", "It has vitamin C.|We add it.")]
    [InlineData("They call the set A. muNet is next.", "They call the set A.|muNet is next.")]
    [InlineData("It ends (here.) And goes on.", "It ends (here.)|And goes on.")]
    public void A_sentence_ends_where_a_reader_would_end_it(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), Analysis.Sentences(text));

    [Theory]
    [InlineData("gCore is small, i.e. it fits. It is fast.", "gCore is small, i.e. it fits.")]
    [InlineData("  One only", "One only")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void The_first_sentence_has_its_last_mark_and_no_white_space_round_it(string text, string first)
    {
        var span = TextAnalysis.FirstSentence(Analysis.Of(text));
        Assert.Equal(first, text.Substring(span.Start, span.Length));
    }
}
