using CorpusGen.Cleaning;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Cleaning;

/// <summary>Dashes and quotation marks beside what they could be mistaken for.</summary>
public sealed class TypographyPassTests
{
    [Theory]
    [InlineData("https://a.example/b--c d--e", "https://a.example/b--c d\u2013e")]
    [InlineData("a:b--c", "a:b\u2013c")]
    [InlineData("a:/b--c", "a:/b\u2013c")]
    [InlineData("a:x/b--c", "a:x/b\u2013c")]
    [InlineData("//:b--c", "//:b\u2013c")]
    public void Hyphens_of_a_web_address_are_its_own_up_to_the_next_space(string text, string expected) =>
        Assert.Equal(expected, Clean(text));

    [Theory]
    [InlineData("\"a.\"")]
    [InlineData("\"a,\"")]
    [InlineData("\"a!\"")]
    [InlineData("\"a?\"")]
    [InlineData("'a.'")]
    [InlineData("''a''")]
    public void A_dash_may_follow_a_quotation(string quotation) => Assert.Equal(quotation + "\u2014b", Clean(quotation + "---b"));

    [Theory]
    [InlineData('\u2018', true)]
    [InlineData('\u2019', true)]
    [InlineData('\u201C', true)]
    [InlineData('\u201D', true)]
    [InlineData('\u2017', false)]
    [InlineData('\u201A', false)]
    [InlineData('\u201B', false)]
    [InlineData('\u201E', false)]
    public void A_dash_may_stand_before_a_quotation_mark_that_LaTeX_writes(char mark, bool isDash) =>
        Assert.Equal($"a{(isDash ? "\u2013" : "--")}{mark}b", Clean($"a--{mark}b"));

    [Fact]
    public void A_mark_behind_a_mark_that_opens_ends_no_word() => Assert.Equal("(\"--b", Clean("(\"--b"));

    [Theory]
    [InlineData("\u201Cquoted'' b", "\u201Cquoted\u201D b")]
    [InlineData("\u2018quoted' b", "\u2018quoted\u2019 b")]
    [InlineData("a \u201Cb--c'' d", "a \u201Cb\u2013c\u201D d")]
    [InlineData("x\u2018a' b", "x\u2018a' b")]
    [InlineData("x\u201Ca'' b", "x\u201Ca'' b")]
    [InlineData("\u201C a'' b", "\u201C a'' b")]
    [InlineData("\u201Ca b", "\u201Ca b")]
    [InlineData("``the dogs\u2019 life'' b", "\u201Cthe dogs\u2019 life\u201D b")]
    public void A_quotation_that_was_mended_at_its_beginning_is_mended_at_its_end(string text, string expected) =>
        Assert.Equal(expected, Clean(text));

    private static string Clean(string text) => TextCleaner.Clean(text, [new TextSpan(0, text.Length)]).Text;
}
