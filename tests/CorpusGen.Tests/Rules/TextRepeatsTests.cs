using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextRepeatsTests
{
    [Theory]
    [InlineData("Abstract: We see ⟦the the⟧ growth of bees.")]
    [InlineData("Abstract: ⟦The the⟧ growth of bees ⟦is\n  is⟧.")]
    [InlineData("Title: Growth ⟦of of⟧ bees\nAbstract: One.")]
    [InlineData("Abstract: Of ⟦the\nthe the⟧ bees.")]
    public void A_repeated_word_is_found(string marked) => TextFindings.AssertMarked("CORPUS128", marked);

    [Theory]
    [InlineData("Abstract: The bees had had what we know that that hive had, and it is very very big.")]
    [InlineData("Abstract: The change in in vitro and in in situ work.")]
    [InlineData("Abstract: The spin spin interaction of bees, and New York New York.")]
    [InlineData("Abstract: The number 3 3 and $a$ a and a a and x x.")]
    [InlineData("Abstract: What it is, is the end of the. The rest is the, the one.")]
    [InlineData("Abstract: Die Frau, die die Bienen sieht; nous nous voyons.")]
    [InlineData("Abstract: The Was-was was in `the the`.")]
    public void What_is_rightly_said_twice_is_not(string marked) => TextFindings.AssertMarked("CORPUS128", marked);

    [Theory]
    [InlineData("Abstract: The the the growth of bees.", "Abstract: The growth of bees.")]
    [InlineData("Abstract: We see the\n  the growth.", "Abstract: We see the growth.")]
    [InlineData("Abstract: We see the\nthe\nand more.", "Abstract: We see the\nand more.")]
    [InlineData("Abstract: We see the\n# a comment\nthe growth.", "Abstract: We see the\n# a comment\nthe growth.")]
    [InlineData("Abstract: We see the\nthe the growth.", "Abstract: We see the growth.")]
    public void The_second_is_removed(string before, string after) => TextFindings.AssertFixed("CORPUS128", before, after);
}
