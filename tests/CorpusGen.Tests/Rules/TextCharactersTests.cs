using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextCharactersTests
{
    [Theory]
    [InlineData("Abstract: One ⟦\0⟧ two.")]
    [InlineData("Abstract: One⟦\0\u0001⟧ two⟦\u007F⟧three.")]
    [InlineData("Title: e⟦\u000E⟧cient\nAuthors: A. B⟦\u0081⟧.\nAbstract: One.")]
    [InlineData("The⟦\u0002⟧ list\nAbstract: One.")]
    [InlineData("Abstract: Tab\tand no-break\u00A0space, a \u0085 and \u00E9.")]
    [InlineData("Abstract: Windows-1252 has signs at \u0093these\u0094 places.")]
    public void A_control_character_is_found(string marked) => TextFindings.AssertMarked("CORPUS103", marked);

    [Theory]
    [InlineData("Abstract: One \0 two.", "Abstract: One  two.")]
    [InlineData("Abstract: One\0 two.", "Abstract: One two.")]
    [InlineData("Abstract: One.\u0001 Two.", "Abstract: One. Two.")]
    [InlineData("Abstract: One\n\0two.", "Abstract: One\ntwo.")]
    public void It_is_removed_where_no_word_changes(string before, string after) => TextFindings.AssertFixed("CORPUS103", before, after);

    [Theory]
    [InlineData("Abstract: one\0two")]
    [InlineData("Abstract: of\u000Ece")]
    [InlineData("Abstract: the \u000Celd is \u000Eeld")]
    [InlineData("Abstract: a blank line would end it:\n\0\nthis.")]
    [InlineData("Abstract: a comment would lose it:\n\0#1 of two.")]
    [InlineData("Abstract: a field would end it:\n\0Year: 1999 of two.")]
    [InlineData("Abstract: \u0007")]
    [InlineData("Abstract: \u0007<p>")]
    public void It_stays_where_a_word_or_the_entry_would_change(string file) => TextFindings.AssertFixed("CORPUS103", file, file);

    [Theory]
    [InlineData("Abstract: a ⟦\uFFFD⟧ b ⟦\uFFFD\uFFFD⟧.")]
    [InlineData("Abstract: \uFFFC and \U0001F600 are characters.")]
    public void A_lost_character_is_found(string marked) => TextFindings.AssertMarked("CORPUS104", marked);

    [Fact]
    public void Half_of_a_surrogate_pair_is_left_to_the_rule_of_repairs() =>
        TextFindings.AssertMarked("CORPUS104", "Abstract: a \uD83D b ⟦\uFFFD⟧\uD83D.");

    [Theory]
    [InlineData("Abstract: a ⟦\uE000⟧ and ⟦\uF8FF\uE123⟧ b.")]
    [InlineData("Abstract: a ⟦\U000F0000⟧ and ⟦\U0010FFFD⟧ b.")]
    [InlineData("Abstract: \uD7FF \uF900 \U0001F600 and \U000E0001 are not.")]
    public void A_private_use_character_is_found(string marked) => TextFindings.AssertMarked("CORPUS111", marked);
}
