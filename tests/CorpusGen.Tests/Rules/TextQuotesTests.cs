using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextQuotesTests
{
    [Theory]
    [InlineData("Abstract: A ⟦”word“⟧ here.")]
    [InlineData("Abstract: A (“word⟦“⟧) here.")]
    [InlineData("Title: A ⟦''word''⟧ here\nAbstract: One.")]
    [InlineData("Abstract: Ein „Wort“ und ett ”ord” and a “word” and a \"word\".")]
    [InlineData("Abstract: It is 5'' wide and 6'' high, and f''(x) is positive.")]
    [InlineData("Abstract: An opening ” alone, and a closing“ alone.")]
    public void A_mark_that_looks_the_wrong_way_is_found(string marked) => TextFindings.AssertMarked("CORPUS121", marked);

    [Theory]
    [InlineData("Abstract: A ”word“ here.", "Abstract: A “word” here.")]
    [InlineData("Abstract: A “word“ here.", "Abstract: A “word” here.")]
    [InlineData("Abstract: A ''word\n of'' it.", "Abstract: A “word\n of” it.")]
    public void The_marks_are_turned(string before, string after) => TextFindings.AssertFixed("CORPUS121", before, after);
}
