using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextDirectionTests
{
    [Theory]
    [InlineData("Abstract: a ⟦\u202Eb\u202C⟧ c⟦\u200E⟧.")]
    [InlineData("Abstract: a ⟦\u2067b \u202Ac\u202C d\u2069⟧ e.")]
    [InlineData("Abstract: a \u2067\u05D0\u05D1\u2069 b\u200F.")]
    [InlineData("Abstract: a \u2067\U0001E900\u2069 b.")]
    public void A_control_is_found_where_nothing_is_written_from_right_to_left(string marked) => TextFindings.AssertMarked("CORPUS106",
        marked);

    [Theory]
    [InlineData("Abstract: a ⟦\u202E⟧b c.")]
    [InlineData("Abstract: a ⟦\u2069⟧b ⟦\u202C⟧c.")]
    [InlineData("Abstract: a ⟦\u202E⟧b \u05D0 c.")]
    [InlineData("Abstract: ⟦\u202B⟧\u05D0 \u2066a \u202Ab\u2069 c.")]
    [InlineData("Abstract: \u202B\u05D0 \u2066a⟦\u202C⟧ b\u2069 c\u202C.")]
    [InlineData("Abstract: a \u202Eb\u202C c.")]
    public void One_without_a_counterpart_is_found(string marked) => TextFindings.AssertMarked("CORPUS107", marked);

    [Theory]
    [InlineData("CORPUS106", "Abstract: a \u2067b \u202Ac\u202C\u200E d\u2069 e\u200F.", "Abstract: a b c d e.")]
    [InlineData("CORPUS107", "Abstract: a \u2069b \u202Ec \u2066\u05D0\u2069.", "Abstract: a b c \u2066\u05D0\u2069.")]
    [InlineData("CORPUS106", "Abstract: \u200E", "Abstract: \u200E")]
    [InlineData("CORPUS107", "Abstract: \u202E.", "Abstract: \u202E.")]
    public void They_are_removed_a_pair_at_once_unless_they_are_all_of_the_text(string rule, string before, string after) =>
        TextFindings.AssertFixed(rule, before, after);
}
