using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextKeywordsTests
{
    [Theory]
    [InlineData("Title: A\n⟦Abstract: We study bees. Keywords: bees, wasps⟧\n")]
    [InlineData("Keywords: ants\nAbstract: We study bees. ⟦Keywords: bees, wasps⟧")]
    [InlineData("⟦Abstract: We study bees. Index Terms—bees, wasps.⟧")]
    [InlineData("Abstract: We study keywords: bees, wasps")]
    [InlineData("Abstract: We study bees. Keywords: We find that they say more than all of the words in a title.")]
    [InlineData("Abstract: We study bees. Keywords are bees, wasps.")]
    [InlineData("Abstract: Keywords: bees, wasps")]
    public void Keywords_at_the_end_are_found(string marked) => TextFindings.AssertMarked("CORPUS125", marked);

    [Theory]
    [InlineData("Title: A\nAbstract: We study bees. Keywords: bees, wasp nests.\n",
        "Title: A\nKeywords: bees; wasp nests\nAbstract: We study bees.\n")]
    [InlineData("List\r\n\r\nAbstract: We study bees.\r\n  Key words: bees;\r\n  wasp nests\r\n",
        "List\r\n\r\nKeywords: bees; wasp nests\r\nAbstract: We study bees.\r\n")]
    [InlineData("List\rAbstract: We study bees. Keywords: bees\r", "List\rKeywords: bees\rAbstract: We study bees.\r")]
    [InlineData("Abstract: We study bees.\r\n Keywords: bees", "Keywords: bees\r\nAbstract: We study bees.")]
    [InlineData("Abstract: We study bees. Keywords - bees", "Keywords: bees\nAbstract: We study bees.")]
    [InlineData("Abstract: We study bees.Keywords: bees", "Keywords: bees\nAbstract: We study bees.")]
    [InlineData("Abstract: .Keywords: bees", "Keywords: bees\nAbstract: .")]
    [InlineData("Keywords: ants\nAbstract: We study bees. Keywords: bees", "Keywords: ants\nAbstract: We study bees. Keywords: bees")]
    [InlineData("Abstract: We study bees. Keywords: bees. © 2015 Example Press.",
        "Keywords: bees\nAbstract: We study bees. © 2015 Example Press.")]
    public void They_are_moved_to_a_field_unless_there_is_one(string before, string after) => TextFindings.AssertFixed("CORPUS125",
        before, after);
}
