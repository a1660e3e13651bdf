using CorpusGen.Language;
using Xunit;

namespace CorpusGen.Tests.Language;

public sealed class WordsTests
{
    [Theory]
    [InlineData("networks", "network")]
    [InlineData("policies", "policy")]
    [InlineData("classes", "class")]
    [InlineData("boxes", "box")]
    [InlineData("databases", "database")]
    [InlineData("matrices", "matrix")]
    [InlineData("hypotheses", "hypothesis")]
    [InlineData("topics", "topic")]
    [InlineData("NNs", "NN")]
    [InlineData("Gaussians", "Gaussian")]
    [InlineData("ResNets", "ResNet")]
    [InlineData("AutoEncoders", "AutoEncoder")]
    [InlineData("ConceptLens", "ConceptLens")]
    [InlineData("DeepPhysics", "DeepPhysics")]

    // A capital that has no small letter.
    [InlineData("\u03D21abcs", "\u03D21abc")]
    [InlineData("\u2102\u2102ats", "\u2102\u2102at")]
    [InlineData("sub-networks", "sub-network")]
    [InlineData("mathematics", "mathematics")]
    [InlineData("physics", "physics")]
    [InlineData("analysis", "analysis")]
    [InlineData("bias", "bias")]
    [InlineData("series", "series")]
    [InlineData("data", "data")]
    [InlineData("species", "species")]
    [InlineData("statistics", "statistics")]
    [InlineData("corpus", "corpus")]
    [InlineData("loss", "loss")]
    [InlineData("DNS", "DNS")]
    [InlineData("as", "as")]
    public void The_singular_of_a_word(string word, string singular) => Assert.Equal(singular, Words.Singular(word));

    [Theory]
    [InlineData("Network", "network")]
    [InlineData("Goal-Conditioned", "goal-conditioned")]
    [InlineData("english", "English")]
    [InlineData("Bayesian", "Bayesian")]
    [InlineData("markov-based", "Markov-based")]
    [InlineData("DALL-E", "DALL-E")]
    [InlineData("GPT-3", "GPT-3")]
    [InlineData("Kolmogorov-Arnold", "Kolmogorov-Arnold")]
    [InlineData("Hartree-Fock", "Hartree-Fock")]
    [InlineData("Fe-Ni-Cr", "Fe-Ni-Cr")]
    [InlineData("ScreenSpot-Pro", "ScreenSpot-Pro")]
    [InlineData("Bayesian-Guided", "Bayesian-guided")]
    [InlineData("MiniGrid", "MiniGrid")]
    [InlineData("q-learning", "Q-learning")]
    [InlineData("K-means", "k-means")]
    [InlineData("β-VAE", "β-VAE")]
    [InlineData("model(s)", "model")]
    [InlineData("-", "-")]
    public void The_form_of_a_word_comes_from_the_word_alone(string word, string form) =>
        Assert.Equal(form, Words.Form(word, 0, word.Length));

    [Theory]
    [InlineData("Dances of bees tell of food.", 0, "dances")]
    [InlineData("Bees find food. Dances tell of it.", 16, "dances")]
    [InlineData("In the corpus Dances they tell of food.", 14, "Dances")]
    [InlineData("Shelfmarks are few.", 0, "Shelfmarks")]
    [InlineData("Gaussians are few.", 0, "Gaussians")]
    public void A_plural_of_a_noun_that_begins_a_sentence_is_no_name(string text, int start, string form) =>
        Assert.Equal(form, Words.Form(text, start, text.IndexOf(' ', start) - start));

    [Fact]
    public void A_heading_says_nothing_of_the_capitals_of_a_compound() =>
        Assert.Equal("hartree-fock", Words.Form("Fast Hartree-Fock Methods", 5, 12));

    [Theory]
    [InlineData("machine", "learning", Joint.Space)]
    [InlineData("real", "time", Joint.Hyphen)]
    [InlineData("data", "set", Joint.None)]
    [InlineData("grob", "nick", null)]
    public void Two_words_are_joined_as_most_join_them(string first, string second, object? joint) =>
        Assert.Equal((Joint?)joint, Words.JointOf(WordForm.Of(first), WordForm.Of(second)));
}
