using System.Linq;
using CorpusGen.Naming;
using Xunit;

namespace CorpusGen.Tests.Naming;

public sealed class NameWordsTests
{
    [Theory]
    [InlineData("CO₂ and MoS₂-like CrI₃ films", "CO₂|and|MoS₂-like|CrI₃|films")]
    [InlineData("Ca²⁺ in a Kₜ-free corpus¹", "Ca²⁺|in|a|Kₜ-free|corpus")]
    [InlineData("as in \\citep[p. 3]{Smith2020}, with \\emph{bees}", "as|in|with|emph|bees")]
    [InlineData("k-means++ and C#", "k-means++|and|C#")]
    [InlineData("Learning, LEarning and A \u212Aelvin", "Learning|LEarning|and|A|\u212Aelvin")]
    public void A_word_has_its_signs_and_a_citation_has_none(string text, string words) =>
        Assert.Equal(words.Split('|'), NameWords.Split(text).Select(word => word.Text));

    // The last three have a capital, but no small letter for it.
    [Theory]
    [InlineData("bees", true)]
    [InlineData("na\u00EFve", true)]
    [InlineData("quux-7b", true)]
    [InlineData("Bees", false)]
    [InlineData("GPT-4o", false)]
    [InlineData("\u2102bees", false)]
    [InlineData("bee\u2115s", false)]
    [InlineData("\u03D22nets", false)]
    public void A_word_is_plain_that_has_no_capital(string word, bool isPlain) =>
        Assert.Equal(isPlain, Assert.Single(NameWords.Split(word)).IsPlain);
}
