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
    public void A_word_has_its_signs_and_a_citation_has_none(string text, string words) =>
        Assert.Equal(words.Split('|'), NameWords.Split(text).Select(word => word.Text));
}
