using System.Linq;
using System.Text;
using CorpusGen.Emitting;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Emitting;

public sealed class SourceBufferTests
{
    /// <summary>Lengths about those at which a piece is full and at which a source is no string any more.</summary>
    public static TheoryData<int> Lengths => [0, 1, 32_767, 32_768, 32_769, 40_959, 40_960, 65_536, 65_537, 200_000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void What_was_appended_comes_out(int length)
    {
        var text = Text(length);
        var byUnit = new SourceBuffer();
        foreach (var unit in text)
        {
            byUnit.Append(unit);
        }

        Assert.Equal(length, byUnit.Length);
        Assert.Equal(text, byUnit.End());
        Assert.Equal(text, new SourceBuffer().Append(text, 0, length / 3).Append(text, length / 3, length - (length / 3)).End());
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_source_is_what_a_string_would_be(int length)
    {
        var expected = SourceText.From(Text(length), Encoding.UTF8);
        var source = new SourceBuffer().Append(Text(length)).EndSource();
        Assert.Equal(expected.ToString(), source.ToString());
        Assert.Equal(expected.Encoding, source.Encoding);
        Assert.Equal(expected.GetChecksum(), source.GetChecksum());
        Assert.True(expected.ContentEquals(source));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Another_buffer_stands_behind_what_was_there(int length)
    {
        var (first, second) = (new SourceBuffer().Append("a"), new SourceBuffer().Append(Text(length)));
        first.Take(second);
        first.Take(new SourceBuffer());
        Assert.Equal(0, second.Length);
        Assert.Equal("a" + Text(length) + "b", first.Append("b").EndSource().ToString());
    }

    // With a surrogate pair over the end of a piece.
    private static string Text(int length) => string.Concat(Enumerable.Range(0, (length / 2) + 1).Select(i => i % 5 == 0 ? "x\uD83D" : i % 5 == 1 ? "\uDE00y" : "ab"))[..length];
}
