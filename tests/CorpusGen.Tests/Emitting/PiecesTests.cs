using System.Linq;
using System.Text;
using CorpusGen.Emitting;
using Xunit;

namespace CorpusGen.Tests.Emitting;

public sealed class PiecesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("GPT4o", "GPT4o")]
    [InlineData("relation", "\nl\t")]
    [InlineData("a b ~", "a b \u007F~")]
    [InlineData("a.k.a", "a\u007F.k\u007F.a")]
    [InlineData("\u00C9tude", "\u007F\u007F\u00C9tude")]
    [InlineData("a\u007F", "\u007F\u007Fa\u007F")]
    [InlineData("a\t", "\u007F\u007Fa\t")]
    [InlineData("in\u0967", "\u007F\u007Fin\u0967")]
    [InlineData("Mod\u0165l", "\u007F\u007FMod\u0165l")]
    public void Groups_of_letters_are_one_sign(string text, string written) => Assert.Equal(written, Pieces.Of(text));

    [Fact]
    public void Every_group_has_a_sign_of_its_own()
    {
        var groups = Pieces.Groups.Chunk(Pieces.Longest).Select(letters => string.Concat(letters).TrimEnd(Pieces.Filling)).ToArray();
        Assert.Equal(Pieces.Controls + Pieces.Signs.Length, groups.Length);
        Assert.Equal(groups.Length, groups.Distinct().Count());
        Assert.All(groups, group => Assert.Equal(1, Pieces.Of(group).Length));
        Assert.Equal(groups.Length, groups.Select(Pieces.Of).Distinct().Count());
    }

    [Fact]
    public void A_name_takes_a_third_less() =>
        Assert.InRange(Pieces.Of("GeneralizationOfLanguageModelsInMultimodalReasoning").Length, 1, 34);

    [Fact]
    public void Any_text_comes_back() => Property.ForAll(
        Property.Text(
            "ation", "tion", "Model", "ed ", "e", " ", ".", "C++", "\\", "\"", "\u007F", "\0", "\u00E9", "\uD83E\uDD55", "Re", "odel", "x", "in", "\u0967", "ti", "\u016F", "n"),
        text => Assert.Equal(text, Read(Pieces.Of(text))));

    /// <summary>A second reader.</summary>
    private static string Read(string written)
    {
        if (written.StartsWith("\u007F\u007F", System.StringComparison.Ordinal))
        {
            return written[2..];
        }

        var text = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            var sign = written[i] < Pieces.Controls
                ? written[i]
                : Pieces.Signs.Contains(written[i])
                ? Pieces.Controls + Pieces.Signs.IndexOf(written[i])
                : -1;
            text.Append(written[i] == Pieces.Escape ? written[++i].ToString()
                : sign < 0 ? written[i].ToString()
                : Pieces.Groups.Substring(sign * Pieces.Longest, Pieces.Longest).TrimEnd(Pieces.Filling));
        }

        return text.ToString();
    }
}
