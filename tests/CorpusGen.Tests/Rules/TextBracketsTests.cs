using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextBracketsTests
{
    [Theory]
    [InlineData("Abstract: One ⟦(⟧two three.")]
    [InlineData("Abstract: Ones⟦)⟧⟦)⟧ twofold⟦)⟧ ⟦]⟧three.")]
    [InlineData("Abstract: (One ⟦[⟧two) three.")]
    [InlineData("Title: One ⟦[⟧two\nAbstract: One (two [three] four).")]
    [InlineData("Abstract: One two⟦)⟧ three} abc⟦)⟧ four")]
    public void A_bracket_without_counterpart_is_found(string marked) => TextFindings.AssertMarked("CORPUS120", marked);

    [Theory]
    [InlineData("Abstract: We show a) one, b) two, iv) four and 12) twelve.")]
    [InlineData("Abstract: It is nice :) and sad :-( too ;)")]
    [InlineData("Abstract: In [0, 1) and (2, 3] there are numbers.")]
    [InlineData("Abstract: In $[0, 1)$ and `f(` there are none. (See https://example.org/a_(b).)")]
    [InlineData("Authors: A. (B\nAbstract: One.")]
    public void List_markers_emoticons_and_intervals_are_not(string marked) => TextFindings.AssertMarked("CORPUS120", marked);
}
