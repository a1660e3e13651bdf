using CorpusGen.Cleaning;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Cleaning;

/// <summary>Characters get the form that their authors typed, and nothing else is taken for another form.</summary>
public sealed class FormPassTests
{
    [Theory]
    [InlineData("in\u00AD\u00ADsects", "insects")]
    [InlineData("in\u00AD sects", "in- sects")]
    [InlineData("in\u00AD\u00AD \u00AD\u00ADsects", "in- sects")]
    [InlineData("in\u00AD Sects", "in Sects")]
    [InlineData("5\u00AD sects", "5 sects")]
    [InlineData("in\u00AD", "in")]
    public void A_soft_hyphen_goes_unless_a_line_was_wrapped_at_it(string text, string expected) => Assert.Equal(expected, Clean(text));

    [Theory]
    [InlineData("\uFF21\uFF3A\uFF41\uFF5A\uFF10\uFF19", "AZaz09")]
    [InlineData("a\uFF01 b\uFF0F\uFF1A\uFF20\uFF3B", "a! b/:@[")]
    [InlineData("\uFF21\uFF08\u4E2D\uFF09\uFF10", "A\uFF08\u4E2D\uFF090")]
    [InlineData("a\uFF5Fb \uFF00", "a\uFF5Fb \uFF00")]
    public void Letters_of_full_width_are_plain_ones_and_so_are_marks_where_no_text_is_East_Asian(string text, string expected) =>
        Assert.Equal(expected, Clean(text));

    [Theory]
    [InlineData("\u2E80", true)]
    [InlineData("\uD7FF", true)]
    [InlineData("\uF900", true)]
    [InlineData("\uFAFF", true)]
    [InlineData("\uFF5F", true)]
    [InlineData("\uFFDC", true)]
    [InlineData("\U00020000", true)]
    [InlineData("\U0002FC00", true)]
    [InlineData("\u2E7F", false)]
    [InlineData("\uE000", false)]
    [InlineData("\uF8FF", false)]
    [InlineData("\uFFDD", false)]
    [InlineData("\U0001FC00", false)]
    [InlineData("\U00030000", false)]
    public void A_mark_of_full_width_stays_in_a_text_with_East_Asian_letters(string letter, bool isEastAsian) =>
        Assert.Equal((isEastAsian ? "a\uFF01 " : "a! ") + letter, Clean("a\uFF01 " + letter));

    [Theory]
    [InlineData("\U0001D400\U0001D419", "AZ")]
    [InlineData("\U0001D41A\U0001D433", "az")]
    [InlineData("\U0001D670\U0001D6A3", "Az")]
    [InlineData("\U0001D461\u210E\U0001D452", "the")]
    [InlineData("\u210E\U0001D452", "he")]
    [InlineData("\U0001D7CE", "0")]
    [InlineData("\U0001D7D7\U0001D7D8\U0001D7FF", "909")]
    [InlineData("\U0001D7D0\U0001D400\U0001D401", "2AB")]
    [InlineData("\U0001D400\U0001D401\U0001D7D0", "AB2")]
    public void A_word_of_mathematical_letters_and_every_such_digit_is_plain(string text, string expected) =>
        Assert.Equal(expected, Clean(text));

    [Theory]
    [InlineData("\U0001D400")]
    [InlineData("\u210E")]
    [InlineData("\u210E\u210E")]
    [InlineData("\U0001D400\U0001D44E")]
    [InlineData("\U0001D6A4\U0001D6A5")]
    [InlineData("\U0001D7CC\U0001D7CD")]
    [InlineData("\U0001D3FF\U0001D3FE")]
    public void A_variable_is_no_word(string text) => Assert.Equal(text, Clean(text));

    [Theory]
    [InlineData("Schr\u00A8odinger", "Schr\u00F6dinger")]
    [InlineData("Schro\u00A8dinger", "Schr\u00F6dinger")]
    [InlineData("r\u00B4egion", "r\u00E9gion")]
    [InlineData("na\u00A8\u0131ve", "na\u00EFve")]
    [InlineData("fran\u00B8cais", "fran\u00E7ais")]
    [InlineData("ha\u02C7cek", "ha\u010Dek")]
    [InlineData("h\u02C6otel", "h\u00F4tel")]
    [InlineData("se\u02DCnor", "se\u00F1or")]
    [InlineData("\u02C7Cech", "\u010Cech")]
    [InlineData("(\u00A8Uber", "(\u00DCber")]
    [InlineData("x-\u02DDOzi", "x-\u0150zi")]
    [InlineData("\u02DAAngstrom", "\u00C5ngstrom")]
    [InlineData("Erd\u02DDos", "Erd\u0151s")]
    public void An_accent_beside_its_letter_is_put_on_it(string text, string expected) => Assert.Equal(expected, Clean(text));

    [Theory]
    [InlineData("l\u00B4application")]
    [InlineData("dell\u00B4aria")]
    [InlineData("qu\u00B4on")]
    [InlineData("c\u00B4est j\u00B4ai m\u00B4a n\u00B4a s\u00B4il t\u00B4on")]
    [InlineData("Qu\u00B4il")]
    [InlineData("d\u00B4une")]
    [InlineData("the author\u00B4s")]
    [InlineData("\u00B4Etienne")]
    [InlineData("\u02DAabc")]
    [InlineData("a \u00A8o b")]
    [InlineData("x\u02C6a")]
    [InlineData("a\u02DCb")]
    public void An_accent_that_is_an_apostrophe_or_a_sign_stays(string text) => Assert.Equal(text, Clean(text));

    private static string Clean(string text) => TextCleaner.Clean(text, [new TextSpan(0, text.Length)]).Text;
}
