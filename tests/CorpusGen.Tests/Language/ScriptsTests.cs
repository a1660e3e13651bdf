using System.Linq;
using CorpusGen.Language;
using FsCheck.Fluent;
using Xunit;

namespace CorpusGen.Tests.Language;

public sealed class ScriptsTests
{
    [Theory]
    [InlineData("CO₂", "CO2")]
    [InlineData("Ca²⁺ at 10⁻³", "Ca2+ at 10-3")]
    [InlineData("Kₜ and xᵢⱼ and Aᵀ", "Kt and xij and AT")]
    [InlineData("Γᵦ", "Γβ")]
    [InlineData("naïve ½ ªº 中", "naïve ½ ªº 中")]
    public void What_stands_lower_or_higher_comes_on_the_line(string text, string plain) => Assert.Equal(plain, Scripts.ToPlain(text));

    [Theory]
    [InlineData("CO₂ capture", "CO2 Capture")]
    [InlineData("Kₜ-free graph", "kt free graph")]
    public void Keywords_that_differ_in_height_alone_are_one(string text, string other)
    {
        Assert.Equal(Keywords.KeyOf(other), Keywords.KeyOf(text));
        Assert.Equal(Keywords.KeyOf(text), string.Join(' ', text.Split(' ').Select(word => WordForm.Of(word).Key)));
    }

    [Fact]
    public void Plain_text_is_as_long_and_stays_plain() =>
        Prop.ForAll(HostileText.Arbitrary, text =>
        {
            var plain = Scripts.ToPlain(text);
            return plain.Length == text.Length && plain.All(c => Scripts.Plain(c) == '\0');
        }).Holds();

    [Theory]
    [InlineData("We study CO₂ capture in porous glass. It shows that CO₂ capture is cheap in the end.", "CO₂ capture")]
    [InlineData("We study how β₁-blockers act in the heart. It shows that the dose of β₁-blockers is small.", "β₁-blocker")]
    [InlineData("We study a Kₜ-free graph of high degree. It shows that a Kₜ-free graph is easy to find in the end.", "Kₜ-free graph")]
    [InlineData("We study how E. coli grow in the soil of a garden. It shows that E. coli are hard to find in it.", "E. coli")]
    [InlineData("In E. coli biofilms we see the effect of rain. It shows that E. coli biofilms are hard to find in it.", "E. coli biofilm")]
    [InlineData("We study the 't Hooft anomaly of a lattice. It shows that the 't Hooft anomaly is large in the end.", "'t Hooft anomaly")]
    [InlineData("We study k-means++ seeding of a large tree. It shows that k-means++ seeding is fast in the end.", "k-means++ seeding")]
    public void A_term_with_signs_is_a_keyword_as_a_whole(string text, string keyword) => Assert.Contains(keyword, Analysis.Keywords(text));

    [Fact]
    public void The_key_of_a_source_is_no_keyword() =>
        Assert.DoesNotContain(
            Analysis.Keywords(
                "We compare the sorting of bees \\citep{Smith2020Bees} with the sorting of wasps in \\citet{OConnorWasps}, as in \\ref{tab:hives}."),
            keyword => keyword.Contains("Smith") || keyword.Contains("Connor") || keyword.Contains("tab"));
}
