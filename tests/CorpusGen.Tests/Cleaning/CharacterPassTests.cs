using CorpusGen.Cleaning;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Cleaning;

/// <summary>What has no width, ligatures and combining marks.</summary>
public sealed class CharacterPassTests
{
    [Theory]
    [InlineData("\u200Ba\u2060b\uFEFFc\u200Bd", "abcd")]
    [InlineData("a\u200D\u200B\u200Cb\u180E", "ab")]
    [InlineData("\u0915\u200D\u200B\u200Cb", "\u0915\u200D\u200Cb")]
    [InlineData("\u0915\u200B\u2060b", "\u0915b")]
    [InlineData("a\u180E\u1820", "a\u180E\u1820")]
    public void What_has_no_width_goes_but_for_joiners_in_scripts_that_are_not_plain(string text, string expected) =>
        Assert.Equal(expected, Clean(text));

    [Theory]
    [InlineData("\u052F", true)]
    [InlineData("\u1E00", true)]
    [InlineData("\u2027", true)]
    [InlineData("\u2030", true)]
    [InlineData("\u20CF", true)]
    [InlineData("\u2200", true)]
    [InlineData("\u22FF", true)]
    [InlineData("\uFFFD", true)]
    [InlineData("\u0531", false)]
    [InlineData("\u1DBF", false)]
    [InlineData("\u20D0", false)]
    [InlineData("\u21FF", false)]
    [InlineData("\u2300", false)]
    [InlineData("\uFB07", false)]
    [InlineData("\uFF5F", false)]
    [InlineData("\uFFFC", false)]
    [InlineData("<", false)]
    [InlineData(";", false)]
    [InlineData("#", false)]
    public void A_joiner_goes_between_characters_that_never_need_one(string beside, bool goes)
    {
        Assert.Equal(goes ? "a" + beside + "b" : "a\u200D" + beside + "b", Clean("a\u200D" + beside + "b"));
        Assert.Equal(goes ? "a" + beside + "b" : "a" + beside + "\u200Db", Clean("a" + beside + "\u200Db"));
    }

    [Fact]
    public void Every_ligature_is_its_letters() =>
        Assert.Equal("ff fi fl ffi ffl st st", Clean("\uFB00 \uFB01 \uFB02 \uFB03 \uFB04 \uFB05 \uFB06"));

    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("e\u0301\u0301", "\u00E9\u0301")]
    [InlineData("q\u0301a", "q\u0301a")]
    [InlineData("q\u0301\u0302", "q\u0301\u0302")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("xe\u0301\u0323y", "x\u00E9\u0323y")]
    public void A_letter_and_the_marks_behind_it_are_one_character_as_far_as_there_is_one(string text, string expected) =>
        Assert.Equal(expected, Clean(text));

    private static string Clean(string text) => TextCleaner.Clean(text, [new TextSpan(0, text.Length)]).Text;
}
